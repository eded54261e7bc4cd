import Receivables

/// The calendar months from the first fact to a day, the last one ending on the day itself; finds a day's month by
/// one look into a table.
struct MonthScale: Sendable {
    let day: CalendarDay
    private let firstDay: CalendarDay
    private let monthOfDay: [Int16]
    /// The first day of each month, and the day behind the last month.
    private let starts: [CalendarDay]

    init(from first: CalendarDay, to day: CalendarDay) {
        self.day = day
        firstDay = min(first, day).startOfMonth
        var months: [Int16] = []
        months.reserveCapacity(day.days(since: firstDay) + 1)
        var (start, index) = (firstDay, 0)
        while start <= day {
            let end = min(start.endOfMonth, day)
            months.append(contentsOf: repeatElement(Int16(index), count: end.days(since: start) + 1))
            start = start.endOfMonth.adding(days: 1)
            index += 1
        }
        monthOfDay = months
        starts = (0...index).map { [firstDay] in firstDay.adding(months: $0) }
    }

    var count: Int { Int(monthOfDay.last ?? 0) + 1 }

    /// - Parameter other: not after `day`; days before the first month count to it.
    func month(of other: CalendarDay) -> Int { Int(monthOfDay[max(0, other.days(since: firstDay))]) }

    /// The first day of a month.
    func start(of month: Int) -> CalendarDay { starts[month] }
    func end(of month: Int) -> CalendarDay { min(starts[month + 1].adding(days: -1), day) }
}
