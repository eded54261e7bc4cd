import Receivables
import Testing

@Suite("Working calendar")
struct WorkingCalendarTests {
    private func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .unknown }

    private func entry(_ text: String, _ kind: CalendarKind) -> CalendarEntry {
        var entry = CalendarEntry()
        (entry.date, entry.kind) = (day(text), kind)
        return entry
    }

    /// 2026: national day from Thursday 10-01 to Wednesday 10-07, Saturday 10-10 worked.
    private func official() -> OfficialDays {
        var days = OfficialDays()
        (days.name, days.years) = ("cn", [2026])
        days.off = Set((1...7).map { day("2026-10-0\($0)") })
        days.work = [day("2026-09-20"), day("2026-10-10")]
        return days
    }

    @Test("without any calendar the weekends are off")
    func weekends() {
        let calendar = WorkingCalendar(OfficialDays(), own: [])
        #expect(
            ["2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09"].map { calendar.isWorkingDay(day($0)) }
                == [true, false, false, true])
        #expect(calendar.workingDay(1, after: day("2026-03-06")) == day("2026-03-09"))
        #expect(calendar.workingDay(2, after: day("2026-03-06")) == day("2026-03-10"))
        // 1970-01-01 was a Thursday, the days before it are counted too.
        #expect(day("1969-12-28").isWeekend && !day("1969-12-29").isWeekend)
    }

    @Test("official days are off, make-up weekends are worked")
    func officialDays() {
        let calendar = WorkingCalendar(official(), own: [])
        #expect(!calendar.isWorkingDay(day("2026-10-01")))
        #expect(calendar.isWorkingDay(day("2026-10-10")))
        #expect(calendar.workingDay(1, after: day("2026-09-30")) == day("2026-10-08"))
        #expect(calendar.workingDay(1, after: day("2026-10-09")) == day("2026-10-10"))
        #expect(calendar.workingDay(onOrBefore: day("2026-10-07")) == day("2026-09-30"))
        #expect(calendar.workingDay(onOrBefore: day("2026-10-10")) == day("2026-10-10"))
    }

    @Test("the portfolio's own rows win, and of two for one day the worked one, whatever their order")
    func ownRows() {
        let own = [
            entry("2026-10-01", .work), entry("2026-10-12", .off), entry("2026-10-13", .off),
            entry("2026-10-13", .work),
        ]
        for rows in [own, own.reversed()] {
            let calendar = WorkingCalendar(official(), own: rows)
            #expect(calendar.isWorkingDay(day("2026-10-01")))
            #expect(!calendar.isWorkingDay(day("2026-10-12")))
            #expect(calendar.isWorkingDay(day("2026-10-13")))
        }
    }

    @Test("a blackout is no rest day")
    func blackout() {
        let calendar = WorkingCalendar(official(), own: [entry("2026-03-06", .blackout)])
        #expect(calendar.isBlackout(day("2026-03-06")) && !calendar.isBlackout(day("2026-03-05")))
        #expect(calendar.isWorkingDay(day("2026-03-06")))
    }

    @Test("zero days after a rest day is the next working day, after a working day the day itself")
    func zero() {
        let calendar = WorkingCalendar(official(), own: [])
        #expect(calendar.workingDay(0, after: day("2026-10-03")) == day("2026-10-08"))
        #expect(calendar.workingDay(0, after: day("2026-10-08")) == day("2026-10-08"))
    }

    @Test("a year is known by official days or own rows; where none are wanted every year is")
    func years() {
        let calendar = WorkingCalendar(official(), own: [entry("2027-02-06", .off), entry("2029-01-01", .blackout)])
        #expect(calendar.knownYears == [2026, 2027])
        #expect(calendar.knowsYear(of: day("2027-12-31")) && !calendar.knowsYear(of: day("2028-01-03")))
        #expect(!calendar.knowsYear(of: day("2029-01-01")))
        #expect(WorkingCalendar(OfficialDays(), own: []).knowsYear(of: day("2031-01-01")))
        // Of an unknown year the weekends are known.
        #expect(calendar.isWorkingDay(day("2028-10-02")) && !calendar.isWorkingDay(day("2028-10-01")))
    }

    @Test("a calendar of rest days alone ends")
    func restOnly() {
        var days = OfficialDays()
        let start = day("2026-01-01")
        days.off = Set((-500...900).map { start.adding(days: $0) })
        let calendar = WorkingCalendar(days, own: [])
        #expect(calendar.workingDay(1, after: start) == start.adding(days: 400))
        #expect(calendar.workingDay(onOrBefore: start) == start)
    }

    @Test("days far apart and a gap between them stay ordinary")
    func gap() {
        let calendar = WorkingCalendar(
            OfficialDays(), own: [entry("1999-12-31", .off), entry("2150-01-01", .off)])
        #expect(!calendar.isWorkingDay(day("1999-12-31")) && !calendar.isWorkingDay(day("2150-01-01")))
        #expect(calendar.isWorkingDay(day("2026-03-06")) && calendar.isWorkingDay(day("1998-03-06")))
    }
}
