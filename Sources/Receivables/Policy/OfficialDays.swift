/// The published rest and make-up working days of the years that are known.
package struct OfficialDays: Sendable, Hashable {
    /// Name of the calendar file, `cn`; empty for none.
    package var name = ""
    /// Years whose days are known; of others only the weekends are.
    package var years: Set<Int> = []
    package var off: Set<CalendarDay> = []
    /// Weekend days that are worked.
    package var work: Set<CalendarDay> = []
    /// The first days of the lunar years, rising; also of years whose rest days are not published yet.
    package var springFestivals: [CalendarDay] = []

    package init() {}
}
