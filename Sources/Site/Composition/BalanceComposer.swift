import Charts
import Markup
import Metrics
import Receivables
import Templates

/// Composes one currency's balance, the same on the overview and in a dossier. Made once for all customers: the days
/// and most words are the same on every page.
struct BalanceComposer: Sendable {
    private let language: Language
    private let labels: AgeingLabels
    private let composer: FigureComposer
    /// Which figures, in which order.
    private let measures: [LabelledMeasure]
    private let words: BalanceWords

    /// - Parameter root: from the page up to the site's root.
    init(_ contents: SiteContents, root: String, measures: [Measure]) {
        language = contents.language
        labels = contents.ageing
        composer = FigureComposer(language: language)
        self.measures = measures.map { LabelledMeasure($0, contents.language, root: root) }
        words = BalanceWords(contents)
    }

    /// Fills a view where it stands: it is large, and returning it would copy it.
    func fill(
        _ view: inout BalanceView, _ figures: CurrencyFigures, anchor: String,
        link: (AgingClass) -> String? = { _ in nil }
    ) {
        // Taken once: a copy of a day's figures counts references to all of their columns.
        let (now, before) = (figures.now, figures.before)
        let currency = language.currencies[figures.currency]
        view.anchor = anchor
        view.currency = currency.code
        view.currencyName = currency.name
        view.unit = words.units[Int(figures.index)]
        view.comparedWith = words.comparedWith
        view.currentLabel = words.today
        view.previousLabel = words.previousLabel
        view.open = TemplateMoney(now.money(now.open))
        view.openDocuments = now.tally.openDocuments
        view.openChange = change(now.open, before?.open, now)
        view.overdue = TemplateMoney(now.money(now.overdue))
        view.overdueShare = TemplateShare(now.overdue, over: now.open)
        view.overdueDocuments = now.tally.overdueDocuments
        view.overdueChange = change(now.overdue, before?.overdue, now)
        view.classes = classes(now, before?.tally.aging, link: link)
        view.ageing = ageing(now, before, anchor: anchor)
        let months = figures.monthly
        let earlier = before.map { before in measures.map { before[$0.measure] } }
        view.figures = measures.indices.map { place in
            composer.figure(measures[place], before: earlier?[place], now, months)
        }
        addRollForward(figures, to: &view)
    }

    private func change(_ now: Int128, _ before: Int128?, _ figures: DayFigures) -> String {
        before.map { language.change(of: figures.money(now - $0)) } ?? ""
    }

    /// Classes that everybody expects always; the others only when they hold or held something.
    /// - Parameter before: the amounts of the comparison day by class.
    private func classes(_ now: DayFigures, _ before: [Int128]?, link: (AgingClass) -> String?) -> [AgeingClassView] {
        let open = now.open
        var rows: [AgeingClassView] = []
        rows.reserveCapacity(labels.displayOrder.count)
        for aging in labels.displayOrder {
            let amount = now.amount(aging)
            let before = before?[aging.index]
            let isExpected = aging.isOverdue || aging == .notDue || aging == .dueToday
            guard isExpected || amount != 0 || (before ?? 0) != 0 else { continue }
            rows.append(
                AgeingClassView(
                    swatch: labels.swatch(aging), label: labels.label(aging), url: amount == 0 ? nil : link(aging),
                    amount: TemplateMoney(now.money(amount)), share: TemplateShare(amount, over: open),
                    documents: now.tally.agingDocuments[aging.index], change: change(amount, before, now),
                    isZero: amount == 0))
        }
        return rows
    }

    private func ageing(_ now: DayFigures, _ before: DayFigures?, anchor: String) -> TrustedHTML {
        let (open, overdue, earlier) = (now.open, now.overdue, before?.tally.aging)
        let segments = labels.displayOrder.map { aging in
            let amount = now.amount(aging)
            return AgeingBar.Segment(
                style: labels.swatch(aging), value: Double(amount: amount),
                before: Double(amount: earlier?[aging.index] ?? 0),
                label: amount > 0 ? Ratio(amount, over: open).map { language.percent($0) } ?? "" : "",
                isBracketed: aging.isOverdue)
        }
        let share = Ratio(overdue, over: open).map { " · " + language.percent($0) } ?? ""
        let words = AgeingBar.Words(
            now: self.words.barToday, total: short(now, open),
            bracket: overdue > 0 ? "\(self.words.overdue) \(short(now, overdue))\(share)" : "",
            before: before == nil ? "" : self.words.barBefore,
            totalBefore: before.map { short($0, $0.open) } ?? "")
        let description = language.phrase(
            "ageing.description",
            [
                "date": self.words.today, "open": money(now, open), "overdue": money(now, overdue),
                "before": before == nil ? "" : self.words.dayBefore,
                "openBefore": before.map { money($0, $0.open) } ?? "",
            ])
        let caption = Caption(id: anchor + "-ageing-chart", title: self.words.ageing, description: description)
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

/// What every balance of a site says.
private struct BalanceWords: Sendable {
    let today: String
    let dayBefore: String
    let comparedWith: String
    let previousLabel: String
    let ageing: String
    let overdue: String
    /// By position in `Records.currencies`.
    let units: [String]
    /// The bars' own days.
    let barToday: String
    let barBefore: String

    init(_ contents: SiteContents) {
        let language = contents.language
        let before = contents.metrics.comparisonDay.map { language.text($0) }
        today = language.text(contents.asOf)
        dayBefore = before ?? ""
        comparedWith =
            before.map { language.phrase("common.since", ["date": $0]) } ?? language.word("common.change")
        previousLabel = before ?? language.word("figures.previous")
        ageing = language.word("ageing.title")
        overdue = language.word("figure.overdue")
        units = contents.records.currencies.map { language.unitLine($0) }
        barToday = language.phrase("ageing.now", ["date": today])
        barBefore = before.map { language.phrase("ageing.before", ["date": $0]) } ?? ""
    }
}
