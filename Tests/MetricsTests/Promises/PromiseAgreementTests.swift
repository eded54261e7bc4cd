import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Promises over generated portfolios")
struct PromiseAgreementTests {
    private static func ledger(_ records: Records, _ policy: Policy, on day: CalendarDay, jobs: Int = 1)
        -> PromiseLedger
    {
        PromiseLedger.judge(Portfolio.assemble(records, asOf: day, policy: policy, jobs: jobs), jobs: jobs)
    }

    @Test("states, receipts and levels agree with the naive implementation on 1,000 generated portfolios")
    func naive() {
        var states: [PromiseState: Int] = [:]
        for seed in UInt64(1)...1000 {
            let generated = GeneratedField(seed: seed)
            let records = generated.records
            let ledger = Self.ledger(records, generated.policy, on: generated.asOf)
            let naive = NaivePromises(records, policy: generated.policy, on: generated.asOf)
            let theirs = naive.promises.map(\.line)
            #expect(ledger.lines == theirs, "seed \(seed)")
            for judgement in ledger.judgements { states[judgement.state, default: 0] += 1 }
        }
        for state in PromiseState.allCases { #expect(states[state, default: 0] > 100, "\(state)") }
    }

    @Test("the ledger for a day from all rows is the one from the rows known on that day")
    func timeTravel() {
        for seed in UInt64(1)...300 {
            let generated = GeneratedField(seed: seed)
            let records = generated.records
            for back in [0, 1, 10, 31, 200] {
                let day = generated.asOf.adding(days: -back)
                let later = Self.ledger(records, generated.policy, on: day)
                let made = Self.ledger(generated.recordsKnown(on: day), generated.policy, on: day)
                #expect(later.lines == made.lines, "seed \(seed), \(back) days back")
            }
        }
    }

    @Test("what a forecast from an earlier day takes from promises is what that day's own ledger says")
    func earlierDays() {
        var open = 0
        for seed in UInt64(1)...300 {
            let generated = GeneratedField(seed: seed)
            let ledger = Self.ledger(generated.records, generated.policy, on: generated.asOf)
            guard ledger.receiptsAreKnown else { continue }
            for back in [0, 1, 10, 31, 200] {
                let day = generated.asOf.adding(days: -back)
                let own = PromiseLedger.judge(ledger.portfolio.seen(on: day), jobs: 1).openPromises
                #expect(ledger.openPromises(on: day, jobs: 1) == own, "seed \(seed), \(back) days back")
                open += own.count
            }
        }
        #expect(open > 100)
    }

    @Test("one thread and three judge alike")
    func threads() {
        for seed in UInt64(1)...100 {
            let generated = GeneratedField(seed: seed)
            let one = Self.ledger(generated.records, generated.policy, on: generated.asOf)
            let three = Self.ledger(generated.records, generated.policy, on: generated.asOf, jobs: 3)
            #expect(one.lines == three.lines && one.judgements == three.judgements, "seed \(seed)")
            #expect(one.findings == three.findings)
        }
    }

    @Test("no receipt counts for more than it brought, and no promise takes more than was promised")
    func once() {
        for seed in UInt64(1)...300 {
            let generated = GeneratedField(seed: seed)
            let ledger = Self.ledger(generated.records, generated.policy, on: generated.asOf)
            var given: [Int: Int64] = [:]
            for judgement in ledger.judgements {
                let fills = ledger.fills(of: judgement)
                #expect(fills.reduce(0) { $0 + $1.amount } == judgement.received)
                #expect(judgement.received <= judgement.promised)
                for fill in fills { given[fill.payment, default: 0] += fill.amount }
            }
            for (payment, amount) in given { #expect(amount <= ledger.portfolio.records.payments.amount[payment]) }
        }
    }

    @Test("every promise is in one state, and the currencies' counts are those of the promises")
    func counts() {
        for seed in UInt64(1)...100 {
            let generated = GeneratedField(seed: seed)
            let ledger = Self.ledger(generated.records, generated.policy, on: generated.asOf)
            #expect(ledger.currencies.reduce(0) { $0 + $1.total } == ledger.judgements.count)
            let ofCustomers = ledger.rates(by: .customer).reduce(0) { $0 + $1.rate.n }
            #expect(ledger.currencies.reduce(0) { $0 + $1.rate.n } == ofCustomers)
            for dimension in PromiseLedger.Dimension.allCases {
                #expect(ledger.rates(by: dimension).reduce(0) { $0 + $1.rate.n } == ofCustomers)
            }
        }
    }
}

extension PromiseLedger {
    /// Each judgement in words that do not depend on where rows stand.
    fileprivate var lines: [String] {
        let records = portfolio.records
        return judgements.map { judgement in
            let fills = fills(of: judgement).map { "\($0.amount) on \($0.day)" }
            let kept = judgement.keptOn.map(\.description) ?? "-"
            return
                "\(records.texts.string(records.promises[judgement.promise].id)) \(judgement.state) last \(judgement.last) "
                + "kept \(kept) level \(judgement.level) received \(judgement.received) \(fills)"
        }
    }
}

extension PromiseLedger {
    /// What a forecast takes from them, judgement by judgement.
    fileprivate var openPromises: [OpenPromise] {
        let rates = currencies.map(\.rate)
        let (kept, judged) = (rates.reduce(0) { $0 + $1.kept }, rates.reduce(0) { $0 + $1.n })
        return judgements.filter { $0.state == .open && $0.missing > 0 }.map { judgement in
            let promise = portfolio.records.promises[judgement.promise]
            let own = rate(of: judgement.customer)
            let probability = KeptProbability.of(
                kept: own.kept, judged: own.n, companyKept: kept, companyJudged: judged,
                shrinkage: portfolio.policy.forecast.shrinkage)
            return OpenPromise(
                customer: judgement.customer, currency: judgement.currency, dueOn: promise.dueOn,
                amount: judgement.missing, probability: probability,
                document: portfolio.document(numbered: promise.invoiceNumber, of: judgement.customer))
        }
    }
}

extension NaivePromises.Promise {
    fileprivate var line: String {
        let fills = fills.map { "\($0.amount) on \($0.day)" }
        let kept = keptOn.map(\.description) ?? "-"
        return "\(id) \(state) last \(last) kept \(kept) level \(level) received \(received) \(fills)"
    }
}
