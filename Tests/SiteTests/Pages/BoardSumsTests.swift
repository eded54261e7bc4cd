import Markup
import Receivables
import Site
import TestSupport
import Testing

@Suite("Sums on the boards")
struct BoardSumsTests {
    private static let boards = ["promises.html", "limitation.html", "disputes.html", "outlook.html", "compare.html"]

    private func check(_ records: Records, asOf: CalendarDay, _ policy: Policy) throws -> Int {
        let page = PageCase()
        let contents = try page.contents(of: Portfolio.assemble(records, asOf: asOf, policy: policy, jobs: 1))
        let map = SiteMap(contents, templates: try page.templates(contents.language), assets: [])
        var count = 0
        for entry in map.pages where Self.boards.contains(entry.spec.path.text) {
            var writer = ByteWriter()
            entry.write(&writer)
            let path = entry.spec.path.text
            let board = BoardPage(
                String(decoding: writer.bytes, as: UTF8.self),
                currency: path == "limitation.html" ? policy.currency.code : nil)
            #expect(board.unlinked == [], "\(path)")
            let compared = board.compared()
            #expect(compared.differences == [], "\(path)")
            count += compared.count
        }
        return count
    }

    @Test("lead to the rows behind them and are what these add up to, whatever a portfolio holds")
    func generatedField() throws {
        var count = 0
        for seed in 1...12 {
            let generated = GeneratedField(seed: UInt64(seed))
            count += try check(generated.records, asOf: generated.asOf, generated.policy)
        }
        #expect(count > 30)
    }

    @Test("hold for claims, papers and disputes too")
    func generatedClaims() throws {
        var count = 0
        for seed in 1...12 {
            let generated = GeneratedClaims(seed: UInt64(seed))
            count += try check(generated.records, asOf: generated.asOf, generated.policy)
        }
        #expect(count > 30)
    }

    @Test("hold where a list is too long to be shown: its last line stands for the rest")
    func capped() throws {
        var page = PageCase(currencies: ["CNY", "USD"])
        page.policy.limitation = LimitationRules()
        for number in 0..<9 { page.ledger.document("C\(number)", "C\(number)", day("2026-01-01"), 1_000) }
        for number in 0..<180 {
            let currency: UInt8 = number % 4 == 0 ? 1 : 0
            page.field.promise(
                "C\(number % 9)", "R\(number)", made: day("2026-05-20"), due: day("2026-06-02"), 10_000 + Int64(number)
            ) { $0.currency = currency }
            page.field.promise(
                "C\(number % 9)", "S\(number)", made: day("2026-06-20"), due: day("2026-07-02"), 20_000 + Int64(number)
            ) { $0.currency = currency }
            page.ledger.document(
                "D\(number)", "OLD-\(number)", day("2020-01-01"), due: day("2020-02-01"), 5_000 + Int64(number))
            page.ledger.document(
                "D\(number)", "NEW-\(number)", day("2026-01-01"), due: day("2026-02-01"), 7_000 + Int64(number))
        }
        for (path, least) in [("promises.html", 6), ("limitation.html", 2), ("compare.html", 2)] {
            let board = BoardPage(try page.page(path).source, currency: path == "limitation.html" ? "CNY" : nil)
            #expect(board.unlinked == [])
            let compared = board.compared()
            #expect(compared.differences == [])
            #expect(compared.count >= least, "\(path)")
        }
    }

    @Test("are missed when a row is taken away")
    func notices() throws {
        var page = PageCase()
        page.field.promise("C1", "R1", made: day("2026-06-20"), due: day("2026-07-02"), 10_000)
        page.field.promise("C1", "R2", made: day("2026-06-20"), due: day("2026-07-03"), 20_000)
        let source = try page.page("promises.html").source
        #expect(BoardPage(source).compared().differences == [])
        let row = try #require(
            source.components(between: "<tr><th scope=\"row\"><a href=\"customers/C1", "</tr>").first)
        #expect(BoardPage(source.replacing(row, with: "", maxReplacements: 1)).compared().differences.count == 1)
    }
}
