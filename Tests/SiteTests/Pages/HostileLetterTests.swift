import Receivables
import Site
import TestSupport
import Testing

@Suite("Nothing internal enters a letter")
struct HostileLetterTests {
    /// Every text that is ours alone says so, and every text that breaks markup tries to.
    private func hostile() -> LetterCase {
        var letter = LetterCase()
        letter.page.ledger.document("C2", "OTHER-INVOICE", day("2025-12-01"), due: day("2026-01-01"), 7_777_777)
        letter.page.field.visit("C1", "V1", day("2026-06-01")) {
            $0.moodAtStart = .threatening
            $0.outcome = .refusedToPay
        }
        letter.page.field.promise("C1", "PR1", made: day("2026-05-01"), due: day("2026-05-10"), 123_457)
        letter.page.amend = { records in
            func text(_ string: String) -> Text { records.texts.append(string) ?? .empty }
            records.customers[0].name = text("<b>Long & \"Odd\"</b> 長名𠮷野家" + String(repeating: "有限责任", count: 20))
            records.customers[0].note = text("SECRET-NOTE")
            records.customers[1].name = text("SECRET-OTHER")
            records.documents.note.set(text("SECRET-DOCUMENT"), row: 0, of: records.documents.count)
            for row in records.visits.indices {
                records.visits[row].customerWords = text("SECRET-WORDS")
                records.visits[row].supervisorNote = text("SECRET-SUPERVISOR")
                records.visits[row].incident = text("SECRET-INCIDENT")
                records.visits[row].reasonNote = text("SECRET-REASON")
                records.visits[row].plannedGoal = text("SECRET-GOAL")
                records.visits[row].metName = text("SECRET-MET")
            }
            records.promises[0].condition = text("SECRET-CONDITION")
        }
        return letter
    }

    @Test("no note, word, mood or other customer stands in any of the papers", arguments: ["en", "zh-Hans"])
    func secrets(language: String) throws {
        var letter = hostile()
        letter.page.language = language
        let letters = try letter.letters().filter { $0.key.hasPrefix("C1-") }
        #expect(letters.count > 8)
        for (name, html) in letters {
            #expect(!html.contains("SECRET"), "\(name)")
            #expect(
                !html.contains("OTHER-INVOICE") && !html.contains("77,777.77") && !html.contains("1,234.57"), "\(name)")
            #expect(
                !html.contains("<b>Long") && html.contains("&lt;b&gt;Long &amp;") || name.contains("visit"), "\(name)")
            #expect(!html.contains("playbook/"), "\(name)")
        }
    }

    @Test("every list of boxes of the visit record finds its field", arguments: ["en", "zh-Hans"])
    func boxes(language: String) throws {
        var letter = LetterCase()
        letter.page.language = language
        let record = try #require(letter.letters()["C1-visit-record.html"])
        #expect(record.ranges(of: "<span class=\"boxes\">").count == 10)
    }

    @Test("four hundred documents stand behind the letter, and the page stays whole")
    func manyDocuments() throws {
        var letter = LetterCase()
        for number in 2...400 {
            letter.page.ledger.document("C1", "INV-\(number)", day("2025-12-01"), due: day("2026-01-01"), 100)
        }
        let statement = try #require(letter.letters()["C1-statement.html"])
        #expect(statement.contains("<section class=\"annex\">"))
        #expect(statement.ranges(of: "INV-").count == 400)
        #expect(statement.contains("contains 400 invoices"))
    }
}
