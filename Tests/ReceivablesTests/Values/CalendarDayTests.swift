import Receivables
import Testing

@Suite("Days")
struct CalendarDayTests {
    @Test("every day of three centuries is taken apart into what it was made of")
    func everyDay() {
        var expected: Int32?
        for year in 1900...2199 {
            for month in 1...12 {
                for day in 1...CalendarDay.daysInMonth(year: year, month: month) {
                    guard let made = CalendarDay(year: year, month: month, day: day) else {
                        Issue.record("\(year)-\(month)-\(day) is no day")
                        return
                    }
                    if made.civil != (year, month, day) { Issue.record("\(year)-\(month)-\(day) is \(made.civil)") }
                    if let expected, made.number != expected { Issue.record("\(year)-\(month)-\(day) follows badly") }
                    expected = made.number + 1
                }
            }
        }
    }

    @Test("days that no calendar of ours reaches are taken apart all the same")
    func farDays() {
        #expect(CalendarDay(number: -719_469).civil == (0, 2, 29))
        #expect(CalendarDay(number: -719_468).civil == (0, 3, 1))
        #expect(CalendarDay(number: 2_932_897).civil == (10_000, 1, 1))
        #expect(CalendarDay.unknown.civil.year < 0)
        #expect(CalendarDay.distantFuture.civil.year > 5_000_000)
    }
}
