import Metrics
import Receivables
import TestSupport
import Testing

@Suite("What our own departments still owe")
struct OpenMattersTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func portfolio(_ fill: (inout Records) throws -> Void) throws -> Portfolio {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-05-01"), 100_00)
        var records = ledger.records()
        try fill(&records)
        return Portfolio.assemble(
            records, asOf: try day("2026-06-30"), policy: Policy(currency: try #require(Currency(code: "CNY"))))
    }

    private func task(_ opened: String, due: String? = nil, closed: String? = nil) throws -> FollowUpTask {
        var task = FollowUpTask()
        task.customer = 0
        task.openedOn = try day(opened)
        if let due { task.dueOn = try day(due) }
        if let closed { task.closedOn = try day(closed) }
        return task
    }

    @Test("a task is late the day after its due day, and one closed later was open then")
    func tasks() throws {
        let portfolio = try portfolio { records in
            records.tasks = [
                try task("2026-06-01", due: "2026-06-30"), try task("2026-06-02", due: "2026-06-29"),
                try task("2026-06-03", closed: "2026-07-01"), try task("2026-06-01", closed: "2026-06-11"),
                try task("2026-07-01"),
            ]
        }
        let matters = OpenMatters(portfolio)
        #expect(matters.tasks == [1, 0, 2])
        let load = try #require(matters.departments.first)
        #expect((load.open, load.late, load.closed, load.oldestDays) == (3, 1, 1, 29))
        #expect(load.meanDays.known == Ratio(10, over: 1))
        #expect(matters.closed == [3])
    }

    @Test("the departments' share of some kinds of tasks counts those kinds alone")
    func kinds() throws {
        let portfolio = try portfolio { records in
            records.tasks = [try task("2026-06-01"), try task("2026-06-02"), try task("2026-06-03")]
            records.tasks[0].kind = .approval
            records.tasks[1].kind = .feedback
            records.tasks[2].kind = .paper
        }
        let loads = OpenMatters(portfolio).departments(of: [.feedback, .paper], in: portfolio.records)
        #expect(loads.map(\.open) == [2])
    }

    @Test("disputes stand by reason, and what was settled long ago does not count")
    func disputes() throws {
        let portfolio = try portfolio { records in
            var open = Dispute()
            open.customer = 0
            open.openedOn = try day("2026-06-01")
            open.amount = 30_00
            open.reason = .quality
            var settled = open
            settled.resolvedOn = try day("2026-06-21")
            var old = open
            old.openedOn = try day("2025-01-01")
            old.resolvedOn = try day("2025-02-01")
            var late = open
            late.openedOn = try day("2026-03-01")
            late.dueOn = try day("2026-06-29")
            records.disputes = [open, settled, old, late]
        }
        let matters = OpenMatters(portfolio)
        #expect(matters.disputes == [3, 0])
        #expect(matters.settled == [1])
        let load = try #require(matters.reasons.first)
        #expect((load.open, load.settled, load.amount) == (2, 1, 60_00))
        #expect((load.late, load.oldestDays) == (1, 121))
        #expect(load.amounts == [30_00, 0, 30_00])
        #expect(load.meanDays.known == Ratio(20, over: 1))
    }

    @Test("nothing asked is nothing owed")
    func none() throws {
        let matters = OpenMatters(try portfolio { _ in })
        #expect(matters.tasks.isEmpty && matters.disputes.isEmpty)
        #expect(matters.departments.isEmpty && matters.reasons.isEmpty)
    }
}
