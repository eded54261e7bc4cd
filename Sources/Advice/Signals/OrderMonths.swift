import Receivables

/// The whole months that orders are compared over: the last three that ended by the day, and the three before them.
struct OrderMonths: Sendable {
    /// The first days of the six months' two halves, and of the month that has not ended.
    private let before, latest, next: CalendarDay
    /// The table begins by the first of the six months and reaches the last.
    let areCovered: Bool

    init(_ records: Records, on day: CalendarDay) {
        next = day.adding(days: 1).startOfMonth
        latest = next.adding(months: -3)
        before = next.adding(months: -6)
        let months = records.orders.map(\.month)
        let (first, end) = (months.min() ?? .distantFuture, months.max() ?? .unknown)
        areCovered = first <= before && end >= next.adding(months: -1)
    }

    func isLatest(_ month: CalendarDay) -> Bool { latest <= month && month < next }
    func isBefore(_ month: CalendarDay) -> Bool { before <= month && month < latest }
}
