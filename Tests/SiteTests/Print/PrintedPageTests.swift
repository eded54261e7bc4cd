import Advice
import Markup
import Metrics
import Receivables
import Site
import TestSupport
import Testing

@Suite("What is composed for paper")
struct PrintedPageTests {
    /// Three customers, printed for one collector in this order: C3, C1, C2.
    private func packet() throws -> (document: PrintDocument, page: String) {
        var page = PageCase()
        page.ledger.document("C2", "INV-2", day("2025-12-01"), due: day("2026-01-01"), 2_000_000)
        page.ledger.document("C3", "INV-3", day("2025-12-01"), due: day("2026-01-01"), 3_000_000)
        let contents = try page.contents()
        let composer = PrintComposer(contents, try page.templates(contents.language), jobs: 1)
        let plan = DayPlan([2, 0, 1], of: "L1", on: day("2026-07-02"), contents.metrics.portfolio)
        let documents = composer.packets(of: plan)
        #expect(documents.count == 1)
        return (documents[0], text(of: documents[0]))
    }

    private func text(of document: PrintDocument) -> String {
        var writer = ByteWriter()
        document.write([:], &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("a packet is named after collector and day, and must show every customer")
    func name() throws {
        let document = try packet().document
        #expect(document.name == "packet-L1-2026-07-02-01")
        let expected = document.expectedTexts
        #expect(expected.count == 3)
        #expect(zip(expected, ["C3", "C1", "C2"]).allSatisfy { $0.contains($1) }, "\(expected)")
    }

    @Test("no place of a packet has the name of another, and every label finds its place")
    func identifiers() throws {
        let page = try packet().page
        let ids = page.values(of: "id")
        #expect(ids.count > 20 && Set(ids).count == ids.count)
        let labels = page.values(of: "aria-labelledby").flatMap { $0.split(separator: " ").map(String.init) }
        #expect(!labels.isEmpty && Set(labels).isSubset(of: ids), "\(Set(labels).subtracting(ids))")
    }

    @Test("each customer's pages have their own name, counter and head, in the order of the visits")
    func margins() throws {
        let page = try packet().page
        let heads = (1...3).map { page.cut(from: "@page c\($0) {", to: "counter(pages)") ?? "" }
        #expect(heads[0].contains("C3") && heads[1].contains("C1") && heads[2].contains("C2"))
        #expect(heads[1].contains("counter-increment: c2n") && heads[1].contains("counter(c2n)"))
        #expect(heads[1].contains("Customer 2 of 3"))
    }

    @Test("a dossier printed by itself has in its margins whose it is and who has him")
    func marginsOfOne() throws {
        let page = PageCase()
        let contents = try page.contents()
        let composer = PrintComposer(contents, try page.templates(contents.language), jobs: 1)
        let printed = text(of: composer.dossier(of: 0))
        let head = printed.cut(from: "@top-left {", to: "}") ?? ""
        #expect(head.contains("C1"), "\(head)")
        #expect(printed.cut(from: "@top-right {", to: "}")?.contains("content: \"\"") == false)
        #expect(printed.cut(from: "@bottom-right {", to: "}")?.contains("counter(pages)") == true)
    }

    @Test("no link leads out of what is printed: paper has none, and a PDF would show the folder of its page")
    func links() throws {
        let page = PageCase()
        let contents = try page.contents()
        let composer = PrintComposer(contents, try page.templates(contents.language), jobs: 1)
        let pages = try [packet().page, text(of: composer.dossier(of: 0))] + composer.letters(of: 0).map(text)
        for page in pages {
            let links = page.components(between: "<a", ">").filter {
                $0.contains("href=\"") && !$0.contains("href=\"#")
            }
            #expect(links.isEmpty, "\(links)")
        }
    }

    @Test("a hostile name stays a string of the page's margins and a text of its body")
    func hostileName() throws {
        var page = PageCase()
        let name = "\"; } </style><script>alert(1)</script>"
        page.amend = { records in records.customers[0].name = records.texts.append(name) ?? .empty }
        let contents = try page.contents()
        let composer = PrintComposer(contents, try page.templates(contents.language), jobs: 1)
        let plan = DayPlan([0], of: "L1", on: day("2026-07-02"), contents.metrics.portfolio)
        let source = text(of: composer.packets(of: plan)[0])
        #expect(!source.contains("<script>alert"))
        let styles = source.components(between: "<style", "</style")
        #expect(styles.count == 1 && styles[0].contains("alert"), "the name stands in the margin, escaped")
    }

    @Test("a day of more than 100 customers goes into several prints, numbered on")
    func chunks() throws {
        var page = PageCase()
        for number in 2...101 {
            page.ledger.document("C\(number)", "INV-\(number)", day("2026-05-01"), due: day("2026-06-01"), 100_000)
        }
        let contents = try page.contents()
        let composer = PrintComposer(contents, try page.templates(contents.language), jobs: 1)
        let all = Array(0..<101)
        let documents = composer.packets(of: DayPlan(all, of: "", on: day("2026-07-02"), contents.metrics.portfolio))
        #expect(documents.map(\.name) == ["packet-nobody-2026-07-02-01", "packet-nobody-2026-07-02-02"])
        #expect(text(of: documents[1]).contains("Customer 101 of 101"))
    }
}

extension String {
    /// Values of an attribute, in the page's order.
    fileprivate func values(of attribute: String) -> [String] {
        let start = " \(attribute)=\""
        return ranges(of: start).map { range in String(self[range.upperBound...].prefix { $0 != "\"" }) }
    }
}
