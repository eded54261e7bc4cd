import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Payment plans of a portfolio")
struct MeasuredPlanTests {
    private func plans(
        _ facts: PlanFacts = PlanFacts(), payDays: String = "", _ ledger: (inout LedgerBuilder) -> Void
    ) throws -> PlanProposals {
        var builder = LedgerBuilder()
        ledger(&builder)
        var records = builder.records()
        records.customers[0].payDays = records.texts.append(payDays) ?? .empty
        let metrics = Metrics.measure(
            Portfolio.assemble(records, asOf: .of("2026-06-30"), policy: Policy(currency: .cny)))
        let figures = try #require(metrics.figures(of: 0).first)
        return metrics.planProposals(for: 0, figures, facts)
    }

    @Test("The debt is what is claimable, and the oldest document its undisputed part")
    func debt() throws {
        let plans = try plans { ledger in
            ledger.document("C1", "B", .of("2026-01-01"), due: .of("2026-03-01"), 100_000_00)
            ledger.document("C1", "A", .of("2026-01-02"), due: .of("2026-02-01"), 50_000_00)
            ledger.document("C1", "Z", .of("2026-01-03"), due: .of("2026-01-15"), 10_000_00, flags: .disputed)
            ledger.document("C1", "L", .of("2026-06-01"), due: .of("2026-09-01"), 70_000_00)
            ledger.dispute("C1", "A", 20_000_00, from: .of("2026-05-01"))
            ledger.payment("C1", "P", .of("2026-06-01"), 5_000_00)
        }
        #expect(plans.debt == 125_000_00)
        #expect(plans.terms.oldest == 30_000_00)
        #expect(plans.proposals.allSatisfy { $0.total == 125_000_00 })
    }

    @Test("Receipts of six months measure what he can pay: cash only, of fewer months where he is new")
    func capacity() throws {
        let old = try plans { ledger in
            ledger.document("C1", "A", .of("2025-06-01"), due: .of("2025-08-01"), 500_000_00)
            ledger.payment("C1", "P1", .of("2025-12-30"), 90_000_00, for: "A")
            ledger.payment("C1", "P2", .of("2025-12-31"), 60_000_00, for: "A")
            ledger.payment("C1", "P3", .of("2026-06-30"), 30_000_00, for: "A")
            ledger.payment(
                "C1", "P4", .of("2026-03-01"), 70_000_00, method: .bankBill, maturesOn: .of("2026-09-01"), for: "A")
            ledger.payment("C1", "P5", .of("2026-04-01"), 40_000_00, bouncedOn: .of("2026-04-03"), for: "A")
        }
        #expect(old.terms.capacity == PlanCapacity(receipts: 90_000_00, months: 6))
        #expect(old.terms.capacity.averageMonth == 15_000_00)
        let new = try plans { ledger in
            ledger.document("C1", "A", .of("2026-05-15"), due: .of("2026-06-01"), 500_000_00)
            ledger.payment("C1", "P1", .of("2026-06-01"), 20_000_00, for: "A")
        }
        #expect(new.terms.capacity == PlanCapacity(receipts: 20_000_00, months: 2))
    }

    @Test("Broken promises, pay days and limits reach the plan")
    func facts() throws {
        var facts = PlanFacts()
        facts.brokenPromises = 2
        facts.nearestLimitation = .of("2027-03-29")
        let plans = try plans(facts, payDays: "10;25") { ledger in
            ledger.document("C1", "A", .of("2026-01-02"), due: .of("2026-02-01"), 50_000_00)
        }
        #expect(plans.terms.record == .poor)
        #expect(plans.limit.reason == .limitation)
        #expect(plans.proposal(.balanced)?.payments.map(\.day.description).last == "2026-09-25")
    }

    @Test("A good record is one of documents paid on time")
    func goodRecord() throws {
        let plans = try plans { ledger in
            for (number, month) in [("A", "01"), ("B", "02"), ("C", "03")] {
                ledger.document(
                    "C1", number, .of("2026-\(month)-01"), due: .of("2026-\(month)-28"), 50_000_00,
                    paidOn: .of("2026-\(month)-20"))
            }
            ledger.document("C1", "D", .of("2026-05-01"), due: .of("2026-06-01"), 10_000_00)
        }
        #expect(plans.terms.record == .good)
        #expect(plans.proposal(.quick)?.payments.first?.amount == 2_000_00)
    }
}
