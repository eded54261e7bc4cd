import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Promises by week")
struct PromiseWeekTests {
    @Test("what is still to come stands in the seven days of its due day, from the day after; overdue and later not")
    func weeks() {
        var promise = PromiseCase()
        for (id, due) in [("R1", "2026-03-31"), ("R2", "2026-04-01"), ("R3", "2026-04-07"), ("R4", "2026-04-08")] {
            promise.field.promise("C1", id, made: day("2026-03-30"), due: day(due), 100_000)
        }
        promise.field.promise("C1", "R5", made: day("2026-03-30"), due: day("2026-04-15"), 100_000)
        promise.ledger.payment("C1", "P1", day("2026-03-31"), 130_000)
        let ledger = promise.judge(on: "2026-03-31")
        // The receipt keeps the first and fills the second by 300.00.
        #expect(ledger.outstanding(inWeeks: 2, currency: 0) == [170_000, 100_000])
        #expect(ledger.outstanding(inWeeks: 2, currency: 1) == [0, 0])
    }

    @Test("the weeks around today part what came, what failed and what is open; each begins on a Monday")
    func around() throws {
        var promise = PromiseCase()
        // Judged, in grace or due later, and one long ago.
        for (id, due) in [("R1", "2026-03-18"), ("R2", "2026-03-25"), ("R3", "2026-04-03"), ("R4", "2025-11-03")] {
            promise.field.promise("C1", id, made: day(due).adding(days: -3), due: day(due), 100_000)
        }
        promise.ledger.payment("C1", "P1", day("2026-03-17"), 130_000)
        let ledger = promise.judge(on: "2026-03-31")
        let weeks = ledger.weeks(before: 2, after: 1, currency: 0)
        #expect(weeks.map(\.monday) == ["2026-03-16", "2026-03-23", "2026-03-30", "2026-04-06"].map { day($0) })
        #expect(weeks.map(\.received) == [100_000, 0, 0, 0])
        #expect(weeks.map(\.failed) == [0, 100_000, 0, 0])
        #expect(weeks.map(\.outstanding) == [0, 0, 100_000, 0])
        #expect(ledger.weeks(currency: 1).allSatisfy { $0.promised == 0 })
        #expect(day("1970-01-05").startOfWeek == day("1970-01-05"))
        #expect(day("1970-01-04").startOfWeek == day("1969-12-29"))
    }
}
