package import Receivables

/// The interest rates of one kind in the `rates` table, each from its date until the next.
///
/// None is built in: a day before the first rate has none.
package struct InterestRates: Sendable {
    package struct Dated: Sendable, Hashable {
        package let date: CalendarDay
        /// Billionths of the amount a period, above zero.
        package let value: Int64
        package let period: RatePeriod
    }

    /// By date, one a date.
    private let rising: [Dated]

    /// - Parameter day: rates of later dates are not known yet. Of two of one date the lower holds: the one-year loan
    ///   prime rate beside the five-year one, and never more than can be shown.
    package init(_ kind: RateKind, in records: Records, upTo day: CalendarDay) {
        let known = records.rates.filter { $0.kind == kind && $0.date <= day && $0.value > 0 }
            .map { Dated(date: $0.date, value: $0.value, period: $0.period) }
            .sorted { ($0.date, $0.value) < ($1.date, $1.value) }
        var rising: [Dated] = []
        for rate in known where rising.last?.date != rate.date { rising.append(rate) }
        self.rising = rising
    }

    /// Nil on days before the first rate's date.
    package func inForce(on day: CalendarDay) -> Dated? { rising.last { $0.date <= day } }

    package var isEmpty: Bool { rising.isEmpty }
}
