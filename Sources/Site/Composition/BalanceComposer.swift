import Charts
import Markup
import Metrics
import Receivables
import Templates

/// Composes one currency's balance, the same on the overview and in a dossier.
struct BalanceComposer {
    let language: Language
    let labels: AgeingLabels
    /// From the page up to the site's root.
    let root: String
    /// Which figures, in which order.
    let measures: [LabelledMeasure]

    func balance(
        _ figures: CurrencyFigures, anchor: String, comparisonDay: CalendarDay?,
        link: (AgingClass) -> String? = { _ in nil }
    ) -> BalanceView {
        var view = BalanceView()
        let now = figures.now
        view.anchor = anchor
        view.currency = figures.currency.code
        view.currencyName = language.currencyName(figures.currency)
        view.unit = language.unitLine(figures.currency)
        view.comparedWith =
            comparisonDay.map { language.phrase("common.since", ["date": language.text($0)]) }
            ?? language.word("common.change")
        view.currentLabel = language.text(now.day)
        view.previousLabel = comparisonDay.map { language.text($0) } ?? language.word("figures.previous")
        view.open = TemplateMoney(now.money(now.open))
        view.openDocuments = now.tally.openDocuments
        view.openChange = change(now.open, figures.before?.open, now)
        view.overdue = TemplateMoney(now.money(now.overdue))
        view.overdueShare = TemplateShare(now.overdue, over: now.open)
        view.overdueDocuments = now.tally.overdueDocuments
        view.overdueChange = change(now.overdue, figures.before?.overdue, now)
        view.classes = classes(figures, link: link)
        view.ageing = ageing(figures, anchor: anchor)
        let composer = FigureComposer(language: language, root: root)
        let months = figures.monthly
        view.figures = measures.map { composer.figure($0, figures, months, anchor: anchor) }
        addRollForward(figures, to: &view)
        return view
    }

    private func change(_ now: Int128, _ before: Int128?, _ figures: DayFigures) -> String {
        before.map { language.change(of: figures.money(now - $0)) } ?? ""
    }

    /// Classes that everybody expects always; the others only when they hold or held something.
    private func classes(_ figures: CurrencyFigures, link: (AgingClass) -> String?) -> [AgeingClassView] {
        let now = figures.now
        return labels.displayOrder.compactMap { aging in
            let amount = now.amount(aging)
            let before = figures.before?.amount(aging)
            let isExpected = aging.isOverdue || aging == .notDue || aging == .dueToday
            guard isExpected || amount != 0 || (before ?? 0) != 0 else { return nil }
            var row = AgeingClassView()
            row.swatch = labels.swatch(aging)
            row.label = labels.label(aging)
            row.url = amount == 0 ? nil : link(aging)
            row.amount = TemplateMoney(now.money(amount))
            row.share = TemplateShare(amount, over: now.open)
            row.documents = now.tally.agingDocuments[aging.index]
            row.change = change(amount, before, now)
            row.isZero = amount == 0
            return row
        }
    }

    private func ageing(_ figures: CurrencyFigures, anchor: String) -> TrustedHTML {
        let now = figures.now
        let segments = labels.displayOrder.map { aging in
            let share = Ratio(now.amount(aging), over: now.open)
            return AgeingBar.Segment(
                style: labels.swatch(aging), value: Double(amount: now.amount(aging)),
                before: Double(amount: figures.before?.amount(aging) ?? 0),
                label: now.amount(aging) > 0 ? share.map { language.percent($0) } ?? "" : "",
                isBracketed: aging.isOverdue)
        }
        let overdue = Ratio(now.overdue, over: now.open).map { " · " + language.percent($0) } ?? ""
        let words = AgeingBar.Words(
            now: language.phrase("ageing.now", ["date": language.text(now.day)]), total: short(now, now.open),
            bracket: now.overdue > 0 ? "\(language.word("figure.overdue")) \(short(now, now.overdue))\(overdue)" : "",
            before: figures.before.map { language.phrase("ageing.before", ["date": language.text($0.day)]) } ?? "",
            totalBefore: figures.before.map { short($0, $0.open) } ?? "")
        let description = language.phrase(
            "ageing.description",
            [
                "date": language.text(now.day), "open": money(now, now.open), "overdue": money(now, now.overdue),
                "before": figures.before.map { language.text($0.day) } ?? "",
                "openBefore": figures.before.map { money($0, $0.open) } ?? "",
            ])
        let caption = Caption(
            id: anchor + "-ageing-chart", title: language.word("ageing.title"), description: description)
        return AgeingBar(segments, words: words, caption: caption).svg
    }

    private func short(_ figures: DayFigures, _ minorUnits: Int128) -> String {
        language.short(figures.money(minorUnits))
    }
    private func money(_ figures: DayFigures, _ minorUnits: Int128) -> String {
        language.text(figures.money(minorUnits))
    }

    private func addRollForward(_ figures: CurrencyFigures, to view: inout BalanceView) {
        guard let roll = figures.rollForward else { return }
        let now = figures.now
        view.rollPeriod = language.phrase(
            "roll.period", ["from": language.text(roll.since), "to": language.text(roll.to)])
        view.opening = TemplateMoney(now.money(roll.opening))
        view.invoiced = TemplateMoney(now.money(roll.invoiced))
        view.received = TemplateMoney(now.money(roll.received))
        view.otherSign = roll.other < 0 ? language.numbers.minus : language.numbers.plus
        view.other = TemplateMoney(now.money(Int128(clamping: roll.other.magnitude)))
        view.closing = TemplateMoney(now.money(roll.closing))
        view.hasRollForward = true
    }
}
