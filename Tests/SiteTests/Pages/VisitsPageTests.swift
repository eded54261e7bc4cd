import Receivables
import TestSupport
import Testing

@Suite("The visits page")
struct VisitsPageTests {
    /// Six visits in May that each come one step further, one call, and one visit that is still young.
    private func example() -> PageCase {
        var page = PageCase()
        page.field.visit("C1", "V1", day("2026-05-01")) { $0.status = .planned }
        page.field.visit("C1", "V2", day("2026-05-02")) { $0.status = .cancelled }
        page.field.visit("C1", "V3", day("2026-05-03")) { ($0.outcome, $0.metRole) = (.nobodyMet, .nobody) }
        page.field.visit("C1", "V5", day("2026-05-05")) { ($0.outcome, $0.metRole) = (.promisedInWriting, .buyer) }
        page.field.visit("C1", "V6", day("2026-05-06")) {
            ($0.outcome, $0.metRole, $0.reasons) = (.promisedOrally, .owner, [.cashFlow, .process])
        }
        page.field.visit("C1", "V7", day("2026-05-07"), tracks: ["T01@1", "T04@1"]) {
            ($0.outcome, $0.metRole, $0.reasons) = (.promisedInWriting, .owner, [.cashFlow])
        }
        page.field.visit("C1", "V8", day("2026-05-08")) { ($0.outcome, $0.channel) = (.promisedOrally, .phone) }
        page.field.visit("C1", "V9", day("2026-06-25")) { ($0.outcome, $0.metRole) = (.promisedOrally, .owner) }
        page.ledger.payment("C1", "P1", day("2026-05-20"), 70_000)
        page.ledger.payment("C1", "P2", day("2026-03-01"), 30_000)
        return page
    }

    @Test("the funnel counts each step among the one before, and young visits apart")
    func funnel() throws {
        let page = try example().page("visits.html")
        let rows = page.rows("funnel")
        #expect(rows.map { $0[0] } == ["Planned", "Done", "Someone met", "Decision-maker met", "Commitment", "Cash"])
        #expect(rows.map { $0[1] } == ["6", "4", "3", "2", "1", "1"])
        #expect(page.row("funnel", "Someone met")[2...3] == ["4", "75.0%"])
        #expect(rows.map { $0.last } == ["1", "1", "1", "1", "0", "0"])
        #expect(page.words.contains("1 visit of the last 14 days still has time to bring cash"))
        #expect(page.words.contains("1 of the planned was called off."))
        #expect(page.source.contains("<title id=\"funnel-chart-t\">Of 6 planned visits, 1 came to the last step"))
        #expect(page.source.contains("<a href=\"visits-log.html#stage=commitment\"><text"))
    }

    @Test("the period's cash is split by what came before it, adds up, and counts once")
    func cash() throws {
        let page = try example().page("visits.html")
        #expect(page.row("cash-CNY", "After a decision-maker")[2...5] == ["700.00", "70.0%", "1", "1"])
        #expect(page.row("cash-CNY", "Without a visit")[2...4] == ["300.00", "30.0%", "1"])
        // What nobody earned still stands with its 0 in the own currency.
        #expect(page.row("cash-CNY", "After another commitment")[2] == "0.00")
        #expect(page.words.contains("All cash of the period 1,000.00"))
        #expect(page.words.contains("each payment counts once"))
        #expect(page.source.contains("<a href=\"visits-log.html#cash=commitment\">After a decision-maker"))
    }

    @Test("reasons stand by how often they were the main one, with their course by month")
    func reasons() throws {
        let page = try example().page("visits.html")
        #expect(page.rows("reasons").map { $0[0] } == ["cash-flow shortage", "internal approval"])
        #expect(page.rows("reasons")[0][1...4] == ["2", "100.0%", "100.0%", "2"])
        #expect(page.rows("reasons")[1][1] == "0" && page.rows("reasons")[1][4] == "1")
        #expect(page.words.contains("The first alone makes up 100.0% of the main reasons."))
        let customers = "<a href=\"customers.html#reason=CASHFLOW\">"
        #expect(page.source.contains(customers + "cash-flow shortage") && page.source.contains(customers + "<text"))
        #expect(page.source.contains("<a href=\"playbook/t01-no-cash.html\">T01</a>"))
        #expect(page.source.contains("<a href=\"visits-log.html#named=PROCESS\">1</a>"))
        let trend = page.row("trends", "cash-flow shortage")
        #expect(trend.count == 13 && trend.compactMap { Int($0) }.reduce(0, +) == 2)
    }

    @Test("a contact counts for each of its tracks; below ten a track is named without a rate, below fifty with a hint")
    func tracks() throws {
        var page = example()
        for number in 1...9 {
            page.field.visit("C1", "W\(number)", day("2026-05-1\(number)"), tracks: ["T01@1"]) {
                ($0.outcome, $0.metRole) = (.promisedOrally, .owner)
            }
        }
        let text = try page.page("visits.html")
        let rows = text.rows("tracks")
        #expect(rows.map { $0[0].prefix(3) } == ["T01"])
        #expect(rows[0][2...4] == ["1", "10", "10.0%"] && rows[0][6] == "below 50: a hint at most")
        #expect(text.source.contains("<a href=\"visits-log.html#track=T01\">10</a>"))
        #expect(text.words.contains("1 more track was used less than 10 times: not compared T04"))
        #expect(text.source.contains("href=\"playbook/t01-"))
        #expect(text.words.contains("This is no experiment") && text.words.contains("rows do not add up"))
    }

    @Test("the figures by collector stand on a page of their own")
    func collectors() throws {
        #expect(try example().page("visits.html").source.contains("href=\"collectors.html\""))
    }

    @Test("without payments no cash is credited, and the page says why")
    func openItemsOnly() throws {
        var page = example()
        page.ledger.isOpenItemsOnly = true
        let text = try page.page("visits.html")
        #expect(text.rows("funnel").map { $0[0] }.last == "Commitment")
        #expect(text.words.contains("no cash can be credited to a visit"))
        #expect(text.rows("cash-CNY").isEmpty)
    }

    @Test("without visits the page names the file and its columns", arguments: ["en", "zh-Hans"])
    func empty(language: String) throws {
        var page = PageCase()
        page.language = language
        let text = try page.page("visits.html")
        #expect(text.words.contains("data/visits.csv") && text.words.contains("visit_date"))
        #expect(text.rows("funnel").isEmpty)
    }
}
