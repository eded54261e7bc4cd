/// Which days are worked: weekends and official days, and over them the portfolio's own `calendar` rows.
package struct WorkingCalendar: Sendable {
    /// Years of which more than the weekends is known, from the official days or from the portfolio's own rows.
    package let knownYears: Set<Int>
    /// Whether official days were asked for at all: without them the weekends are all that is wanted.
    private let hasOfficialDays: Bool
    /// What is special about each day from `first` on; one byte a day, as millions of days are asked.
    private let first: CalendarDay
    private let days: [Special]
    /// Days on which nothing should be agreed to fall due, such as a shutdown; they may be working days.
    private let blackout: Set<CalendarDay>

    private enum Special: UInt8, Sendable { case ordinary, off, work }

    /// A run of rest days longer than this is a mistake in the calendar; counting stops there.
    private static let longestRest = 400

    package init(_ official: OfficialDays, own entries: [CalendarEntry]) {
        var special: [CalendarDay: Special] = [:]
        for day in official.off { special[day] = .off }
        for day in official.work { special[day] = .work }
        for entry in entries where entry.kind == .off { special[entry.date] = .off }
        // A day that own rows call both is worked, whatever the order of the rows.
        for entry in entries where entry.kind == .work { special[entry.date] = .work }
        blackout = Set(entries.filter { $0.kind == .blackout }.map(\.date))
        first = special.keys.min() ?? .unknown
        var days: [Special] = []
        if let last = special.keys.max() {
            days = [Special](repeating: .ordinary, count: last.days(since: first) + 1)
            for (day, kind) in special { days[day.days(since: first)] = kind }
        }
        self.days = days
        hasOfficialDays = !official.name.isEmpty
        knownYears = official.years.union(entries.filter { $0.kind != .blackout }.map(\.date.civil.year))
    }

    package func isWorkingDay(_ day: CalendarDay) -> Bool {
        let place = day.days(since: first)
        guard days.indices.contains(place), days[place] != .ordinary else { return !day.isWeekend }
        return days[place] == .work
    }

    package func isBlackout(_ day: CalendarDay) -> Bool { blackout.contains(day) }

    /// False where official days are wanted and nobody knows those of the day's year: its weekends alone count.
    package func knowsYear(of day: CalendarDay) -> Bool {
        !hasOfficialDays || knownYears.contains(day.civil.year)
    }

    /// The n-th working day after `day`; for n = 0 the day itself if it is worked, else the next that is.
    ///
    /// Gives up after 400 days without work, so that a calendar of rest days alone ends.
    package func workingDay(_ n: Int, after day: CalendarDay) -> CalendarDay {
        if n == 0, isWorkingDay(day) { return day }
        var candidate = day
        var (left, idle) = (max(n, 1), 0)
        while left > 0, idle < WorkingCalendar.longestRest {
            candidate = candidate.adding(days: 1)
            if isWorkingDay(candidate) { (left, idle) = (left - 1, 0) } else { idle += 1 }
        }
        return candidate
    }

    /// The day itself if it is worked, else the last worked day before it; the day itself again where none is found
    /// in 400 days.
    package func workingDay(onOrBefore day: CalendarDay) -> CalendarDay {
        var candidate = day
        for _ in 0..<WorkingCalendar.longestRest {
            if isWorkingDay(candidate) { return candidate }
            candidate = candidate.adding(days: -1)
        }
        return day
    }
}

extension CalendarDay {
    /// Days after Monday. 1970-01-01 was a Thursday.
    package var weekday: Int {
        let weekday = (Int(number) + 3) % 7
        return weekday < 0 ? weekday + 7 : weekday
    }

    package var isWeekend: Bool { weekday >= 5 }
}
