import Receivables

/// The days of a plan: worked, never in a blackout, rising, none beyond the limit.
struct PlanDates {
    let asOf: CalendarDay
    let last: CalendarDay
    let payDays: PayDays
    let calendar: WorkingCalendar

    /// Days between payments: a shift may bring them nearer, but not on top of each other.
    private enum Gap {
        static let months = 10
        static let halfMonths = 5
    }

    /// Within a week, or where all of it is without work the first day after it. Nil beyond the limit.
    var downPayment: CalendarDay? {
        let week = min(asOf.adding(days: 7), last)
        return latest(asOf.adding(days: 1), through: week)
            ?? (1...60).lazy.map { week.adding(days: $0) }
            .first { isGood($0) && $0 <= last }
    }

    /// At most two within 30 days, half months apart; the customer's last pay days of the span, if any fit.
    func halfMonths(after down: CalendarDay) -> [CalendarDay] {
        let targets = payDays.days.isEmpty ? [15, 30].map { asOf.adding(days: $0) } : payDays(in: 30).suffix(2)
        return rising(targets, after: down, gap: Gap.halfMonths, most: 2)
    }

    /// Up to `count`, one a month; a month without a good day is passed over.
    func months(_ count: Int, after down: CalendarDay) -> [CalendarDay] {
        var targets: [CalendarDay] = []
        var month = 1
        while case let target = asOf.adding(months: month), target <= last {
            targets.append(payDay(near: target))
            month += 1
        }
        return rising(targets, after: down, gap: Gap.months, most: count)
    }

    private func rising(
        _ targets: [CalendarDay], after start: CalendarDay, gap: Int, most: Int
    ) -> [CalendarDay] {
        var days: [CalendarDay] = []
        for target in targets where days.count < most {
            let earliest = (days.last ?? start).adding(days: gap)
            if let day = latest(earliest, through: min(target, last)) { days.append(day) }
        }
        return days
    }

    private func isGood(_ day: CalendarDay) -> Bool { calendar.isWorkingDay(day) && !calendar.isBlackout(day) }

    /// The last good day of a span; a rest day moves to the working day before it.
    private func latest(_ earliest: CalendarDay, through target: CalendarDay) -> CalendarDay? {
        var day = target
        while day >= earliest {
            if isGood(day) { return day }
            day = day.adding(days: -1)
        }
        return nil
    }

    private func isPayDay(_ day: CalendarDay) -> Bool {
        let (year, month, number) = day.civil
        let end = CalendarDay.daysInMonth(year: year, month: month)
        return payDays.days.contains { min($0, end) == number }
    }

    /// The customer's pay day nearest to the target, of two the earlier, none beyond the limit; the target itself where
    /// none is known.
    private func payDay(near target: CalendarDay) -> CalendarDay {
        let nearest = (0...31).lazy.flatMap { [target.adding(days: -$0), target.adding(days: $0)] }
        return nearest.first { isPayDay($0) && $0 <= last } ?? target
    }

    private func payDays(in days: Int) -> [CalendarDay] {
        (1...days).map { asOf.adding(days: $0) }.filter(isPayDay)
    }
}
