import Advice
import Metrics
import Receivables
import TestSupport
import Testing

/// Payments for other customers' documents, in other currencies, reversed and bounced ones are among the facts.
@Suite("A portfolio cut to some customers tells the same of them")
struct PortfolioCutTests {
    @Test("Every figure of a customer is the same in the whole and in his collector's part", arguments: 1...60)
    func sameFigures(seed: UInt64) throws {
        let (whole, part, customers) = Self.cut(seed)
        let all = Metrics.measure(whole, jobs: 1)
        let own = Metrics.measure(part, since: whole.firstFact, jobs: 1)
        #expect(own.findings.isEmpty)
        for (place, customer) in customers.enumerated() {
            #expect(
                Self.text(own.figures(of: place)) == Self.text(all.figures(of: customer)), "customer \(customer)")
        }
    }

    @Test("Promises, limitation and priority are the same, though they compare with the company", arguments: 1...30)
    func sameAdvice(seed: UInt64) throws {
        let (whole, part, customers) = Self.cut(seed)
        let all = RecoveryBasis(Metrics.measure(whole, jobs: 1), jobs: 1)
        let company = Recovery(all, jobs: 1)
        let advisor = Advisor(all, RuleBook(), jobs: 1)
        let basis = RecoveryBasis(Metrics.measure(part, since: whole.firstFact, jobs: 1), jobs: 1)
        let own = Recovery(basis, of: customers, in: CompanyReference(company, jobs: 1), for: "L1")
        let ownAdvisor = Advisor(basis, RuleBook(), beside: advisor, jobs: 1)
        for (place, customer) in customers.enumerated() {
            #expect(
                own.promises.judgements(of: place).map(\.state)
                    == company.promises.judgements(of: customer).map(\.state))
            #expect(own.limitation.customer(place)?.state == company.limitation.customer(customer)?.state)
            let priorities = (
                ownAdvisor.priorities.priority(of: place), advisor.priorities.priority(of: customer)
            )
            #expect(priorities.0?.tenths == priorities.1?.tenths)
            #expect(priorities.0?.parts == priorities.1?.parts)
        }
    }

    @Test("What several collectors may expect adds up to what the company expects", arguments: 1...20)
    func forecastsAddUp(seed: UInt64) throws {
        let (whole, part, customers) = Self.cut(seed)
        let others = (0..<whole.customerCount).filter { !customers.contains($0) }
        let rest = whole.cut(to: others, for: .empty, beside: [])
        let company = Recovery(Metrics.measure(whole, jobs: 1), jobs: 1)
        let reference = CompanyReference(company, jobs: 1)
        let parts = [(part, customers), (rest, others)].map { portfolio, customers in
            Recovery(
                RecoveryBasis(Metrics.measure(portfolio, since: whole.firstFact, jobs: 1), jobs: 1), of: customers,
                in: reference, for: "")
        }
        for forecast in company.forecasts {
            guard let expected = forecast.forecast.known else { continue }
            let sums = parts.compactMap { $0.forecast(forecast.index)?.forecast.known }
            #expect(sums.count == 2)
            #expect(sums.map(\.open).reduce(0, +) == expected.open)
            // Each sum is rounded to a minor unit for itself.
            let within = sums.flatMap(\.weeks).map(\.expected).reduce(0, +)
            let difference = within - expected.weeks.map(\.expected).reduce(0, +)
            #expect(difference.magnitude <= 2)
        }
    }

    @Test("Nothing of another customer's rows is left in it")
    func othersAreLeftBehind() throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let (whole, part, customers) = Self.cut(seed)
            let kept = Set(customers.map { whole.records.texts.string(whole.records.customers[$0].id) })
            #expect(Set(part.records.customers.map { part.records.texts.string($0.id) }) == kept)
            let (documents, payments) = (part.records.documents, part.records.payments)
            #expect(documents.customer.allSatisfy { part.records.customers.indices.contains(Int($0)) })
            // A payment of another customer for an own document has neither a customer nor an amount.
            for payment in 0..<payments.count where payments.customer[payment] < 0 {
                #expect(payments.amount[payment] == 0)
            }
        }
    }

    /// All that the figures hold: they are classes, which are described by their names alone.
    private static func text(_ figures: [CurrencyFigures]) -> String {
        var text = ""
        dump(figures, to: &text)
        return text
    }

    /// Every second customer.
    private static func cut(_ seed: UInt64) -> (whole: Portfolio, part: Portfolio, customers: [Int]) {
        let generated = GeneratedPortfolio(seed: seed)
        let whole = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy, jobs: 1)
        let customers = Array(stride(from: 0, to: whole.customerCount, by: 2))
        return (whole, whole.cut(to: customers, for: .empty, beside: []), customers)
    }
}
