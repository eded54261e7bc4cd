import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Limitation over generated portfolios")
struct GeneratedClaimTests {
    private static let seeds: ClosedRange<UInt64> = 1...1000

    private func register(_ records: Records, on day: CalendarDay, _ policy: Policy, jobs: Int = 1)
        -> LimitationRegister
    {
        LimitationRegister(Portfolio.assemble(records, asOf: day, policy: policy, jobs: 1), jobs: jobs)
    }

    @Test("safe dates and states are those of a second, naive implementation")
    func naive() throws {
        var states: [LimitationState: Int] = [:]
        var moved = 0
        for seed in Self.seeds {
            let claims = GeneratedClaims(seed: seed)
            let rules = try #require(claims.policy.limitation)
            let portfolio = Portfolio.assemble(claims.records, asOf: claims.asOf, policy: claims.policy, jobs: 1)
            let register = LimitationRegister(portfolio, jobs: 1)
            let naive = NaiveLimitation(claims, portfolio, rules)
            for document in 0..<portfolio.records.documents.count {
                let clock = register.clock(of: document)
                let answer = clock.map { NaiveLimitation.Answer(safe: $0.safeDate, state: $0.state.rawValue) }
                #expect(answer == naive.answer(document), "seed \(seed), document \(document)")
                guard let clock else { continue }
                states[clock.state, default: 0] += 1
                if let anchor = clock.anchor, anchor > portfolio.records.documents.due[document] { moved += 1 }
            }
        }
        // The portfolios hold every case, or agreeing would mean little.
        #expect(LimitationState.allCases.allSatisfy { states[$0, default: 0] > 20 }, "\(states)")
        #expect(moved > 500)
    }

    @Test("the chain of events ends at the date that the register shows")
    func histories() {
        for seed in Self.seeds.prefix(200) {
            let claims = GeneratedClaims(seed: seed)
            let register = register(claims.records, on: claims.asOf, claims.policy)
            for clock in register.clocks {
                let history = register.history(of: clock.document)
                #expect(history?.clock == clock)
                #expect(history?.steps.allSatisfy { $0.event.day <= claims.asOf } ?? false)
                guard let history, let date = clock.safeDate else { continue }
                switch history.decisive?.effect {
                case .moved(let day): #expect(day <= date)
                case .enforcement(let day): #expect(day == date)
                case .suitNeeded(let day): #expect(day == date)
                case nil: #expect(date == history.firstSafeDate)
                default: Issue.record("seed \(seed): \(history)")
                }
            }
        }
    }

    @Test("a register for an earlier day equals the one made on that day")
    func earlierDay() {
        for seed in Self.seeds.prefix(300) {
            let claims = GeneratedClaims(seed: seed)
            let exported = claims.ledger.records.exportedAt
            for back in [0, 1, 31, 200] {
                let day = claims.asOf.adding(days: -back)
                var then = claims.recordsKnown(on: day)
                then.exportedAt = exported
                let later = told(register(claims.records.receivedInOrder(exported), on: day, claims.policy))
                let made = told(register(then.receivedInOrder(exported), on: day, claims.policy))
                #expect(later == made, "seed \(seed), \(back) days back")
            }
        }
    }

    @Test("shuffled rows and more threads give the same register")
    func shuffled() {
        for seed in Self.seeds.prefix(200) {
            let claims = GeneratedClaims(seed: seed)
            let one = told(register(claims.records, on: claims.asOf, claims.policy))
            #expect(told(register(claims.shuffled(seed: seed), on: claims.asOf, claims.policy)) == one, "seed \(seed)")
            #expect(told(register(claims.records, on: claims.asOf, claims.policy, jobs: 3)) == one, "seed \(seed)")
        }
    }

    @Test("the states' documents and amounts add up to what is open")
    func sums() {
        for seed in Self.seeds.prefix(200) {
            let claims = GeneratedClaims(seed: seed)
            let register = register(claims.records, on: claims.asOf, claims.policy)
            for total in register.totals {
                let own = register.clocks.filter { $0.currency == total.currency }
                #expect(LimitationState.allCases.reduce(0) { $0 + total[$1].documents } == own.count)
                #expect(
                    LimitationState.allCases.reduce(0) { $0 + total[$1].open } == own.reduce(0) { $0 + Int128($1.open) }
                )
            }
        }
    }

    /// Everything that a page could say, by names instead of positions: dates, the events behind them, papers.
    private func told(_ register: LimitationRegister) -> [String] {
        let records = register.portfolio.records
        func number(_ document: Int) -> String { records.texts.string(records.documents.number[document]) }
        var lines = register.clocks.map { clock in
            let steps = register.history(of: clock.document)?.steps ?? []
            let chain = steps.map {
                "\($0.event.day.number) \($0.event.kind) \($0.event.grade?.rawValue ?? "-") \($0.effect)"
            }
            return "\(number(clock.document)) \(clock.state) \(clock.safeDate?.number ?? 0) \(chain)"
        }
        lines += register.customers.map { "\($0.customer) \(number($0.document)) \($0.expiredDocuments)" }
        for customer in register.customers.map(\.customer) {
            let papers = register.papers(of: customer)
            lines.append("\(papers.reconciliationAge ?? -1)")
            lines += papers.checks.map { "\(number($0.document)) \($0.entries.map { told($0.status) })" }
            let unplaced = register.unplaced(among: register.events(of: customer))
            lines += unplaced.map { "\($0.event.day) \($0.event.kind) \($0.obstacle)" }
        }
        return lines
    }

    private func told(_ status: PaperCheck.Status) -> String {
        switch status {
        case .present(let grade, let form, _): "present \(grade?.rawValue ?? "-") \(form?.rawValue ?? "-")"
        case .recorded: "recorded"
        case .outdated(let days, _): "\(days) days old"
        case .missing: "missing"
        case .notApplicable: "not applicable"
        }
    }
}

extension Records {
    /// A row's own receipt before its document is known later than its day: the one case that a build of the day
    /// cannot have known.
    fileprivate func receivedInOrder(_ exported: CalendarDay?) -> Records {
        var records = self
        for row in 0..<documents.count
        where documents.paidAmount[row] != .min || documents.openAmount[row] != .min || documents.paidOn[row].isKnown {
            let paidOn = documents.paidOn[row].known ?? documents.exportedAt[row].known ?? exported ?? .unknown
            records.documents.paidOn.set(max(paidOn, documents.date[row]), row: row, of: documents.count)
        }
        return records
    }
}
