import Receivables
import TestSupport
import Testing

@Suite("What is disputed")
struct DisputeTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func portfolio(_ change: (inout LedgerBuilder) throws -> Void) throws -> Portfolio {
        var ledger = LedgerBuilder()
        try change(&ledger)
        return Portfolio.assemble(
            ledger.records(), asOf: try day("2026-06-30"), policy: Policy(currency: try #require(Currency(code: "CNY")))
        )
    }

    @Test(
        "disputes of a document add up, from the opening day until the day before they are resolved, up to what is open"
    )
    func documents() throws {
        let portfolio = try portfolio { ledger in
            ledger.document("C1", "A", try day("2026-01-01"), 100_00)
            ledger.dispute("C1", "A", 30_00, from: try day("2026-02-01"), until: try day("2026-03-01"))
            ledger.dispute("C1", "A", 90_00, from: try day("2026-02-10"))
        }
        let disputed = { (text: String) in portfolio.disputed(of: 0, open: 100_00, on: try day(text)) }
        #expect(try disputed("2026-01-31") == 0)
        #expect(try disputed("2026-02-01") == 30_00)
        #expect(try disputed("2026-02-10") == 100_00)
        #expect(try disputed("2026-03-01") == 90_00)
        #expect(portfolio.disputed(of: 0, open: 20_00, on: try day("2026-03-01")) == 20_00)
    }

    @Test("a row flagged without an amount is disputed whole")
    func flag() throws {
        let portfolio = try portfolio { ledger in
            ledger.document("C1", "A", try day("2026-01-01"), 100_00, flags: .disputed)
        }
        #expect(portfolio.disputed(of: 0, open: 55_00, on: portfolio.asOf) == 55_00)
    }

    @Test("the collector is the one of the assignment that holds, else the customer's")
    func collector() throws {
        var ledger = LedgerBuilder()
        ledger.document("C1", "A", try day("2026-01-01"), 100_00)
        var records = ledger.records()
        let names = ["li", "wang", "zhao"].map { records.texts.append($0) ?? .empty }
        records.customers[0].collector = names[0]
        for (name, from, to) in [(names[1], "2026-02-01", "2026-02-28"), (names[2], "2026-02-20", "2026-03-31")] {
            var assignment = Assignment()
            assignment.customer = 0
            assignment.collector = name
            assignment.from = try day(from)
            assignment.to = try day(to)
            records.assignments.append(assignment)
        }
        let portfolio = Portfolio.assemble(
            records, asOf: try day("2026-06-30"), policy: Policy(currency: try #require(Currency(code: "CNY"))))
        let collector = { (text: String) in
            portfolio.records.texts.string(portfolio.collector(of: 0, on: try day(text)))
        }
        #expect(try collector("2026-01-31") == "li")
        #expect(try collector("2026-02-01") == "wang")
        #expect(try collector("2026-02-20") == "zhao")
        #expect(try collector("2026-03-31") == "zhao")
        #expect(try collector("2026-04-01") == "li")
    }
}
