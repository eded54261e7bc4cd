import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Beside the general ledger")
struct LedgerComparisonTests {
    private func metrics(_ balances: [(day: String, amount: Int64)]) throws -> Metrics {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try #require(CalendarDay("2026-05-01")), 100_00)
        ledger.document("C1", "B", try #require(CalendarDay("2026-06-01")), 50_00)
        var records = ledger.records()
        records.ledger = try balances.map { balance in
            var row = LedgerBalance()
            row.asOf = try #require(CalendarDay(balance.day))
            row.amount = balance.amount
            return row
        }
        return Metrics.measure(
            Portfolio.assemble(
                records, asOf: try #require(CalendarDay("2026-06-30")),
                policy: Policy(currency: try #require(Currency(code: "CNY")))))
    }

    @Test("the entities' balances of the day add up to ours")
    func agrees() throws {
        let metrics = try metrics([("2026-06-30", 120_00), ("2026-06-30", 30_00), ("2026-05-31", 1)])
        #expect(metrics.ledger.map(\.difference) == [0])
        #expect(metrics.findings.isEmpty)
    }

    @Test("a difference at an earlier month's end is a warning, not the end of the build")
    func differs() throws {
        let metrics = try metrics([("2026-05-31", 90_00), ("2026-07-31", 1)])
        #expect(metrics.ledger.map(\.difference) == [10_00])
        #expect(metrics.findings.map(\.code) == [.ledgerDiffers])
        #expect(metrics.findings.allSatisfy { $0.severity == .warning })
    }
}
