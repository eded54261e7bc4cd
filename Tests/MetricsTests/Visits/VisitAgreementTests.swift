import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Visits over generated portfolios")
struct VisitAgreementTests {
    private static func ledger(_ records: Records, _ policy: Policy, on day: CalendarDay, jobs: Int = 1) -> VisitLedger
    {
        VisitLedger.measure(Portfolio.assemble(records, asOf: day, policy: policy, jobs: jobs), jobs: jobs)
    }

    @Test("funnels and credits of cash agree with the naive implementation on 1,000 generated portfolios")
    func naive() {
        var credited = 0
        for seed in UInt64(1)...1000 {
            let generated = GeneratedField(seed: seed)
            let records = generated.records
            let ledger = Self.ledger(records, generated.policy, on: generated.asOf)
            let naive = NaiveVisits(records, policy: generated.policy, on: generated.asOf)
            #expect(ledger.creditLines == naive.credits.map(\.line).sorted(), "seed \(seed)")
            credited += naive.credits.count
            #expect(ledger.company.funnel.stages == naive.funnel(of: nil, young: false), "seed \(seed)")
            #expect(ledger.company.funnel.youngStages == naive.funnel(of: nil, young: true), "seed \(seed)")
            for collector in ledger.collectors {
                let stages = naive.funnel(of: collector.collector, young: false)
                #expect(collector.funnel.stages == stages, "seed \(seed)")
                for cash in collector.funnel.cash {
                    let sums = [
                        cash.afterCommitment, cash.afterOtherCommitment, cash.withoutCommitment, cash.notJudged,
                    ]
                    let theirs = naive.cash["\(collector.collector) \(cash.currency)"]
                    #expect(sums.map(\.amount) == theirs, "seed \(seed)")
                }
            }
            for cash in ledger.cash {
                #expect(cash.amountWithoutVisit == naive.amountWithoutVisit[Int(cash.currency)] ?? 0, "seed \(seed)")
            }
        }
        #expect(credited > 500)
    }

    @Test("each visit's own stage and earning are those that the funnel and its cash count")
    func stagesOfVisits() {
        for seed in UInt64(1)...300 {
            let generated = GeneratedField(seed: seed)
            let ledger = Self.ledger(generated.records, generated.policy, on: generated.asOf)
            let funnel = ledger.company.funnel
            let visits = ledger.portfolio.records.visits
            let judged = visits.indices.filter { row in
                visits[row].date > ledger.since && ledger.portfolio.isVisitInForce(row, on: ledger.asOf)
                    && ledger.asOf.days(since: visits[row].date) >= generated.policy.attributionDays
            }
            let stages = judged.compactMap { ledger.stage(ofVisit: $0) }
            for stage in VisitStage.allCases {
                #expect(stages.count { $0 >= stage } == funnel.count(stage), "seed \(seed), \(stage)")
            }
            let without = judged.count { ledger.earning(ofVisit: $0) == .withoutCommitment }
            #expect(without >= funnel.cash.map(\.withoutCommitment.visits).max() ?? 0, "seed \(seed)")
        }
    }

    @Test("visits for a day from all rows are those from the rows known on that day")
    func timeTravel() {
        for seed in UInt64(1)...300 {
            let generated = GeneratedField(seed: seed)
            let records = generated.records
            for back in [0, 1, 10, 31, 200] {
                let day = generated.asOf.adding(days: -back)
                let later = Self.ledger(records, generated.policy, on: day)
                let made = Self.ledger(generated.recordsKnown(on: day), generated.policy, on: day)
                #expect(later.collectors == made.collectors, "seed \(seed), \(back) days back")
                #expect(later.contacts == made.contacts, "seed \(seed), \(back) days back")
                #expect(later.cash == made.cash, "seed \(seed), \(back) days back")
            }
        }
    }

    @Test("one thread and three find the same, and the cash of visits and of none is all cash")
    func threads() {
        for seed in UInt64(1)...200 {
            let generated = GeneratedField(seed: seed)
            let one = Self.ledger(generated.records, generated.policy, on: generated.asOf)
            let three = Self.ledger(generated.records, generated.policy, on: generated.asOf, jobs: 3)
            #expect(one.collectors == three.collectors && one.cash == three.cash, "seed \(seed)")
            #expect(one.credits == three.credits && one.contacts == three.contacts, "seed \(seed)")
            for cash in one.cash {
                let sums = one.company.funnel.cash.first { $0.currency == cash.currency }
                let parts = sums.map {
                    [$0.afterCommitment, $0.afterOtherCommitment, $0.withoutCommitment, $0.notJudged]
                }
                let credited = (parts ?? []).reduce(cash.ofEarlierVisits.amount) { $0 + $1.amount }
                #expect(cash.amount == credited + cash.amountWithoutVisit, "seed \(seed)")
            }
        }
    }
}

extension VisitFunnel {
    fileprivate var stages: [Int] { VisitStage.allCases.map { count($0) } }
    fileprivate var youngStages: [Int] { VisitStage.allCases.map { notJudged($0) } }
}

extension VisitLedger {
    fileprivate var creditLines: [String] {
        let records = portfolio.records
        return credits.map { credit in
            let cashDay = records.payments.cashDay(credit.payment)
            return NaiveVisits.Credit(
                visit: records.texts.string(records.visits[credit.visit].id),
                payment: records.texts.string(records.payments.id[credit.payment]),
                amount: Int128(records.payments.amount[credit.payment]), day: cashDay
            ).line
        }.sorted()
    }
}

extension NaiveVisits.Credit {
    fileprivate var line: String { "\(visit) \(payment) \(amount) \(day)" }
}
