import Receivables
import TestSupport
import Testing

@Suite("The list of visits")
struct VisitLogPageTests {
    private func example() -> PageCase {
        var page = PageCase()
        page.field.visit("C1", "V1", day("2026-03-01")) { $0.outcome = .refusedToPay }
        page.field.visit("C1", "V2", day("2026-05-02")) { $0.status = .planned }
        page.field.visit("C1", "V3", day("2026-05-07"), tracks: ["T01@1", "T04@1"]) {
            ($0.outcome, $0.metRole, $0.reasons) = (.promisedInWriting, .owner, [.cashFlow, .process])
            ($0.promisedAmount, $0.promisedDate) = (70_000, day("2026-05-20"))
        }
        page.field.visit("C1", "V4", day("2026-05-08")) { ($0.outcome, $0.channel) = (.acknowledgedOrally, .phone) }
        page.ledger.payment("C1", "P1", day("2026-05-20"), 70_000)
        return page
    }

    @Test("the last 90 days stand newest first, with what each came to, and say what is left out")
    func rows() throws {
        let page = try example().page("visits-log.html")
        let rows = page.source.cut(from: "<tbody>", to: "</tbody>")?.components(between: "<tr", "</tr>") ?? []
        #expect(rows.count == 3)
        #expect(rows.map { $0.cut(from: "<td>", to: "</td>") } == ["2026-05-08", "2026-05-07", "2026-05-02"])
        #expect(rows[1].contains("<a href=\"customers/C1.html#visits\">"))
        #expect(page.words.contains("T01@1 T04@1 CNY 700.00 by 2026-05-20 CNY 700.00"))
        #expect(rows[2].contains("<td>not made</td>"))
        #expect(page.words.contains("The last 90 days alone. Each dossier lists the last 5, data/visits.csv all."))
    }

    @Test("each row carries the codes by which the figures link to it; a call has no stage")
    func codes() throws {
        let page = try example().page("visits-log.html")
        #expect(
            page.source.contains(
                "<tr data-stage=\"cash\" data-outcome=\"PTP_WRITTEN\" data-reason=\"CASHFLOW PROCESS\""
                    + " data-cash=\"commitment\">"))
        #expect(page.source.contains("<tr data-outcome=\"ACK_ORAL\">"))
        #expect(page.source.contains("<tr data-stage=\"planned\">"))
        #expect(
            page.source.contains("<option value=\"CASHFLOW\">") && !page.source.contains("<option value=\"PROCESS\">"))
    }

    @Test("500 rows are the most, and the sentence counts the others")
    func most() throws {
        var page = PageCase()
        for number in 0..<520 { page.field.visit("C1", "V\(number)", day("2026-05-07")) { $0.outcome = .nobodyMet } }
        page.field.visit("C1", "W1", day("2026-04-10")) { ($0.outcome, $0.metRole) = (.planSigned, .owner) }
        let text = try page.page("visits-log.html")
        #expect(text.source.components(between: "<tr data-stage", ">").count == 500)
        #expect(text.words.contains("21 more of the last 90 days are left off: this page holds 500"))
        // The only one of its kind stays, however old.
        #expect(text.source.contains("data-outcome=\"PLAN_SIGNED\""))
    }

    @Test("without visits the page says so")
    func empty() throws {
        #expect(try PageCase().page("visits-log.html").words.contains("No visit or contact of the last 90 days"))
    }
}
