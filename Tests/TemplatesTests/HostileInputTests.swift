import Findings
import Markup
import Templates
import Testing

/// A generator of our own, so that a failure comes again.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pieces(_ pieces: [String], upTo most: Int) -> String {
        (0..<Int.random(in: 1...most, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
    }
}

@Suite("Nothing that a file or a value holds breaks the engine or the page")
struct HostileInputTests {
    private static let syntax = [
        "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "/", "$", "<", ">", "!", "&", "=", "*", ".", " ", "\n", "\r\n",
        "\t", "a", "name",
        "rows", "page", "{{#rows}}", "{{/rows}}", "{{<page}}", "{{/page}}", "{{$a}}", "{{/a}}", "{{>part}}",
        "{{=<% %>=}}", "<%", "%>",
        "  ", "\n  ", "宏", "\u{0}", "\u{2028}",
    ]

    private static let markup = [
        "<p>", "</p>", "<p title=\"", "<p title='", "\"", "'", ">", "<", "/", " ", "=", "<a href=\"", "?", "#", ":",
        "x", "<title>", "</title>",
        "<style>", "</style>", "p{content:\"", "}", "<script>", "</script>", "<script type=\"application/json\">", "[",
        "]", ",", "//", "/*",
        "*/", "\n", "<!--", "-->", "<svg>", "&", "\\", "`", "<textarea>", "</textarea>", " a", "<b ", "{{name}}",
        "{{name}}", "{{name}}",
        "{{note}}", "{{href}}", "{{#overdue}}", "{{/overdue}}", "{{#rows}}", "{{/rows}}", "{{number}}", "{{due}}",
        "{{> part}}",
    ]

    private static let hostile = [
        "<script>alert(1)</script>", "\" onclick=\"x", "' onclick='x", "-->", "</title><b>", "</style><b>",
        "</script><b>", "javascript:alert('1')",
        "\\\"", "\\'", "]]>", "*/", "\n", "\u{0}\"", "{{name}}", "&quot;", "\u{2028}'", "<!--",
    ]

    @Test("templates of random tags are parsed, checked and rendered by both faces without harm")
    func randomTags() {
        var dice = Dice(state: 1)
        for _ in 0..<1500 {
            let texts = ["page": dice.pieces(Self.syntax, upTo: 30), "part": dice.pieces(Self.syntax, upTo: 8)]
            let page = CheckedPage(texts["page"] ?? "", partials: texts)
            #expect((page.template == nil) == !page.findings.isEmpty)
            _ = page.template.map { _ in page.printed() }
            var writer = ByteWriter()
            DynamicTemplates(texts).render(
                "page", .dictionary(["rows": .list([.null, .bool(true)]), "a": .string("<")]), into: &writer)
        }
    }

    @Test("random bytes are no crash")
    func randomBytes() {
        var dice = Dice(state: 2)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
                Bool.random(using: &dice)
                    ? UInt8.random(in: 0...255, using: &dice)
                    : Array("{}#/<>$=\n".utf8).randomElement(using: &dice) ?? 0
            }
            let library = TemplateLibrary(shipped: [TemplateSource(name: "page", file: "page.html", bytes: bytes)])
            var findings = library.findings
            let template = library.compile("page", for: SampleView.self, findings: &findings)
            #expect((template == nil) == !findings.isEmpty)
        }
    }

    @Test("in any template that passes the check a hostile value adds no angle bracket and no quote")
    func noBoundary() {
        var dice = Dice(state: 3)
        var passed = 0
        for _ in 0..<3000 {
            let page = CheckedPage(dice.pieces(Self.markup, upTo: 7), partials: ["part": "{{name}}"])
            guard page.template != nil else { continue }
            passed += 1
            let harmless = boundaries(page, "x")
            for value in Self.hostile where boundaries(page, value) != harmless {
                Issue.record("\(page.printed(view(value)))")
            }
        }
        #expect(passed > 200)
    }

    private func view(_ value: String) -> SampleView {
        var view = SampleView()
        (view.name, view.note, view.href) = (value, value, value)
        view.rows = [SampleRow(number: value), SampleRow(number: value)]
        return view
    }

    private func boundaries(_ page: CheckedPage, _ value: String) -> [UInt8] {
        page.printed(view(value)).utf8.filter { Array("<>\"'".utf8).contains($0) }
    }

    @Test("twenty thousand sections within one another are refused, not followed")
    func deepNesting() {
        let page = CheckedPage(String(repeating: "{{#overdue}}", count: 20_000))
        #expect(page.findings.contains { $0.line.contains("more than 64 sections") })
        #expect(page.findings.count <= 101)
        let closed = String(repeating: "{{#overdue}}", count: 100) + String(repeating: "{{/overdue}}", count: 100)
        #expect(CheckedPage(closed).template == nil)
    }

    @Test("partials that multiply, and partials without end, are refused")
    func inclusions() {
        let doubling = (0..<30).reduce(into: [String: String]()) {
            $0["p\($1)"] = "<p>\($1)</p>{{> p\($1 + 1)}}{{> p\($1 + 1)}}"
        }
        let wide = CheckedPage("{{> p0}}", partials: doubling.merging(["p30": "x"]) { $1 })
        #expect(wide.findings.contains { $0.code == .templateTooLarge })
        let chain = (0..<100).reduce(into: [String: String]()) { $0["p\($1)"] = "{{> p\($1 + 1)}}" }
        #expect(CheckedPage("{{> p0}}", partials: chain).findings.first?.code == .templateRecursive)
        var writer = ByteWriter()
        DynamicTemplates(["a": "x{{> a}}"]).render("a", .null, into: &writer)
        #expect(writer.bytes.count < 1000)
    }

    @Test("a long value and a long page are printed whole")
    func longValues() {
        var view = SampleView()
        view.name = String(repeating: "<宏", count: 200_000)
        let printed = CheckedPage("<p>{{name}}</p>").printed(view)
        #expect(printed.utf8.count == 7 + 200_000 * 7)
        view.rows = (0..<50_000).map { SampleRow(number: "\($0)") }
        #expect(CheckedPage("{{#rows}}{{number}},{{/rows}}").printed(view).split(separator: ",").count == 50_000)
    }
}
