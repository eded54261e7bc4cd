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
}
