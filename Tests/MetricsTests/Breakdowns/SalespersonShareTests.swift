import Metrics
import Receivables
import TestSupport
import Testing

@Suite("What each salesperson sold of a customer's overdue")
struct SalespersonShareTests {
    @Test("the shares are the customer's overdue, and those of all customers the breakdown's rows")
    func sums() {
        var several = 0
        for seed in UInt64(1)...30 {
            let generated = GeneratedPortfolio(seed: seed)
            var records = generated.records
            let people = ["S1", "S2"].map { records.texts.append($0) ?? .empty }
            for row in 0..<records.documents.count where row % 3 > 0 {
                records.documents.salesperson.set(people[row % 2], row: row, of: records.documents.count)
            }
            let portfolio = Portfolio.assemble(records, asOf: generated.asOf, policy: generated.policy)
            let metrics = Metrics.measure(portfolio)
            for figures in metrics.currencies {
                var sums: [String: Int128] = [:]
                for summary in metrics.customers where summary.currency == figures.index {
                    let shares = metrics.salespersonShares(of: summary)
                    #expect(shares.reduce(0) { $0 + $1.amount } == summary.overdue, "seed \(seed)")
                    #expect(shares.reduce(0) { $0 + $1.documents } == summary.overdueDocuments, "seed \(seed)")
                    several += shares.count > 1 ? 1 : 0
                    for share in shares {
                        sums[portfolio.records.texts.string(share.salesperson), default: 0] += share.amount
                    }
                }
                let rows = metrics.overdueBreakdown(by: .salesperson, currency: figures.index).rows
                #expect(rows.count == sums.count, "seed \(seed)")
                for row in rows {
                    guard case .name(let name) = row.label else { continue }
                    #expect(sums[name] == row.amount, "seed \(seed)")
                }
            }
        }
        #expect(several > 0)
    }

    @Test("a document's own salesperson goes before the customer's; one name under two rows is one person")
    func own() {
        var ledger = LedgerBuilder()
        let day = CalendarDay.of("2026-01-01")
        ledger.document("a", "A1", day, due: day, 100_00)
        ledger.document("a", "A2", day, due: day, 30_00)
        ledger.document("a", "A3", day, due: day, 7_00)
        var records = ledger.records()
        func text(_ string: String) -> Text { records.texts.append(string) ?? .empty }
        records.customers[0].salesperson = text("S1")
        records.documents.salesperson.set(text("S2"), row: 1, of: records.documents.count)
        records.documents.salesperson.set(text("S2"), row: 2, of: records.documents.count)
        let portfolio = Portfolio.assemble(
            records, asOf: CalendarDay.of("2026-06-30"), policy: Policy(currency: .cny), jobs: 1)
        let metrics = Metrics.measure(portfolio, jobs: 1)
        let shares = metrics.salespersonShares(of: metrics.customers[0])
        #expect(shares.map { portfolio.records.texts.string($0.salesperson) } == ["S1", "S2"])
        #expect(shares.map(\.amount) == [100_00, 37_00] && shares.map(\.documents) == [1, 2])
    }
}
