import Foundation
import TestSupport
import Testing

@Suite("The limitation page")
struct LimitationPageTests {
    private func page(
        _ rows: String, _ more: [String: String] = [:], asOf: String = "2026-06-30"
    ) throws -> String {
        try SitePage.read("limitation.html", TinyPortfolio.header + rows, more, language: "en", asOf: asOf)
    }

    @Test("Names the nearest safe date, what it rests on and what is missing")
    func nearest() throws {
        let page = try page("I1,C1,One,2023-08-01,2023-08-31,100.00,,\nI2,C2,Two,2026-05-01,2026-05-31,70.00,,\n")
        #expect(page.contains("<b>CNY\u{a0}100</b> (<b>1</b> document) can expire within <b>180</b> days."))
        let row = try #require(page.split(separator: "\n").first { $0.contains("customers/C1.html#limitation") })
        #expect(row.contains("<td>I1</td><td>2026-08-31</td><td class=\"worse\">62</td><td>1</td><td>100.00</td><td>"))
        #expect(page.contains("<tbody id=\"state-quarter\">"))
        #expect(page.contains("<a href=\"#state-quarter\">within 90 days</a>"))
        #expect(row.contains("<a href=\"customers/C1-evidence.html\">due date 2023-08-31</a>"))
        #expect(row.contains("no demand on file, never reconciled"))
        let first = try #require(page.range(of: "C1.html#limitation"))
        let second = try #require(page.range(of: "C2.html#limitation"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test("The months show what runs out in them; what comes after two years is told apart")
    func months() throws {
        let page = try page("I1,C1,One,2023-08-01,2023-08-31,100.00,,\nI2,C2,Two,2026-05-01,2026-05-31,70.00,,\n")
        #expect(page.contains("<a href=\"#state-quarter\">Aug 2026</a></th><td class=\"n\">100.00</td>"))
        #expect(page.contains("<a href=\"#state-ok\">later than 24 months</a></th><td class=\"n\">70.00</td>"))
        #expect(page.contains("Not drawn: CNY\u{a0}70 of 1 document that runs out later than the 24 months."))
    }

    @Test("A demand after the date stands beside the claims that it did not save")
    func lateDemand() throws {
        let visits =
            "visit_id,customer_id,visit_date,collector_id,channel,status,outcome,invoice_nos,demand_made,delivery_mode\n"
            + "V1,C1,2026-05-04,K1,onsite,done,demand_served,I1,written,NOTARY\n"
        let page = try page("I1,C1,One,2022-01-01,2022-01-31,100.00,,\n", ["data/visits.csv": visits])
        let part = try #require(page.components(separatedBy: "id=\"expired\"").last)
        #expect(part.contains("<td class=\"d\">2025-01-31</td>"))
        #expect(part.contains("<td>2026-05-04</td>"))
        #expect(page.contains("<b>CNY\u{a0}100</b> is past its date"))
    }

    @Test("A document without a due date has no date, and the page says why")
    func withoutClock() throws {
        let page = try page("I1,C1,One,2026-05-01,,100.00,,\n")
        #expect(page.contains("id=\"no-clock\""))
        #expect(page.contains("<td>no due date, so no limitation date</td>"))
    }

    @Test("Guarantees stand with their end; bills with both rights")
    func sideClaims() throws {
        let page = try page(
            "I1,C1,One,2026-05-01,2026-05-31,100.00,,\n",
            [
                "data/guarantees.csv":
                    "guarantee_id,customer_id,guarantor,kind,period_end\nG1,C1,Li,joint,2026-08-20\n",
                "data/payments.csv":
                    "payment_id,customer_id,date,amount,method,maturity_date\nP1,C1,2026-06-01,50.00,bank_bill,2026-08-01\n",
            ])
        #expect(
            page.contains(
                "<td>Li</td><td>joint</td><td class=\"n\"></td><td class=\"d\">2026-08-20</td><td class=\"n\">51</td>"))
        #expect(page.contains("<td class=\"d\">2026-08-01</td><td class=\"d\">2027-02-01</td>"))
    }

    @Test("A profile that nobody compared with the texts says so, and one that is switched off shows no dates")
    func profiles() throws {
        let rows = "I1,C1,One,2026-05-01,2026-05-31,100.00,,\n"
        let german = try page(rows, ["huikuan.yml": "limitation: de\n"])
        #expect(
            german.contains("<p class=\"notice\">Rules: Germany. Not verified")
                || german.contains("Rules: Germany, compared"))
        let off = try page(rows, ["huikuan.yml": "limitation: none\n"])
        #expect(off.contains("The configuration says limitation: none."))
        #expect(!off.contains("id=\"nearest\""))
    }
}
