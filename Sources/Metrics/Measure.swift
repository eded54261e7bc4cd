import Receivables

/// One figure of the catalogue: what it is called everywhere, and how it is worked out from a day's sums.
package struct Measure: Sendable {
    package enum Unit: String, Sendable, CaseIterable { case money, days, share }

    package enum Direction: String, Sendable, CaseIterable { case lower, higher, none }

    /// Which days a figure rests on.
    package enum Span: Sendable {
        /// The day itself.
        case day
        /// The calendar month of the day, up to it.
        case month
        /// The 12 calendar months that end with the day's.
        case twelveMonths
        /// The 12 months that end on the day.
        case year
        /// `Policy.salesWindowDays`, clipped to the first document.
        case salesWindow
        /// As far back as it takes.
        case history
    }

    /// Kebab-case: joins the source file, its test, the words under `measure.<id>` and the anchor on the page.
    package let id: String
    /// The name in data files.
    package let key: String
    package let unit: Unit
    /// Which way is better.
    package let better: Direction
    package let span: Span
    package let compute: @Sendable (DayFigures) -> Figure<Quantity>

    init(
        _ id: String, key: String, unit: Unit, better: Direction, span: Span,
        compute: @escaping @Sendable (DayFigures) -> Figure<Quantity>
    ) {
        self.id = id
        self.key = key
        self.unit = unit
        self.better = better
        self.span = span
        self.compute = compute
    }
}

extension Measure {
    static func money(
        _ id: String, key: String, better: Direction, span: Span = .day,
        _ compute: @escaping @Sendable (DayFigures) -> Figure<Int128>
    ) -> Measure {
        Measure(id, key: key, unit: .money, better: better, span: span) { figures in
            compute(figures).map { .money(figures.money($0)) }
        }
    }

    static func days(
        _ id: String, key: String, better: Direction, span: Span,
        _ compute: @escaping @Sendable (DayFigures) -> Figure<Ratio>
    ) -> Measure {
        Measure(id, key: key, unit: .days, better: better, span: span) { compute($0).map { .days($0) } }
    }

    static func share(
        _ id: String, key: String, better: Direction, span: Span,
        _ compute: @escaping @Sendable (DayFigures) -> Figure<Ratio>
    ) -> Measure {
        Measure(id, key: key, unit: .share, better: better, span: span) { compute($0).map { .share($0) } }
    }
}
