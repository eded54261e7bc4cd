import Receivables

/// The days of a plan: worked, never in a blackout, rising, none beyond the limit.
struct PlanDates {
    private let asOf: CalendarDay
    private let last: CalendarDay
    private let calendar: WorkingCalendar
    /// The customer's pay days from a month before the as-of day on, rising; some lie beyond the limit. Empty where
    /// none is known.
    private let payDays: [CalendarDay]

    init(asOf: CalendarDay, last: CalendarDay, payDays: PayDays, calendar: WorkingCalendar) {
        self.asOf = asOf
        self.last = last
        self.calendar = calendar
        self.payDays = payDays.dates(
            from: asOf.adding(days: -Span.month), through: max(last, asOf.adding(days: Span.halfMonths)))
    }

    private enum Span {
        /// Within as many days of any other lies a pay day.
        static let month = 31
        static let halfMonths = 30
    }

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
        var targets = [15, Span.halfMonths].map { asOf.adding(days: $0) }
        if !payDays.isEmpty {
            targets = payDays.filter { $0 > asOf && $0 <= asOf.adding(days: Span.halfMonths) }.suffix(2)
        }
        var days: [CalendarDay] = []
        for target in targets { add(target, after: down, gap: Gap.halfMonths, to: &days) }
        return days
    }

    /// Up to `count`, one a month; a month without a good day is passed over.
    func months(_ count: Int, after down: CalendarDay) -> [CalendarDay] {
        var days: [CalendarDay] = []
        var month = 1
        while days.count < count, case let target = asOf.adding(months: month), target <= last {
            add(payDay(near: target), after: down, gap: Gap.months, to: &days)
            month += 1
        }
        return days
    }

    /// Adds the last good day up to the target, if it is far enough from the day before it.
    private func add(_ target: CalendarDay, after start: CalendarDay, gap: Int, to days: inout [CalendarDay]) {
        let earliest = (days.last ?? start).adding(days: gap)
        if let day = latest(earliest, through: min(target, last)) { days.append(day) }
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

    /// The customer's pay day nearest to the target, of two the earlier, none beyond the limit; the target itself where
    /// none is known.
    private func payDay(near target: CalendarDay) -> CalendarDay {
        var nearest: CalendarDay?
        for day in payDays where day <= last {
            guard nearest.map({ abs(day.days(since: target)) < abs($0.days(since: target)) }) ?? true else { break }
            nearest = day
        }
        return nearest ?? target
    }
}
