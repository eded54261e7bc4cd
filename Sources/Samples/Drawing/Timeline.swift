package import Receivables

/// The three years that a generated portfolio covers. A day is its number in them: 0 is the first, `dayCount` − 1 the
/// as-of day; later days exist for maturities, promises and plans.
package struct Timeline: Sendable {
    /// 2026-06-30.
    package static let asOf = CalendarDay(number: 20_634)
    static let dayCount = 1096
    static let lastDay = dayCount - 1
    /// Days behind the as-of day that rows may still name.
    static let outlook = 400

    static let start = asOf.adding(days: -lastDay)

    /// ISO dates of all days, ten bytes each.
    let texts: [UInt8]
    let dates: [Date]

    struct Date: Sendable {
        let year: Int16
        let month: Int8
        let day: Int8
        /// Days of this month.
        let monthLength: Int8
        /// 0 is Monday.
        let weekday: Int8

        var isWorkday: Bool { weekday < 5 }
    }

    init() {
        let days = (0..<Timeline.dayCount + Timeline.outlook).map { Timeline.start.adding(days: $0) }
        texts = days.flatMap { Array($0.description.utf8) }
        dates = days.map(Timeline.date)
    }

    private static func date(of day: CalendarDay) -> Date {
        let (year, month, number) = day.civil
        return Date(
            year: Int16(year), month: Int8(month), day: Int8(number),
            monthLength: Int8(CalendarDay.daysInMonth(year: year, month: month)),
            // 1970-01-01 was a Thursday.
            weekday: Int8((Int(day.number) + 3) % 7))
    }

    /// The day itself, or the Monday after its weekend.
    func workday(from day: Int) -> Int {
        guard day < dates.count else { return day }
        return day + max(0, 7 - Int(dates[day].weekday)) % 7 * (dates[day].isWorkday ? 0 : 1)
    }

    func monthEnd(of day: Int) -> Int { day + Int(dates[day].monthLength - dates[day].day) }
}

extension Timeline {
    /// Invoices: few on Saturdays, none on Sundays, many at month ends, fewer in February, a little more every year.
    var invoicingWeights: [Int] {
        dates.prefix(Timeline.dayCount).enumerated().map { index, date in
            let base = date.weekday == 6 ? 0 : date.weekday == 5 ? 2 : 10
            let monthEnd = date.monthLength - date.day < 3 ? 2 : 1
            let season = date.month == 2 ? 5 : 10
            return base * monthEnd * season * (1000 + index / 4)
        }
    }

    /// Visits: workdays, from the third month on; the last days lie ahead and are planned ones.
    var visitWeights: [Int] {
        dates.prefix(Timeline.dayCount + 10).enumerated().map { index, date in
            guard date.isWorkday, index > 60 else { return 0 }
            return index < Timeline.dayCount ? 1000 + index : 700
        }
    }

    var promiseWeights: [Int] { Array(visitWeights.prefix(Timeline.dayCount)) }
}
