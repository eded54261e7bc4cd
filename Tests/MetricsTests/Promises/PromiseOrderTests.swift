import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Promises and the order of rows")
struct PromiseOrderTests {
    /// Two receipts of one day and amount, told by their documents' rows alone; a promise due first takes either.
    private func records(swapped: Bool) -> Records {
        var promise = PromiseCase()
        for number in ["INV-2", "INV-3"] {
            promise.ledger.document(
                "C1", number, day("2026-01-01"), 100_000, paidOn: day("2026-03-05"), paidAmount: 100_000)
        }
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000)
        promise.field.promise(
            "C1", "R2", made: day("2026-03-02"), due: day("2026-03-09"), 100_000, invoice: "INV-2")
        var records = promise.records
        if swapped { records.documents.row.swapAt(1, 2) }
        return records
    }

    @Test("receipts without an id go by the invoice they are for, not by the line they stand on")
    func ownRows() {
        for swapped in [false, true] {
            let portfolio = Portfolio.assemble(
                records(swapped: swapped), asOf: day("2026-03-31"), policy: Policy(currency: .cny))
            #expect(PromiseLedger.judge(portfolio).judgements.map(\.state) == [.kept, .kept])
        }
    }

    @Test("rows written down in another order give the same ledger")
    func reversed() {
        func ledger(_ reversed: Bool) -> [String] {
            var promise = PromiseCase()
            let numbers = reversed ? Array((0..<12).reversed()) : Array(0..<12)
            for number in numbers {
                let made = day("2026-03-02").adding(days: number % 4)
                promise.field.promise(
                    "C1", "R\(number)", made: made, due: made.adding(days: number % 3), 40_000,
                    supersededBy: number % 5 == 0 ? "R\(number + 1)" : "")
                promise.ledger.payment("C1", "P\(number)", made.adding(days: number % 5), 30_000)
            }
            let judged = promise.judge(on: "2026-03-10")
            return judged.judgements.map { "\($0.state) \($0.received) \($0.level) \($0.last)" }
        }
        #expect(ledger(false) == ledger(true))
        #expect(Set(ledger(false)).count > 5)
    }
}
