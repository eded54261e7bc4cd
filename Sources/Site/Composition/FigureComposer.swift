import Charts
import Markup
import Metrics
import Receivables

/// One figure with its value a comparison ago, the change, and its course over the months.
struct FigureComposer {
    let language: Language

    /// - Parameters:
    ///   - before: a comparison ago; nil where nothing can be said of that day.
    ///   - figures: of now.
    ///   - months: their monthly course.
    func figure(
        _ labelled: LabelledMeasure, before: Figure<Quantity>?, _ figures: DayFigures,
        _ months: ArraySlice<MonthFigures>
    ) -> FigureView {
        let measure = labelled.measure
        let now = figures[measure]
        let (known, earlier) = (now.known, before?.known)
        let change = known.flatMap { now in earlier.flatMap { self.change(measure, now, $0) } }
        return FigureView(
            url: labelled.url, name: labelled.name,
            note: now.reason.map { reason($0) } ?? sample(measure, figures), isAvailable: known != nil,
            value: known.map { text($0) } ?? "", previous: earlier.map { text($0) } ?? "",
            change: change?.text ?? "", isBetter: change?.isBetter ?? false, isWorse: change?.isWorse ?? false,
            trend: trend(labelled, figures, months))
    }

    func text(_ quantity: Quantity) -> String {
        switch quantity {
        case .money(let money): language.number(money)
        case .days(let ratio): days(language.days(ratio))
        case .share(let ratio): language.percent(ratio)
        }
    }

    /// How late money came on average. Less than nothing late is early, and said so.
    func lateness(_ quantity: Quantity) -> (days: String, isEarly: Bool) {
        let places = language.numbers.daysPlaces
        guard case .days(let ratio) = quantity, let scaled = ratio.scaled(places: places), scaled < 0 else {
            return (text(quantity), false)
        }
        return (days(language.decimal(scaled: -scaled, places: places)), true)
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
        language.countedDays.other.filled { $0 == "count" ? number : nil }
    }

    /// Below ten documents a rate says little, and the reader is told so.
    private func sample(_ measure: Measure, _ figures: DayFigures) -> String? {
        guard measure.id == Measure.onTimeRate.id, figures.tally.onTimeDocuments < 10 else { return nil }
        return language.phrase("figures.small", count: figures.tally.onTimeDocuments)
    }

    private struct Change {
        let text: String
        let isBetter: Bool
        let isWorse: Bool
    }

    private func change(_ measure: Measure, _ now: Quantity, _ before: Quantity) -> Change? {
        let difference: Int128
        let text: String
        switch (now, before) {
        case (.money(let now), .money(let before)):
            difference = now.minorUnits - before.minorUnits
            text = language.change(of: now - before)
        case (.days(let now), .days(let before)):
            difference = steps(now, before, places: language.numbers.daysPlaces)
            text = language.change(
                difference, days(magnitude(difference, places: language.numbers.daysPlaces)))
        case (.share(let now), .share(let before)):
            let places = language.numbers.percentPlaces
            difference = steps(now, before, places: places + 2)
            text = language.change(
                difference, language.phrase("common.points", ["change": magnitude(difference, places: places)]))
        default: return nil
        }
        let isJudged = difference != 0 && measure.better != .none
        let isBetter = (difference > 0) == (measure.better == .higher)
        return Change(text: text, isBetter: isJudged && isBetter, isWorse: isJudged && !isBetter)
    }

    /// The difference of what is shown, so that the three numbers of the row agree.
    private func steps(_ now: Ratio, _ before: Ratio, places: Int) -> Int128 {
        (now.scaled(places: places) ?? 0) - (before.scaled(places: places) ?? 0)
    }

    private func magnitude(_ difference: Int128, places: Int) -> String {
        language.decimal(scaled: Int128(clamping: difference.magnitude), places: places)
    }

    private func trend(
        _ labelled: LabelledMeasure, _ figures: DayFigures, _ months: ArraySlice<MonthFigures>
    ) -> TrustedHTML? {
        guard let course = labelled.course, months.count > 1 else { return nil }
        let caption = caption(labelled, course, figures, months)
        return Sparkline(months.map { course.drawn($0) }, caption: caption).svg
    }

    private func caption(
        _ labelled: LabelledMeasure, _ course: MonthlyCourse, _ figures: DayFigures, _ months: ArraySlice<MonthFigures>
    ) -> Caption {
        func end(_ month: MonthFigures?) -> (month: String, value: String) {
            month.map { (language.month($0.end), course.text($0, figures.currency, language)) } ?? ("", "")
        }
        let (first, last) = (end(months.first), end(months.last))
        let description = labelled.description.filled(with: [
            "name": labelled.name, "from": first.month, "first": first.value, "to": last.month, "last": last.value,
        ])
        return Caption(id: labelled.measure.id, title: labelled.name, description: description)
    }
}
