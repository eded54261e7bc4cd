/// Which days are worked: weekends and official days, and over them the portfolio's own `calendar` rows.
package struct WorkingCalendar: Sendable {
    /// Years of which more than the weekends is known.
    package let knownYears: Set<Int>
    private let off: Set<CalendarDay>
    private let work: Set<CalendarDay>
    /// Days on which nothing should be agreed to fall due, such as a shutdown; they may be working days.
    private let blackout: Set<CalendarDay>

    package init(_ official: OfficialDays, own entries: [CalendarEntry]) {
        var (off, work, blackout) = (official.off, official.work, Set<CalendarDay>())
        for entry in entries {
            switch entry.kind {
            case .off:
                off.insert(entry.date)
                work.remove(entry.date)
            case .work:
                work.insert(entry.date)
                off.remove(entry.date)
            case .blackout: blackout.insert(entry.date)
            }
        }
        (self.off, self.work, self.blackout) = (off, work, blackout)
        knownYears = official.years
    }

    package func isWorkingDay(_ day: CalendarDay) -> Bool {
        if work.contains(day) { return true }
        return !day.isWeekend && !off.contains(day)
    }

    package func isBlackout(_ day: CalendarDay) -> Bool { blackout.contains(day) }

    /// The n-th working day after `day`; for n = 0 the day itself if it is worked, else the next that is.
    ///
    /// Gives up after 400 days without work, so that a calendar of rest days alone ends.
    package func workingDay(_ n: Int, after day: CalendarDay) -> CalendarDay {
        var candidate = day
        var left = n
        if n == 0, isWorkingDay(day) { return day }
        left = max(left, 1)
        var idle = 0
        while left > 0, idle < 400 {
            candidate = candidate.adding(days: 1)
            if isWorkingDay(candidate) {
                left -= 1
                idle = 0
            } else {
                idle += 1
            }
        }
        return candidate
    }

    /// The day itself if it is worked, else the last worked day before it.
    package func workingDay(onOrBefore day: CalendarDay) -> CalendarDay {
        var candidate = day
        for _ in 0..<400 where !isWorkingDay(candidate) { candidate = candidate.adding(days: -1) }
        return candidate
    }
}

extension CalendarDay {
    /// 1970-01-01 was a Thursday.
    package var isWeekend: Bool {
        let weekday = (Int(number) + 3) % 7
        return (weekday < 0 ? weekday + 7 : weekday) >= 5
    }
}
