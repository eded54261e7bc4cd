import Advice
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Advice over generated portfolios")
struct GeneratedAdviceTests {
    private func advisor(_ records: Records, _ generated: GeneratedPortfolio) -> Advisor {
        let portfolio = Portfolio.assemble(records, asOf: generated.asOf, policy: generated.policy, jobs: 1)
        return Advisor(Metrics.measure(portfolio, jobs: 1), ShippedRules.book, [])
    }

    @Test(
        "Every gate and rule is told once at most, every track once, and the order falls",
        arguments: 1...40 as ClosedRange<UInt64>)
    func whole(seed: UInt64) {
        let generated = GeneratedPortfolio(seed: seed)
        let advisor = advisor(generated.records, generated)
        for customer in advisor.priorities.all.map(\.customer) {
            let advice = advisor.advice(for: customer)
            let told = advice.gates.map(\.id) + (advice.reasons + advice.lapsed).map(\.id) + advice.notJudged.map(\.id)
            #expect(Set(told).count == told.count)
            let tracks = (advice.tracks + advice.further).map(\.track)
            #expect(Set(tracks).count == tracks.count)
            #expect(!advice.tracks.isEmpty)
            #expect(advice.tracks.allSatisfy { !$0.gates.isEmpty || !$0.parts.isEmpty })
        }
        let tenths = advisor.priorities.all.map(\.tenths)
        #expect(zip(tenths, tenths.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(tenths.allSatisfy { (0...1000).contains($0) })
    }
}
