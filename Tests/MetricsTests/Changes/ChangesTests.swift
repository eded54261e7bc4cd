import Metrics
import Receivables
import TestSupport
import Testing

@Suite("What changed between two days")
struct ChangesTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func changes(of records: Records, asOf: String, since: String) throws -> (Changes, Metrics) {
        var policy = Policy(currency: try #require(Currency(code: "CNY")))
        policy.comparison = .day(try day(since))
        let metrics = Metrics.measure(Portfolio.assemble(records, asOf: try day(asOf), policy: policy))
        return (try #require(Changes(metrics, PromiseLedger.judge(metrics.portfolio))), metrics)
    }

    @Test("over generated portfolios rows add up to the earlier classes and columns to the later ones")
    func sums() throws {
        for seed in 1...UInt64(300) { try check(GeneratedPortfolio(seed: seed)) }
    }

    private func check(_ field: GeneratedPortfolio) throws {
        let metrics = Metrics.measure(
            Portfolio.assemble(field.records, asOf: field.asOf, policy: field.policy), jobs: 2)
        guard let changes = Changes(metrics, PromiseLedger.judge(metrics.portfolio)) else { return }
        for part in changes.currencies {
            let figures = try #require(metrics.currencies.first { $0.index == part.index })
            let before = try #require(figures.before)
            for aging in metrics.scheme.classes {
                #expect(part.movements.opening(of: aging) == before.amount(aging), "\(aging) of \(part.currency.code)")
                #expect(
                    part.movements.closing(of: aging) == figures.now.amount(aging), "\(aging) of \(part.currency.code)")
            }
            #expect(part.rollForward.holds)
        }
    }

    @Test("what is not paid grows older, what is paid leaves, what is new comes")
    func classes() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "OLD", try day("2026-04-01"), due: try day("2026-05-20"), 100_00)
        ledger.document("C1", "PAID", try day("2026-04-01"), due: try day("2026-05-20"), 70_00)
        ledger.document("C2", "NEW", try day("2026-06-10"), due: try day("2026-07-10"), 50_00)
        ledger.payment("C1", "P1", try day("2026-06-05"), 70_00, for: "PAID")
        let (changes, _) = try changes(of: ledger.records(), asOf: "2026-06-30", since: "2026-05-31")
        let part = try #require(changes.currencies.first)
        #expect(part.movements.moved(from: .overdue(step: 0), to: .overdue(step: 1)) == 100_00)
        #expect(part.movements.left(from: .overdue(step: 0)) == 70_00)
        #expect(part.movements.came(to: .notDue) == 50_00)
        #expect(part.customers.map(\.kind) == [.lessOverdue, nil])
    }

    @Test("a portfolio without an earlier day has nothing to compare")
    func none() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-06-10"), 50_00)
        let metrics = Metrics.measure(
            Portfolio.assemble(
                ledger.records(), asOf: try day("2026-06-30"),
                policy: Policy(currency: try #require(Currency(code: "CNY")))))
        #expect(Changes(metrics, PromiseLedger.judge(metrics.portfolio)) == nil)
    }
}
