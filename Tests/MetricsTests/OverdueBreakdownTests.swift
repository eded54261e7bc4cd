import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Where the overdue sits")
struct OverdueBreakdownTests {
    @Test("every way to cut it adds up to what is overdue, the largest first")
    func total() throws {
        for seed in UInt64(1)...60 {
            let generated = GeneratedPortfolio(seed: seed)
            let metrics = Metrics.measure(
                Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy))
            for figures in metrics.currencies {
                for dimension in OverdueBreakdown.Dimension.allCases {
                    let breakdown = metrics.overdueBreakdown(by: dimension, currency: figures.index)
                    #expect(breakdown.total == figures.now.overdue, "seed \(seed), \(dimension)")
                    #expect(
                        dimension == .age || dimension == .size
                            || zip(breakdown.rows, breakdown.rows.dropFirst()).allSatisfy { $0.amount >= $1.amount })
                }
            }
        }
    }
}
