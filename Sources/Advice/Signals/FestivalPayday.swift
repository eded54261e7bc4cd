import Receivables

/// The last day on which a customer can be expected to pay before a long festival.
enum FestivalPayday {
    /// The last working day before the festival on which nothing is shut; nil where two months before it hold none.
    static func before(_ festival: CalendarDay, _ calendar: WorkingCalendar) -> CalendarDay? {
        (1...60).lazy.map { festival.adding(days: -$0) }
            .first { calendar.isWorkingDay($0) && !calendar.isBlackout($0) }
    }

    /// The first such day that is not before `day`.
    static func next(from day: CalendarDay, _ festivals: [CalendarDay], _ calendar: WorkingCalendar) -> CalendarDay? {
        festivals.sorted().lazy.filter { $0 > day }.compactMap { before($0, calendar) }.first { $0 >= day }
    }
}
