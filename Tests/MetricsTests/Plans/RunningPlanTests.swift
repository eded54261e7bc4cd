import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Signed plans that run")
struct RunningPlanTests {
    /// C1 owes 10,000.00, and signed on 1 March for 3,000.00 on 10 March, 10 April and 10 May.
    private func recovery(
        on asOf: String, accelerationDays: Int32? = 15, cancelledOn: CalendarDay = .unknown,
        _ ledger: (inout LedgerBuilder) -> Void = { _ in }, papers: (inout Records) -> Void = { _ in }
    ) -> Recovery {
        var builder = LedgerBuilder()
        builder.document("C1", "A", day("2025-12-01"), due: day("2026-01-01"), 10_000_00)
        ledger(&builder)
        var records = builder.records()
        records.plan("C1", "PL", day("2026-03-01"), of: ["A"], cancelledOn: cancelledOn)
        records.plans[0].accelerationDays = accelerationDays
        for (id, due) in [("R1", "2026-03-10"), ("R2", "2026-04-10"), ("R3", "2026-05-11")] {
            records.promise("C1", id, day("2026-03-01"), due: day(due), plan: "PL") { $0.amount = 3_000_00 }
        }
        papers(&records)
        let portfolio = Portfolio.assemble(records, asOf: day(asOf), policy: Policy(currency: .cny))
        return Recovery(Metrics.measure(portfolio))
    }

    private func obstacle(_ recovery: Recovery) throws -> PlanProposals.Obstacle? {
        let figures = try #require(recovery.metrics.figures(of: 0).first)
        let plans = recovery.plans(for: 0, figures)
        #expect(plans.proposals.isEmpty == (plans.obstacles[.quick] != nil))
        return plans.obstacles[.quick]
    }

    @Test("A plan that is paid as signed runs, and no other plan is proposed beside it")
    func onTrack() throws {
        let recovery = recovery(on: "2026-03-20") { $0.payment("C1", "P1", day("2026-03-09"), 3_000_00, for: "A") }
        let plan = try #require(recovery.runningPlan(of: 0))
        #expect(plan.standing == .onTrack && plan.arrears == 0)
        #expect(plan.instalments.map(\.state) == [.kept, .open, .open])
        #expect(try obstacle(recovery) == .planRunning)
    }

    @Test("A missed instalment puts it behind, and once the acceleration days have passed into default")
    func missed() throws {
        let behind = recovery(on: "2026-03-25")
        let plan = try #require(behind.runningPlan(of: 0))
        #expect(plan.standing == .behind && plan.arrears == 3_000_00)
        #expect(plan.behindSince == day("2026-03-10") && plan.acceleratesOn == day("2026-03-26"))
        #expect(!plan.isAccelerated(on: behind.asOf))
        #expect(try obstacle(behind) == .planRunning)
        let late = recovery(on: "2026-03-26")
        #expect(late.runningPlan(of: 0)?.standing == .inDefault)
        #expect(late.runningPlan(of: 0)?.isAccelerated(on: late.asOf) == true)
        #expect(try obstacle(late) == nil)
    }

    @Test("Without agreed acceleration days a missed instalment is a default, and nothing accelerates")
    func noAcceleration() throws {
        let recovery = recovery(on: "2026-03-15", accelerationDays: nil)
        let plan = try #require(recovery.runningPlan(of: 0))
        #expect(plan.standing == .inDefault && plan.acceleratesOn == nil && !plan.isAccelerated(on: recovery.asOf))
        #expect(try obstacle(recovery) == nil)
    }

    @Test("Money that comes late fills the next instalment: he has caught up, though the promise stays broken")
    func caughtUp() throws {
        let recovery = recovery(on: "2026-04-01") { $0.payment("C1", "P1", day("2026-03-20"), 3_000_00, for: "A") }
        let plan = try #require(recovery.runningPlan(of: 0))
        #expect(plan.instalments.map(\.state) == [.broken, .kept, .open])
        #expect(plan.standing == .onTrack && plan.arrears == 0 && plan.behindSince == nil)
    }

    @Test("Part of an instalment leaves the rest in arrears")
    func partly() throws {
        let recovery = recovery(on: "2026-04-20") {
            $0.payment("C1", "P1", day("2026-03-09"), 3_000_00, for: "A")
            $0.payment("C1", "P2", day("2026-04-09"), 1_000_00, for: "A")
        }
        let plan = try #require(recovery.runningPlan(of: 0))
        #expect(plan.arrears == 2_000_00 && plan.behindSince == day("2026-04-10"))
        #expect(plan.standing == .behind)
    }

    @Test("A plan that is cancelled, paid off, signed later or without instalments does not run")
    func notRunning() throws {
        #expect(recovery(on: "2026-03-05", cancelledOn: day("2026-03-04")).runningPlan(of: 0) == nil)
        #expect(recovery(on: "2026-03-05", cancelledOn: day("2026-03-06")).runningPlan(of: 0) != nil)
        #expect(recovery(on: "2026-02-27").runningPlan(of: 0) == nil)
        let paid = recovery(on: "2026-03-20") { $0.payment("C1", "P1", day("2026-03-09"), 9_000_00, for: "A") }
        #expect(paid.runningPlan(of: 0) == nil)
        #expect(try obstacle(paid) == nil)
        let bare = recovery(on: "2026-03-20", papers: { $0.promises = [] })
        #expect(bare.runningPlan(of: 0) == nil)
    }

    @Test("In one currency a plan says nothing of another, and where only open items are known nobody judges it")
    func limits() throws {
        let recovery = recovery(on: "2026-03-20")
        #expect(recovery.runningPlan(of: 0, currency: 0) != nil)
        #expect(recovery.runningPlan(of: 0, currency: 1) == nil)
        let openItems = self.recovery(on: "2026-03-20") { $0.isOpenItemsOnly = true }
        #expect(openItems.runningPlan(of: 0)?.standing == .unjudged)
        #expect(try obstacle(openItems) == .planRunning)
    }

    @Test("No plan is proposed to an insolvent customer, nor where lawyers have the case")
    func otherHands() throws {
        for (status, expected) in [(CustomerStatus.insolvent, PlanProposals.Obstacle.insolvent), (.legal, .withLegal)] {
            let recovery = recovery(on: "2026-02-01", papers: { $0.customers[0].status = status })
            #expect(try obstacle(recovery) == expected)
        }
        let claimed = recovery(on: "2026-02-10", papers: { $0.paper("C1", "E1", .bankruptcyClaim, day("2026-02-01")) })
        #expect(try obstacle(claimed) == .insolvent)
        let later = recovery(on: "2026-02-10", papers: { $0.paper("C1", "E1", .bankruptcyClaim, day("2026-02-11")) })
        #expect(try obstacle(later) == nil)
    }
}
