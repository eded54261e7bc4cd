import Receivables
import Site
import TestSupport
import Testing

@Suite("The groups' page")
struct GroupsPageTests {
    /// C1 owes 10,000.00 and has 1,000.00 to his credit; C2 is his child, C3 C2's, in dollars.
    private func example(_ parents: [String: String] = ["C2": "C1", "C3": "C2"]) -> PageCase {
        var page = PageCase(currencies: ["CNY", "USD"])
        page.ledger.payment("C1", "P1", day("2026-06-01"), 100_000)
        page.ledger.document("C2", "I2", day("2026-05-01"), due: day("2026-05-20"), 500_000)
        page.ledger.document("C3", "I3", day("2026-05-01"), due: day("2026-05-20"), 20_000, currency: 1)
        page.ledger.rates = [("USD", "CNY", day("2026-06-29"), 7_100_000_000)]
        page.amend = { records in
            for customer in records.customers.indices {
                let id = records.texts.string(records.customers[customer].id)
                guard let parent = parents[id] else { continue }
                records.customers[customer].parent = records.texts.append(parent) ?? .empty
            }
        }
        return page
    }

    @Test("entities stand side by side in the order of the tree, and credits of one are taken off nobody")
    func entities() throws {
        let page = try example().page("groups.html")
        #expect(page.rows("group-C1-CNY").map { $0[0] } == ["C1", "C2"])
        #expect(page.rows("group-C1-CNY").map { $0[1] } == ["10,000.00", "5,000.00"])
        #expect(page.rows("group-C1-CNY").map { $0[5] } == ["−1,000.00", "0.00"])
        #expect(page.words.contains("Added up, nothing set off 15,000.00 15,000.00 14,000.00 0.00 −1,000.00"))
        #expect(page.rows("group-C1-USD") == [["C3", "200.00", "200.00", "200.00", "0.00", "0.00"]])
        #expect(page.source.contains("class=\"level-2\""))
        #expect(page.source.contains("customers/C3.html"))
    }

    @Test("all currencies in one with the rate and its day; without a rate it says which is missing")
    func reporting() throws {
        let page = try example().page("groups.html")
        // 15,000.00 + 200.00 × 7.1
        #expect(page.row("all", "C1")[2...3] == ["16,420.00", "16,420.00"])
        #expect(page.words.contains("1 USD = 7.1 CNY (2026-06-29)"))
        var late = example()
        late.ledger.rates = []
        let text = try late.page("groups.html")
        #expect(text.row("all", "C1")[2...3] == ["no rate", "no rate"])
        #expect(text.words.contains("USD: no rate into CNY is 7 days old or younger."))
    }

    @Test("a parent that is no customer, and parents in a circle, are groups all the same and say so")
    func traps() throws {
        let stranger = try example(["C2": "HQ", "C3": "HQ"]).page("groups.html")
        #expect(stranger.words.contains("HQ 2 customers") && stranger.words.contains("is no customer in the data"))
        let circle = try example(["C1": "C2", "C2": "C3", "C3": "C1"]).page("groups.html")
        #expect(circle.words.contains("name each other in a circle"))
        #expect(circle.rows("group-C1-CNY").count == 2)
    }

    @Test("limits of the entities that have one are laid beside their own use, over it marked")
    func limits() throws {
        var page = example()
        let parents = page.amend
        page.amend = { records in
            parents(&records)
            records.customers[0].creditLimit = 1_000_000
            records.customers[2].creditLimit = 100_000
        }
        let text = try page.page("groups.html")
        #expect(
            text.rows("group-C1-limits").map { Array($0[1...3]) } == [
                ["10,000.00", "9,000.00", "90.0%"], ["1,000.00", "1,420.00", "142.0%"],
            ])
        #expect(text.words.contains("2 of 3 entities with a limit 11,000.00 10,420.00 94.7%"))
    }

    @Test("where nobody has a parent there is no page; where there are groups, customers and dossiers lead there")
    func links() throws {
        #expect(throws: (any Error).self) { try PageCase().page("groups.html") }
        #expect(!(try PageCase().page("customers.html").source.contains("groups.html")))
        #expect(try example().page("customers.html").source.contains("href=\"groups.html\""))
        #expect(try example().page("customers/C2.html").source.contains("href=\"../groups.html#of-C2\""))
        #expect(try example().page("groups.html").source.contains("id=\"of-C2\""))
    }

    @Test("in a collector's tree a parent who is not his stays unnamed")
    func ownTree() throws {
        var page = example(["C2": "C1-HQ", "C3": "C1-HQ"])
        page.audience = .collector("P-1")
        let text = try page.page("groups.html")
        #expect(!text.words.contains("C1-HQ"))
        #expect(text.words.contains("Group of C2") && text.words.contains("only your own customers are listed"))
    }

    @Test("many groups take several pages, each with its pager")
    func pages() throws {
        var page = PageCase()
        for number in 0..<200 {
            page.ledger.document("K\(1000 + number)", "I\(number)", day("2026-05-01"), due: day("2026-05-20"), 500)
        }
        page.amend = { records in
            for customer in records.customers.indices.dropFirst() where customer % 2 == 0 {
                records.customers[customer].parent = records.customers[customer - 1].id
            }
        }
        let (first, last) = (try page.page("groups.html"), try page.page("groups-4.html"))
        #expect(first.words.contains("Page 1 of 4") && first.source.contains("href=\"groups-2.html\""))
        #expect(last.source.contains("href=\"groups-3.html\""))
        #expect(first.source.utf8.count < 250_000)
    }
}
