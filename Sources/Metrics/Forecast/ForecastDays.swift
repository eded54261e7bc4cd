import Receivables

/// The days that are forecast from: the back-test's cut-offs, rising, and the portfolio's own day last.
struct ForecastDays: Sendable {
    static let weeks = 13
    static let horizon = 7 * weeks

    let days: [CalendarDay]

    var cutoffs: ArraySlice<CalendarDay> { days.dropLast() }
    /// The position of the portfolio's own day.
    var today: Int { days.count - 1 }

    /// The last 6 month ends whose 13 weeks are over, without those before the first document.
    init(_ portfolio: Portfolio) {
        let asOf = portfolio.asOf
        let first = portfolio.firstDocumentDay ?? asOf
        var end = asOf.adding(days: 1 - ForecastDays.horizon).previousMonthEnd
        var ends: [CalendarDay] = []
        while ends.count < 6, end >= first {
            ends.append(end)
            end = end.previousMonthEnd
        }
        days = ends.reversed() + [asOf]
    }

    /// The first position whose day is not before `day`; the count of all where there is none.
    func slot(of day: CalendarDay) -> Int {
        var slot = 0
        while slot < days.count, days[slot] < day { slot += 1 }
        return slot
    }

    /// The week in which a day falls, seen from a position; nil where it is not within 13 weeks behind it.
    func week(of day: CalendarDay, from slot: Int) -> Int? {
        let distance = Int64(day.number) - Int64(days[slot].number) - 1
        return distance >= 0 && distance < Int64(ForecastDays.horizon) ? Int(distance / 7) : nil
    }
}
