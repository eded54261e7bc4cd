import Charts
import Metrics
import Receivables

/// One figure with its value a comparison ago, the change, and its course over the months.
struct FigureComposer {
    let language: Language
    let root: String

    /// - Parameters:
    ///   - before: a comparison ago; nil where nothing can be said of that day.
    ///   - figures: of now.
    ///   - months: their monthly course.
    func figure(
        _ labelled: LabelledMeasure, before: Figure<Quantity>?, _ figures: DayFigures, _ months: [MonthFigures],
        anchor: String
    ) -> FigureView {
        var view = FigureView()
        let measure = labelled.measure
        let now = figures[measure]
        view.url = root + labelled.definition
        view.name = labelled.name
        view.isAvailable = now.known != nil
        view.value = now.known.map { text($0) } ?? ""
        view.previous = before?.known.map { text($0) } ?? ""
        view.note = now.reason.map { reason($0) } ?? sample(measure, figures)
        if let now = now.known, let before = before?.known { addChange(measure, now, before, to: &view) }
        if let series = series(measure, months) {
            view.trend = Sparkline(series, caption: caption(labelled, figures, months, anchor: anchor)).svg
        }
        return view
    }

    func text(_ quantity: Quantity) -> String {
        switch quantity {
        case .money(let money): language.number(money)
        case .days(let ratio): days(language.days(ratio))
        case .share(let ratio): language.percent(ratio)
        }
    }

    func reason(_ unavailable: Unavailable) -> String {
        if case .beyondHistory(let days) = unavailable, days > 0 {
            return language.phrase("unavailable.beyond_history", ["days": language.text(count: days)])
        }
        // Nothing sold in the last month: no day could be counted back.
        if case .beyondHistory = unavailable { return language.word("unavailable.no_sales") }
        return language.word("unavailable.\(unavailable.id)")
    }

    /// `47.3 天`: a number that is never one alone.
    private func days(_ number: String) -> String {
        let key = language.patterns["common.days"] == nil ? "common.days.other" : "common.days"
        return language.phrase(key, ["count": number])
    }

    /// Below ten documents a rate says little, and the reader is told so.
    private func sample(_ measure: Measure, _ figures: DayFigures) -> String? {
        guard measure.id == Measure.onTimeRate.id, figures.tally.onTimeDocuments < 10 else { return nil }
        return language.phrase("figures.small", count: figures.tally.onTimeDocuments)
    }

    private func addChange(_ measure: Measure, _ now: Quantity, _ before: Quantity, to view: inout FigureView) {
        let difference: Int128
        switch (now, before) {
        case (.money(let now), .money(let before)):
            difference = now.minorUnits - before.minorUnits
            view.change = language.change(of: now - before)
        case (.days(let now), .days(let before)):
            difference = steps(now, before, places: language.numbers.daysPlaces)
            view.change = language.change(
                difference, days(magnitude(difference, places: language.numbers.daysPlaces)))
        case (.share(let now), .share(let before)):
            let places = language.numbers.percentPlaces
            difference = steps(now, before, places: places + 2)
            view.change = language.change(
                difference, language.phrase("common.points", ["change": magnitude(difference, places: places)]))
        default: return
        }
        guard difference != 0, measure.better != .none else { return }
        view.isBetter = (difference > 0) == (measure.better == .higher)
        view.isWorse = !view.isBetter
    }

    /// The difference of what is shown, so that the three numbers of the row agree.
    private func steps(_ now: Ratio, _ before: Ratio, places: Int) -> Int128 {
        (now.scaled(places: places) ?? 0) - (before.scaled(places: places) ?? 0)
    }

    private func magnitude(_ difference: Int128, places: Int) -> String {
        language.decimal(scaled: Int128(clamping: difference.magnitude), places: places)
    }

    private func series(_ measure: Measure, _ months: [MonthFigures]) -> [Double?]? {
        guard months.count > 1 else { return nil }
        switch measure.id {
        case Measure.open.id: return months.map { Double(amount: $0.open) }
        case Measure.overdue.id: return months.map { Double(amount: $0.overdue) }
        case Measure.sales.id: return months.map { Double(amount: $0.sales) }
        case Measure.receipts.id: return months.map { Double(amount: $0.receipts) }
        case Measure.collectionEffectiveness.id: return months.map { $0.collectionEffectiveness.known?.drawn }
        case Measure.recoveryRate.id: return months.map { $0.recoveryRate.known?.drawn }
        case Measure.dueRecoveryRate.id: return months.map { $0.dueRecoveryRate.known?.drawn }
        default: return nil
        }
    }

    private func caption(
        _ labelled: LabelledMeasure, _ figures: DayFigures, _ months: [MonthFigures], anchor: String
    ) -> Caption {
        let (measure, name) = (labelled.measure, labelled.name)
        func end(_ month: MonthFigures?) -> (month: String, value: String) {
            month.map { (language.month($0.end), value(measure, $0, figures)) } ?? ("", "")
        }
        let (first, last) = (end(months.first), end(months.last))
        let description = language.phrase(
            "figures.trendDescription",
            ["name": name, "from": first.month, "first": first.value, "to": last.month, "last": last.value])
        return Caption(id: "\(anchor)-\(measure.id)-trend", title: name, description: description)
    }

    private func value(_ measure: Measure, _ month: MonthFigures, _ figures: DayFigures) -> String {
        let rate: Figure<Ratio>
        switch measure.id {
        case Measure.open.id: return language.short(figures.money(month.open))
        case Measure.overdue.id: return language.short(figures.money(month.overdue))
        case Measure.sales.id: return language.short(figures.money(month.sales))
        case Measure.receipts.id: return language.short(figures.money(month.receipts))
        case Measure.collectionEffectiveness.id: rate = month.collectionEffectiveness
        case Measure.recoveryRate.id: rate = month.recoveryRate
        default: rate = month.dueRecoveryRate
        }
        return rate.known.map { language.percent($0) } ?? language.word("common.unavailable")
    }
}
