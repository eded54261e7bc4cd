import Foundation
import TestSupport
import Testing

@Suite("The outlook page")
struct OutlookPageTests {
    private let rows = TinyPortfolio.header + "I0,C1,One,2025-01-10,2025-02-09,100.00,100.00,2025-03-01\n"

    private func page(_ receivables: String, _ more: [String: String] = [:]) throws -> String {
        try SitePage.read("outlook.html", receivables, more, language: "en", asOf: "2025-05-31")
    }

    @Test("Says what is expected and promised, week by week, and why nothing can be tested yet")
    func expected() throws {
        let page = try page(
            rows + "I1,C1,One,2025-05-20,2025-06-19,100.00,,\n",
            ["data/promises.csv": "promise_id,customer_id,made_on,due_on,amount\nP1,C1,2025-05-25,2025-06-05,40.00\n"])
        #expect(page.contains("promises due by then come to <b>CNY\u{a0}40</b>"))
        #expect(page.contains("<td class=\"n\">40.00</td></tr>"))
        let weeks = try #require(page.components(separatedBy: "</table>").first)
        #expect(weeks.components(separatedBy: "class=\"d\">2025-0").count == 14)
        #expect(page.contains("Tested at") || page.contains("No back-test"))
    }

    @Test("A currency whose documents nobody ever paid has a reason instead of a forecast")
    func nothingEverPaid() throws {
        let page = try page(TinyPortfolio.header + "I1,C1,One,2025-01-05,2025-02-04,100.00,,\n")
        #expect(page.contains("No forecast: the base is not above 0."))
        #expect(!page.contains("Expected receipts by week"))
    }

    @Test("The quartiles stand with their limits, and a loss allowance with its rates and total")
    func timesAndAllowance() throws {
        let page = try page(rows + "I1,C1,One,2025-05-31,2025-06-30,1000.00,,\n")
        #expect(page.contains("Half of the documents are paid within 50 days of the invoice"))
        #expect(
            page.contains(
                "Under 1 year</a></th><td class=\"n\">1,000.00</td><td class=\"n\">5.0%</td><td class=\"n\">50.00</td>"
            ))
    }

    @Test("A month end that is 13 weeks past shows what was expected then beside what came")
    func backtest() throws {
        let more = "I1,C1,One,2025-01-20,2025-02-19,100.00,100.00,2025-03-05\nI2,C1,One,2025-02-01,2025-03-03,80.00,,\n"
        let page = try page(rows + more)
        let part = try #require(page.components(separatedBy: "Every month end that was tested").last)
        let run = try #require(part.components(separatedBy: "<tr><th scope=\"row\" class=\"d\">").dropFirst().first)
        #expect(run.hasPrefix("2025-02-28</th>"))
        #expect(run.contains("<td class=\"n strong\">200.00</td>"))
        #expect(page.contains("What was forecast, and what came"))
    }

    @Test("The allowance says how it changed since the comparison day, class by class")
    func allowanceChange() throws {
        let page = try page(rows + "I1,C1,One,2025-05-10,2025-06-09,1000.00,,\n")
        #expect(page.contains("<th scope=\"col\" class=\"n\">Since 2025-04-30</th>"))
        #expect(page.contains("<td class=\"n\">50.00</td><td class=\"n\">+50.00</td>"))
    }

    @Test("Before the first document the page says that there is nothing")
    func empty() throws {
        let page = try SitePage.read("outlook.html", rows, language: "en", asOf: "2024-12-31")
        #expect(page.contains("<h2>No receivables</h2>"))
    }
}
