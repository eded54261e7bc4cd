import Receivables
import Site
import TestSupport
import Testing

@Suite("The collectors' pages")
struct CollectorsPageTests {
    /// P-1 has C1; C2 to C7 are P-2's, with two documents each; C8 is nobody's. Half of it came in June.
    private func example() -> PageCase {
        var page = PageCase()
        page.field.assign("C1", to: "P-1", from: day("2026-01-01"))
        for number in 2...8 {
            let id = "C\(number)"
            for part in ["a", "b"] {
                page.ledger.document(id, "I\(number)\(part)", day("2026-05-01"), due: day("2026-05-20"), 100_000)
            }
            page.ledger.payment(id, "P\(number)", day("2026-06-10"), 100_000, for: "I\(number)a")
            if number < 8 { page.field.assign(id, to: "P-2", from: day("2026-01-01")) }
        }
        page.field.visit("C1", "V1", day("2026-05-07"), tracks: ["T01@1"]) {
            ($0.outcome, $0.metRole, $0.reasons) = (.promisedInWriting, .owner, [.cashFlow])
            $0.recordedAt = day("2026-05-07")
        }
        page.field.visit("C1", "V2", day("2026-06-20")) { ($0.outcome, $0.channel) = (.promisedOrally, .phone) }
        page.field.promise("C1", "PR1", made: day("2026-06-20"), due: day("2026-07-03"), 50_000)
        page.ledger.payment("C1", "P1", day("2026-05-20"), 70_000)
        return page
    }

    @Test("whoever has too few cases is not compared, and the reason stands where the picture would")
    func index() throws {
        let page = try example().page("collectors.html")
        let few = page.row("index-CNY", "P-1")
        #expect(few[1] == "below 10 documents or 5 customers: not compared")
        // 600,000 of 1,200,000 in a class of which the company received half.
        let row = page.row("index-CNY", "P-2")
        #expect(row[2...5] == ["1.00", "1.00–1.00", "6,000.00", "6,000.00"])
        #expect(page.words.contains("An interval across 1 says nothing for or against anybody."))
        #expect(page.words.contains("chance alone can explain the other 1"))
    }

    @Test("portfolios stand with the rows behind them and add up with the customers of nobody")
    func portfolios() throws {
        let page = try example().page("collectors.html")
        #expect(page.rows("portfolio-CNY").map { $0[0] } == ["P-1", "P-2", "Nobody&#39;s"])
        #expect(page.row("portfolio-CNY", "P-2")[1...4] == ["6", "6,000.00", "6,000.00", "100.0%"])
        #expect(page.row("portfolio-CNY", "P-2")[6] == "−6,000.00")
        #expect(page.source.contains("customers.html#collector=P-2&amp;currency=CNY&amp;sort=-overdue"))
        #expect(page.source.contains("customers.html#collector=-&amp;currency=CNY"))
        #expect(page.words.contains("Company 8 16,300.00"))
        #expect(page.words.contains("1 customer has no collector."))
    }

    @Test("visits and promises stand with their number of cases, below ten without comparison")
    func field() throws {
        let page = try example().page("collectors.html")
        let row = page.row("by-collector", "P-1")
        #expect(row[1...3] == ["1", "1", "100.0%"] && row[5] == "below 10: not compared")
        #expect(row[6...8] == ["100.0%", "100.0%", "CNY 700.00"])
        let duties = page.row("duties", "P-1")
        #expect(duties[5...7] == ["1", "1", "0"])
        #expect(page.source.contains("customers.html#collector=P-1&amp;promise=due"))
        // Nobody was ever in touch with the six.
        #expect(page.row("duties", "P-2")[8] == "6")
    }

    @Test("targets stand beside what came; without any the page names the file")
    func targets() throws {
        var page = example()
        #expect(try page.page("collectors.html").words.contains("data/targets.csv (person_id, month, amount)"))
        page.amend = { records in
            var target = Target()
            target.person = records.texts.append("P-1") ?? .empty
            (target.month, target.amount) = (day("2026-05-01"), 140_000)
            records.targets.append(target)
        }
        #expect(try page.page("collectors.html").row("targets", "P-1")[2...4] == ["50.0%", "700.00", "1,400.00"])
    }

    @Test("without collectors the page names the file and its columns", arguments: ["en", "zh-Hans", "zh-Hant"])
    func empty(language: String) throws {
        var page = PageCase()
        page.language = language
        let words = try page.page("collectors.html").words
        #expect(words.contains("data/customers.csv") && words.contains("data/assignments.csv"))
    }

    @Test("open items alone give portfolios, and say why there is no index")
    func openItems() throws {
        var page = example()
        page.ledger.isOpenItemsOnly = true
        let text = try page.page("collectors.html")
        #expect(text.rows("index-CNY").isEmpty && !text.rows("portfolio-CNY").isEmpty)
        #expect(text.source.contains("class=\"notice\""))
    }

    @Test("a collector's page has his own figures, with what came before a change of hands left to the other")
    func own() throws {
        var page = example()
        page.field.assign("C2", to: "P-1", from: day("2026-06-15"))
        let text = try page.page("collectors/P-1.html")
        // 10,000.00 of C1; C2 owed 2,000.00 when he was taken over, and 1,000.00 less since.
        #expect(text.words.contains("Overdue 2026-05-31 10,000.00 Taken over + 2,000.00 Handed over − 0.00"))
        #expect(text.words.contains("Change since − 1,000.00 Overdue 2026-06-30 = 11,000.00"))
        // What C2 paid in June was paid to who had him when the month began.
        let june = text.source.components(between: "<th scope=\"row\">Jun 2026</th>", "</tr>")
        #expect(june.first?.contains("<td class=\"n\">0.00</td>") == true)
        #expect(text.rows("log").count == 1 && text.rows("log")[0][1] == "2026-06-20 C1")
        #expect(text.words.contains("1 track with fewer than 10 contacts is hidden."))
        #expect(text.words.contains("1 contact with a reason: hidden below 10."))
    }

    @Test("two of one name are told apart, and ids that one file system takes for one have two pages")
    func sameName() throws {
        var page = example()
        page.field.assign("C3", to: "p-1", from: day("2026-06-15"))
        page.amend = { records in
            for id in ["P-1", "P-2"] {
                var person = Person()
                person.id = records.texts.append(id) ?? .empty
                person.name = records.texts.append("Li Qiang") ?? .empty
                records.people.append(person)
            }
        }
        let words = try page.page("collectors.html").words
        #expect(words.contains("Li Qiang (P-1)") && words.contains("Li Qiang (P-2)"))
        #expect(try page.page("collectors/p-1-2.html").words.contains("p-1 looks after 1 customer"))
    }

    @Test("in his own tree a collector has his own page and no page of all")
    func ownTree() throws {
        var page = example()
        page.audience = .collector("P-2")
        #expect(throws: (any Error).self) { try page.page("collectors.html") }
        #expect(throws: (any Error).self) { try page.page("collectors/P-1.html") }
        let text = try page.page("collectors/P-2.html")
        #expect(text.source.contains("<a href=\"../collectors/P-2.html\" aria-current=\"page\">My figures</a>"))
        #expect(!text.words.contains("P-1"))
        page.audience = .collector("P-9")
        #expect(try page.page("collectors/P-9.html").words.contains("P-9 has no customers and no figures yet."))
    }
}
