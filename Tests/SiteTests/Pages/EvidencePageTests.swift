import Receivables
import Site
import TestSupport
import Testing

@Suite("The evidence timeline")
struct EvidencePageTests {
    @Test("a demand stands on its day with its grade, what it did to the date, and where the original lies")
    func demand() throws {
        var letter = LetterCase()
        letter.page.policy.limitation = LimitationRules()
        letter.page.amend = { records in
            func text(_ string: String) -> Text { records.texts.append(string) ?? .empty }
            var paper = Evidence()
            (paper.id, paper.customer, paper.kind, paper.level) = (text("D1"), 0, .demand, 1)
            (paper.date, paper.deliveredOn) = (day("2026-02-01"), day("2026-02-03"))
            (paper.deliveryMode, paper.addressAgreed, paper.state) = (.courierSigned, true, .original)
            paper.invoiceNumbers = [text("INV-1")]
            (paper.originalAt, paper.fileReference) = (text("Safe 2"), text("D:\\scans\\d1.pdf"))
            records.evidence = [paper]
            records.presentTables.insert(.documents)
        }
        let page = try letter.page.page("customers/C1-evidence.html")
        let row = try #require(page.rows("chronology").first { $0[1].hasPrefix("Demand") })
        #expect(row[0] == "2026-02-03" && row[2] == "INV-1" && row[3] == "B")
        #expect(row[5].hasSuffix("D1") && row[6] == "original Safe 2 d1.pdf")
        #expect(!page.words.contains("scans"))
        #expect(page.rows("missing").contains { $0[3].contains("INV-1") })
    }

    @Test("nobody who owes nothing past due has one")
    func notNeeded() throws {
        var letter = LetterCase()
        letter.page.asOf = day("2025-12-15")
        #expect(throws: (any Error).self) { try letter.page.page("customers/C1-evidence.html") }
    }
}
