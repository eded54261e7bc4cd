import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Late charges over generated portfolios")
struct LateChargePropertyTests {
    /// Every document under a contract with a rate of its own.
    private func portfolio(_ seed: UInt64, asOf day: CalendarDay? = nil, known: Bool = false) -> Portfolio {
        let generated = GeneratedPortfolio(seed: seed)
        let asOf = day ?? generated.asOf
        var records = known ? generated.recordsKnown(on: asOf) : generated.records
        let name = records.texts.append("HT") ?? .empty
        for document in 0..<records.documents.count {
            records.documents.contract.set(name, row: document, of: records.documents.count)
        }
        var dice = GeneratedPortfolioDice(seed: seed &+ 7)
        for customer in records.customers.indices {
            var contract = Contract()
            (contract.number, contract.customer) = (name, Int32(customer))
            contract.lateRate = Int64(dice.number(1...2_000)) * 1_000
            contract.lateRatePeriod = .day
            records.contracts.append(contract)
        }
        return Portfolio.assemble(records, asOf: asOf, policy: generated.policy)
    }

    /// Σ open at the end of the day before, over the late days one by one.
    private func amountDays(_ document: Int, _ portfolio: Portfolio) -> Int128 {
        guard portfolio.records.documents.amount[document] > 0,
            let due = portfolio.records.documents.due[document].known
        else { return 0 }
        var sum: Int128 = 0
        var day = max(due, portfolio.records.documents.date[document])
        while day < portfolio.asOf {
            sum += Int128(max(0, portfolio.state(of: document, on: day).open))
            day = day.adding(days: 1)
        }
        return sum
    }

    @Test("the charges of all customers are the sums of each one's, with any number of threads")
    func totals() {
        var charged = 0
        for seed in UInt64(1)...60 {
            let terms = LateChargeTerms(portfolio(seed))
            let totals = terms.totals(jobs: 1)
            #expect(totals == terms.totals(jobs: 3), "seed \(seed)")
            let each = (0..<terms.portfolio.customerCount).flatMap { terms.charges(of: $0) }
            for total in totals {
                let own = each.filter { $0.currency == total.currency }
                #expect(total.undisputed == own.reduce(0) { $0 + $1.undisputed }, "seed \(seed)")
                #expect(total.disputed == own.reduce(0) { $0 + $1.disputed }, "seed \(seed)")
                #expect(total.onOpenDocuments == own.reduce(0) { $0 + $1.onOpenDocuments }, "seed \(seed)")
                #expect(total.gaps.reduce(0) { $0 + $1.documents } == own.reduce(0) { $0 + $1.gaps.count })
                charged += total.documents
            }
        }
        #expect(charged > 0)
    }

    @Test("Spans give what counting day by day gives, exactly, and are rounded once")
    func dayByDay() {
        var compared = 0
        for seed in 1...1_000 as ClosedRange<UInt64> {
            let portfolio = portfolio(seed)
            let terms = LateChargeTerms(portfolio)
            for customer in 0..<portfolio.customerCount {
                for charge in terms.charges(of: customer).flatMap(\.documents) {
                    let expected = amountDays(charge.document, portfolio)
                    let spans = charge.spans.reduce(Int128(0)) { $0 + Int128($1.amount) * Int128($1.days) }
                    #expect(spans == expected, "seed \(seed), document \(charge.document)")
                    let doubled = expected * Int128(charge.rate.value) * 2
                    #expect(charge.amount == (doubled + 1_000_000_000) / 2_000_000_000, "seed \(seed)")
                    #expect(charge.disputed >= 0 && charge.disputed <= charge.amount, "seed \(seed)")
                    compared += 1
                }
            }
        }
        #expect(compared > 1_000)
    }

    @Test("Spans touch each other, differ in their amounts and lie between the due day and the as-of day")
    func spans() {
        for seed in 1...200 as ClosedRange<UInt64> {
            let portfolio = portfolio(seed)
            let terms = LateChargeTerms(portfolio)
            for charge in (0..<portfolio.customerCount).flatMap({ terms.charges(of: $0) }).flatMap(\.documents) {
                for (one, next) in zip(charge.spans, charge.spans.dropFirst()) {
                    #expect(one.through < next.after || (one.through == next.after && one.amount != next.amount))
                }
                #expect(charge.spans.allSatisfy { $0.days > 0 && $0.amount > 0 })
                #expect(charge.spans.last.map { $0.through <= portfolio.asOf } == true)
                #expect((charge.spans.first?.after ?? .unknown) >= portfolio.records.documents.due[charge.document])
            }
        }
    }

    @Test("A document that was late and has no charge has a reason, and none has both")
    func complete() {
        for seed in 1...200 as ClosedRange<UInt64> {
            let portfolio = portfolio(seed)
            let terms = LateChargeTerms(portfolio)
            let all = (0..<portfolio.customerCount).flatMap { terms.charges(of: $0) }
            let charged = all.flatMap { $0.documents.map(\.document) }
            let missing = all.flatMap { $0.gaps.map(\.document) }
            let late = (0..<portfolio.records.documents.count).filter {
                portfolio.records.documents.date[$0] <= portfolio.asOf && amountDays($0, portfolio) > 0
            }
            #expect((charged + missing).sorted() == late, "seed \(seed)")
        }
    }

    @Test("A build for an earlier day gives what a build made on that day gives")
    func earlierDay() {
        var compared = 0
        for seed in 1...200 as ClosedRange<UInt64> {
            let day = GeneratedPortfolio(seed: seed).asOf.adding(days: -31)
            let (later, made) = (portfolio(seed, asOf: day), portfolio(seed, asOf: day, known: true))
            guard later.records.customers.count == made.records.customers.count else { continue }
            let (after, then) = (LateChargeTerms(later), LateChargeTerms(made))
            for customer in 0..<later.customerCount {
                let totals = after.charges(of: customer).map(\.total)
                #expect(totals == then.charges(of: customer).map(\.total), "seed \(seed)")
                compared += totals.count
            }
        }
        #expect(compared > 100)
    }
}
