import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Promise ledger")
struct PromiseLedgerTests {
    @Test("one receipt fills the promise due first, and what is left the next")
    func firstDueFirst() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R2", made: day("2026-03-02"), due: day("2026-03-13"), 100_000)
        promise.field.promise("C1", "R1", made: day("2026-03-03"), due: day("2026-03-06"), 100_000)
        promise.ledger.payment("C1", "P1", day("2026-03-04"), 130_000)
        let judged = promise.judge(on: "2026-03-31")
        #expect(judged["R1"]?.state == .kept)
        #expect(judged["R2"]?.state == .partial)
        #expect(judged["R2"]?.received == 30_000)
    }

    @Test("a promise is kept short of the tolerance and no shorter")
    func tolerance() {
        for (paid, state) in [(99_900, PromiseState.kept), (99_899, .partial)] {
            var promise = PromiseCase()
            promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000)
            promise.ledger.payment("C1", "P1", day("2026-03-04"), Int64(paid))
            #expect(promise.state(on: "2026-03-31") == state)
        }
    }

    @Test("the tolerance is as many whole units in another currency, and a tiny promise needs something")
    func foreignTolerance() {
        var promise = PromiseCase(currencies: ["CNY", "JPY"])
        for (id, paid) in [("R1", 9_999), ("R2", 9_998)] {
            promise.ledger.document("C-\(id)", "J-\(id)", day("2025-12-01"), 20_000, currency: 1)
            promise.field.promise("C-\(id)", id, made: day("2026-03-02"), due: day("2026-03-06"), 10_000) {
                $0.currency = 1
            }
            promise.ledger.payment("C-\(id)", "P-\(id)", day("2026-03-04"), Int64(paid), currency: 1)
        }
        promise.field.promise("C1", "R3", made: day("2026-03-02"), due: day("2026-03-06"), 50)
        let judged = promise.judge(on: "2026-03-31")
        #expect(judged["R1"]?.state == .kept)
        #expect(judged["R2"]?.state == .partial)
        #expect(judged["R3"]?.state == .broken)
    }

    @Test("a promise that names an invoice takes what is allocated to it alone, over all of its instalments")
    func namedInvoice() {
        var promise = PromiseCase()
        promise.ledger.document("C1", "INV-2", day("2026-01-01"), 500_000)
        promise.field.promise(
            "C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 80_000, invoice: "INV-2")
        promise.field.promise("C1", "R2", made: day("2026-03-02"), due: day("2026-03-13"), 100_000)
        promise.ledger.payment("C1", "P1", day("2026-03-04"), 100_000)
        promise.ledger.allocate("P1", to: "INV-2", 30_000)
        let judged = promise.judge(on: "2026-03-31")
        #expect(judged["R1"]?.received == 30_000)
        #expect(judged["R1"]?.state == .partial)
        // The rest of the same payment, and not the whole of it.
        #expect(judged["R2"]?.received == 70_000)
    }

    @Test("an allocation that is reversed, or made after the day, gives the invoice nothing")
    func reversedAllocation() {
        var promise = PromiseCase()
        promise.field.promise(
            "C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 80_000, invoice: "INV-1")
        promise.ledger.payment("C1", "P1", day("2026-03-04"), 80_000)
        promise.ledger.allocate("P1", to: "INV-1", 80_000, on: day("2026-03-11"), reversedOn: day("2026-03-20"))
        #expect(promise.state(on: "2026-03-10") == .broken)
        // Allocated late, but the customer paid in time.
        #expect(promise.state(on: "2026-03-11") == .kept)
        #expect(promise.state(on: "2026-03-20") == .broken)
    }

    @Test("a receipt that only the document's row tells of counts")
    func ownRow() {
        var promise = PromiseCase()
        promise.ledger.document(
            "C1", "INV-2", day("2026-01-01"), 80_000, paidOn: day("2026-03-05"), paidAmount: 80_000)
        promise.field.promise(
            "C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 80_000, invoice: "INV-2")
        #expect(promise.state(on: "2026-03-05") == .kept)
    }

    @Test("refunds, other customers' and other currencies' payments do not count")
    func notReceipts() {
        var promise = PromiseCase(currencies: ["CNY", "USD"])
        promise.ledger.document("C2", "INV-9", day("2026-01-01"), 100)
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 80_000)
        promise.ledger.payment("C1", "P1", day("2026-03-04"), -80_000)
        promise.ledger.payment("C1", "P2", day("2026-03-04"), 80_000, currency: 1)
        promise.ledger.payment("C2", "P3", day("2026-03-04"), 80_000)
        #expect(promise.state(on: "2026-03-31") == .broken)
    }

    @Test("a withdrawn promise is withdrawn from its day on, unless it was kept or broken before")
    func withdrawn() {
        var promise = PromiseCase()
        for (id, withdrawn) in [("R1", "2026-03-05"), ("R2", "2026-03-09"), ("R3", "2026-03-10")] {
            promise.ledger.document("C-\(id)", "D-\(id)", day("2026-01-01"), 100)
            promise.field.promise("C-\(id)", id, made: day("2026-03-02"), due: day("2026-03-06"), 80_000) {
                $0.withdrawnOn = day(withdrawn)
            }
        }
        #expect(promise.state("R1", on: "2026-03-04") == .open)
        let judged = promise.judge(on: "2026-03-31")
        #expect(judged["R1"]?.state == .withdrawn)
        #expect(judged["R1"]?.last == day("2026-03-04"))
        #expect(judged["R2"]?.state == .withdrawn)
        #expect(judged["R3"]?.state == .broken)
    }

    @Test("in a chain each promise gives way to the next, and levels rise")
    func chain() {
        var promise = PromiseCase()
        promise.field.promise(
            "C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000, supersededBy: "R2")
        promise.field.promise(
            "C1", "R2", made: day("2026-03-05"), due: day("2026-03-13"), 100_000, supersededBy: "R3")
        promise.field.promise("C1", "R3", made: day("2026-03-12"), due: day("2026-03-20"), 100_000)
        promise.ledger.payment("C1", "P1", day("2026-03-19"), 100_000)
        let judged = promise.judge(on: "2026-03-31")
        #expect(["R1", "R2", "R3"].map { judged[$0]?.state } == [.renegotiated, .renegotiated, .kept])
        #expect(["R1", "R2", "R3"].map { judged[$0]?.level } == [1, 2, 3])
    }

    @Test("after a kept promise levels start again, a plan's instalments share one, a withdrawn one raises none")
    func levels() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-01-05"), due: day("2026-01-09"), 100_000)
        promise.field.promise("C1", "R2", made: day("2026-02-02"), due: day("2026-02-06"), 100_000)
        promise.field.promise("C1", "R3", made: day("2026-02-16"), due: day("2026-02-20"), 100_000)
        promise.field.promise("C1", "R4", made: day("2026-02-16"), due: day("2026-03-20"), 100_000)
        promise.field.promise("C1", "R5", made: day("2026-02-17"), due: day("2026-02-24"), 100_000) {
            $0.withdrawnOn = day("2026-02-18")
        }
        promise.field.promise("C1", "R6", made: day("2026-03-03"), due: day("2026-03-24"), 100_000)
        promise.ledger.payment("C1", "P1", day("2026-02-05"), 100_000)
        let judged = promise.judge(on: "2026-03-31")
        #expect(["R1", "R2"].map { judged[$0]?.state } == [.broken, .kept])
        #expect(["R1", "R2", "R3", "R4", "R6"].map { judged[$0]?.level } == [1, 2, 1, 1, 2])
    }

    @Test("promises that supersede each other in a circle stand each by itself")
    func circle() {
        var promise = PromiseCase()
        promise.field.promise(
            "C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000, supersededBy: "R2")
        promise.field.promise(
            "C1", "R2", made: day("2026-03-02"), due: day("2026-03-13"), 100_000, supersededBy: "R1")
        promise.field.promise(
            "C1", "R3", made: day("2026-03-02"), due: day("2026-03-13"), 100_000, supersededBy: "R3")
        let judged = promise.judge(on: "2026-03-31")
        #expect(judged.judgements.allSatisfy { $0.state == .broken })
        #expect(judged.findings.count { $0.code == .promiseSuccession } == 2)
    }

    @Test("lists what falls due in a week, what is in its days of grace and what broke since the comparison day")
    func lists() {
        var promise = PromiseCase()
        // 2026-03-16 is a Monday; the comparison day is 2026-02-28, a Saturday.
        let dues = [
            ("R1", "2026-03-23"), ("R2", "2026-03-24"), ("R3", "2026-03-16"), ("R4", "2026-03-13"),
            ("R5", "2026-02-27"), ("R6", "2026-02-26"), ("R7", "2026-03-12"),
        ]
        for (id, due) in dues {
            promise.field.promise("C1", id, made: day("2026-02-02"), due: day(due), 100_000)
        }
        let judged = promise.judge(on: "2026-03-16")
        func ids(_ list: [PromiseJudgement]) -> [String] {
            let records = judged.portfolio.records
            return list.map { records.texts.string(records.promises[$0.promise].id) }
        }
        #expect(ids(judged.fallingDue()) == ["R3", "R1"])
        #expect(ids(judged.inGrace()) == ["R4"])
        #expect(ids(judged.brokenSince()) == ["R5", "R7"])
        #expect(judged.brokenCount(of: 0) == 3)
        #expect(judged.brokenCount(of: 0, inLast: 10) == 1)
    }
}
