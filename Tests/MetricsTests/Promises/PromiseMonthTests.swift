import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Promises by month")
struct PromiseMonthTests {
    @Test("every judged promise counts once in the month it was due, and months between stand with zeros")
    func months() {
        var promise = PromiseCase()
        for (id, due) in [("R1", "2026-02-27"), ("R2", "2026-02-20"), ("R3", "2026-04-15"), ("R4", "2026-06-30")] {
            promise.field.promise("C1", id, made: day("2026-02-01"), due: day(due), 100_000)
        }
        promise.ledger.payment("C1", "P1", day("2026-02-10"), 100_000)
        promise.ledger.payment("C1", "P2", day("2026-02-26"), 60_000)
        let ledger = promise.judge(on: "2026-06-30")
        let months = ledger.months()
        #expect(months.map(\.month) == [day("2026-02-01"), day("2026-03-01"), day("2026-04-01")])
        #expect(months.map(\.n) == [2, 0, 1])
        #expect([months[0].kept, months[0].partial, months[2].broken] == [1, 1, 1])
        #expect(months.reduce(0) { $0 + $1.n } == ledger.currencies[0].rate.n)
    }

    @Test("one kept and replaced long before its due day does not stretch the months")
    func farAway() {
        var promise = PromiseCase()
        promise.field.promise(
            "C1", "R1", made: day("2026-02-01"), due: day("2199-01-01"), 100_000, supersededBy: "R2")
        promise.field.promise("C1", "R2", made: day("2026-03-01"), due: day("2026-03-10"), 100_000)
        promise.ledger.payment("C1", "P1", day("2026-02-10"), 100_000)
        let months = promise.judge(on: "2026-06-30").months()
        #expect(months.count == 4 && months.last?.kept == 1)
    }

    @Test("what falls due after the week is listed once, by due day")
    func later() {
        var promise = PromiseCase()
        for (id, due) in [("R1", "2026-07-07"), ("R2", "2026-08-01"), ("R3", "2026-07-08")] {
            promise.field.promise("C1", id, made: day("2026-06-01"), due: day(due), 100_000)
        }
        let ledger = promise.judge(on: "2026-06-30")
        let promises = ledger.portfolio.records.promises
        #expect(ledger.dueLater().map { promises[$0.promise].dueOn } == [day("2026-07-08"), day("2026-08-01")])
        #expect(ledger.fallingDue().count == 1)
    }
}
