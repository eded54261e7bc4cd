import Findings
import Markup
import Site
import Testing

@Suite("The audit")
struct PageAuditTests {
    private func findings(
        _ markup: String, in path: String = "customers/a.html", audit: AuditPolicy = AuditPolicy()
    ) throws -> [Finding] {
        let playground = try SitePlayground()
        var pages = [
            "index.html": "<p id=\"top-figures\"></p>", "customers/b.html": "<p id=\"b\"></p>", "a.css": "",
            "i.png": "",
        ]
        pages[path] = markup
        let publication = try playground.write(pages, audit: audit)
        let expected: Publication.Outcome = publication.findings.isEmpty ? .published : .refused
        #expect(publication.outcome == expected)
        return publication.findings
    }

    @Test(
        "Good pages pass",
        arguments: [
            "<!doctype html><!-- {{ NaN href=\"x\" --><title>a</title>", "<a href=\"../index.html#top-figures\">x</a>",
            "<a href=\"b.html?q=1&amp;r=2#b\">x</a>", "<a href=./b.html>x</a>",
            "<a href=\"../customers/b.html#%62\">x</a>",
            "<a href=\"../customers/./b.html#b\">x</a><a href=\"x/../b.html\">x</a><a href=\"b.html#\">x</a>",
            "<a href=\"?q\">x</a><a href=\"\">x</a><a href=\"../index.html?q#top-figures\">x</a>",
            "<i id=\"a&amp;b\"></i><a href='#a&amp;b'>x</a><a href=\"#\">x</a><a href=\"#top\">x</a>",
            "<a href=\"https://example.com/x#y\">x</a><a href=\"mailto:a@b.c\">x</a><a href=\"tel:1\">x</a>",
            "<img src=\"data:image/png;base64,AA\"><img srcset=\"../i.png 1x, ../i.png 2x\">",
            "<p>{ } a}b NaNjing nil balance, null and void, undefined terms, Optional, inf. [object]</p>",
            "<p data-x='{\"a\":{\"b\":1}}' class=\"nil-value\"></p>", "<script>x = NaN; y = `{{`; nil</script>",
            "<style>p { background: url(../i.png) } q { fill: url(#g) }</style>", "<p>1 < 2 & 3 > 2</p>", "<p",
            "<a href=\"b.html",
        ])
    func passes(markup: String) throws {
        #expect(try findings(markup).isEmpty)
    }

    @Test(
        "Links that lead nowhere are found",
        arguments: [
            "c.html", "../customers", "../customers/", "index.html", "../../index.html", "B.html", "b.html%20",
            "../index.html/", "../", "..", "./", ".../b.html", "x/../../b.html", "../../../index.html", "b.html#b%",
            "b.html#a/../c.html?",
        ])
    func findsBrokenLink(href: String) throws {
        let code: FindingCode = href.contains("#") ? .pageBrokenAnchor : .pageBrokenLink
        #expect(try findings("<a href=\"\(href)\">x</a>").map(\.code) == [code])
    }

    @Test("What follows # in a link to a page whose script reads it is no place; the page itself must be there")
    func passesReadAnchor() throws {
        let playground = try SitePlayground()
        var findings: [Finding] = []
        let specs = [
            PageSpec("a.html", about: "a"), PageSpec("form.html", about: "form", readsAnchor: true),
        ]
        let list = try #require(PageList.proving(specs, adding: &findings))
        let texts = [
            "a.html": "<a href=\"form.html#C1\">x</a>", "form.html": "<p>x</p>",
        ]
        let writer = SiteWriter(output: playground.site, buildID: "b")
        let publication = try writer.write(list) { index, bytes in
            bytes.write(verbatim: texts[list.pages[index].path.text] ?? "")
        }
        #expect(publication.findings.isEmpty)
    }

    @Test("A link to a missing place is found on its own page and on another, with its line, column and text")
    func findsBrokenAnchor() throws {
        let own = try #require(try findings("<p>\n  汉<a href=\"#gone\">x</a></p>").first)
        #expect(own.code == .pageBrokenAnchor)
        #expect(own.location == SourceLocation(file: "customers/a.html", line: 2, column: 13))
        #expect(own.message.text(showingValues: false) == "\"#gone\" names no place of that page")
        let other = try #require(try findings("<p>\n<a href=\"b.html#gone\">x</a></p>").first)
        #expect(other.code == .pageBrokenAnchor)
        #expect(other.location == SourceLocation(file: "customers/a.html", line: 2, column: 10))
        #expect(other.message.text(showingValues: false) == "\"b.html#gone\" names no place of that page")
    }

    @Test(
        "A program's leftovers are found",
        arguments: [
            "<p>Optional(\"x\")</p>", "<p>{{name}}</p>", "<p>x}}</p>", "<td>NaN</td>", "<td>¥ NaN 万</td>",
            "<td>nil</td>",
            "<td>\n undefined\n</td>", "<td>-inf %</td>", "<td>nan天</td>", "<td>null</td>", "<p>[object Object]</p>",
            "<p>x\u{FFFD}</p>", "<p title=\"{{x\"></p>", "<path d=\"M0 0 L NaN 3\"/>", "<rect width=\"nan\"/>",
            "<p>nil",
            "<p title='Optional(3)'></p>",
        ])
    func findsLeftovers(markup: String) throws {
        #expect(try findings(markup).map(\.code) == [.pageTellTaleText])
    }

    @Test(
        "A leftover is found at any place of a long text",
        arguments: ["Optional(1)", "{{x", "x}}", "NaN", "[object Object]", "\u{FFFD}", "⟦x⟧"])
    func findsLeftoversAnywhere(leftover: String) throws {
        for filler in ["1", "宏", "a "] {
            let texts = (0..<18).map { "<p>\(String(repeating: filler, count: $0)) \(leftover)</p>" }
            let found = try texts.map { try findings($0).map(\.code) }
            #expect(found == Array(repeating: [.pageTellTaleText], count: texts.count))
        }
    }

    @Test(
        "A leftover is found wherever it stands in a page",
        arguments: [
            "Optional(1)", "{{x", "x}}", "NaN", "[object Object]", "\u{FFFD}", "⟦1⟧", "nil", "null", "nan", "inf",
            "undefined",
        ])
    func findsLeftoversAtAnyOffset(leftover: String) throws {
        let pages = (0..<130).map { ("p\($0).html", "<p>\(String(repeating: "1", count: $0)) \(leftover)</p>") }
        let publication = try SitePlayground().write(Dictionary(uniqueKeysWithValues: pages))
        #expect(publication.findings.map(\.code) == Array(repeating: .pageTellTaleText, count: pages.count))
    }

    @Test(
        "A lone word is found behind any number of tags, in a text or a value", arguments: ["nil", "NaN", "undefined"])
    func findsLeftoversBehindTags(leftover: String) throws {
        let pages = (0..<130).flatMap { count in
            let row = "<tr><td>\(String(repeating: "a", count: count))</td><td>b</td>"
            return [
                ("p\(count).html", "\(row)<td>\(leftover)</td></tr>"),
                ("q\(count).html", "\(row)<td title=\"\(leftover)\" class=c>d</td></tr>"),
            ]
        }
        let publication = try SitePlayground().write(Dictionary(uniqueKeysWithValues: pages))
        #expect(publication.findings.map(\.code) == Array(repeating: .pageTellTaleText, count: pages.count))
    }

    @Test("A customer's own text is excused, and only where the policy says so")
    func excusesData() throws {
        let policy = AuditPolicy(isExpected: { tellTale, _, passage in tellTale == "NaN" && passage == "NaN & \"Co\"" })
        #expect(try findings("<p>NaN &amp; &quot;Co&quot;</p>", audit: policy).isEmpty)
        #expect(try findings("<p>NaN</p>", audit: policy).map(\.code) == [.pageTellTaleText])
    }

    @Test("A leftover's text is withheld unless values are shown")
    func withholdsValues() throws {
        let finding = try #require(try findings("<p>Optional(\"张三\")</p>").first)
        #expect(!finding.message.text(showingValues: false).contains("张三"))
        #expect(finding.message.text(showingValues: true).contains("张三"))
    }

    @Test(
        "What reaches outside the site is found",
        arguments: [
            "<link rel=\"stylesheet\" href=\"https://example.com/a.css\">",
            "<script src=\"//example.com/a.js\"></script>",
            "<img src=\"http://example.com/a.png\">", "<a href=\"/root.html\">x</a>",
            "<a href=\"file:///etc/passwd\">x</a>",
            "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"JavaScript&#58;x\" title=\"\"></a>",
            "<a href=\"C:\\x.html\">x</a>",
            "<form action=\"https://example.com\"></form>", "<img srcset=\"../i.png 1x, https://e.com/i.png 2x\">",
            "<style>p { background: url('https://example.com/a.png') }</style>",
        ])
    func findsOutsideReference(markup: String) throws {
        let code: FindingCode = markup.contains("&#58;") ? .pageBrokenLink : .pageOutsideReference
        #expect(try findings(markup).map(\.code) == [code])
    }

    @Test("A style sheet's references are followed from its own folder")
    func readsStyleSheets() throws {
        #expect(try findings("p { background: url(\"../i.png\") }", in: "fonts/b.css").isEmpty)
        #expect(try findings("p { background: URL( i.png ) }", in: "fonts/b.css").map(\.code) == [.pageBrokenLink])
    }

    @Test("Style attributes, repeated ids and the computer's own folders are found")
    func findsOthers() throws {
        #expect(try findings("<p STYLE=\"color: red\"></p>").map(\.code) == [.pageStyleAttribute])
        #expect(try findings("<p id=\"a\"></p><p id=\"a\"></p>").map(\.code) == [.pageRepeatedAnchor])
        let policy = AuditPolicy(privatePaths: ["", "/srv/portfolio"])
        #expect(
            try findings("{\"x\": \"/srv/portfolio/data\"}", in: "health.json", audit: policy).map(\.code) == [
                .pagePrivatePath
            ])
    }

    @Test("A site with a defect leaves the old one in place and nothing beside it")
    func keepsOldSite() throws {
        let playground = try SitePlayground()
        try playground.write(["index.html": "old"])
        let publication = try playground.write(["index.html": "<a href=\"x.html\">new</a>", "a.html": "new"])
        #expect(publication.outcome == .refused)
        #expect(try playground.files() == ["index.html": "old"])
        #expect(try playground.names() == ["site"])
    }

    @Test("A link that breaks because another page lost its place is found, though its own page is unchanged")
    func auditsUnchangedPages() throws {
        let playground = try SitePlayground()
        let pages = ["a.html": "<a href=\"b.html#x\">b</a>", "b.html": "<p id=\"x\">b</p>"]
        try playground.write(pages)
        let publication = try playground.write(pages.merging(["b.html": "<p>b</p>"]) { $1 })
        #expect(publication.findings.map(\.code) == [.pageBrokenAnchor])
        #expect(publication.findings.first?.location?.file == "a.html")
        #expect(try playground.files() == pages)
    }

    /// Tags without attributes are passed over sixty-four bytes at a time; those with one are read.
    @Test("Tags without attributes hide nothing: with one, every page has the same defects")
    func plainTagsHideNothing() throws {
        let tags = ["b", "/b", "td", "/td", "span"]
        let others = [
            "<p title=\"", "<p title='", "\"", "'", ">", "<", "=", " ", "1", "汉", "nil", "NaN", "{{", "Optional(",
            " id=\"k\"", "<a href=\"no.html\">", "<i style=\"x\">", "<!--", "-->", "<script>", "</script>", "<style>",
            "</style>",
        ]
        var generator = SeededGenerator(seed: 11)
        var plain: [String: String] = [:]
        var attributed: [String: String] = [:]
        for page in 0..<300 {
            var (text, other) = ("", "")
            for _ in 0..<60 {
                let isTag = Bool.random(using: &generator)
                let words = isTag ? tags : others
                let word = words[Int.random(in: 0..<words.count, using: &generator)]
                text += isTag ? "<\(word)>" : word
                other += isTag ? "<\(word) class=x>" : word
            }
            (plain["p\(page).html"], attributed["p\(page).html"]) = (text, other)
        }
        func defects(of pages: [String: String]) throws -> [String] {
            try SitePlayground().write(pages).findings.map { "\($0.location?.file ?? "") \($0.code)" }
        }
        let found = try defects(of: plain)
        #expect(found.count > 300)
        #expect(try defects(of: attributed) == found)
    }

    @Test("Arbitrary bytes are read without a crash")
    func survivesFuzz() throws {
        var generator = SeededGenerator(seed: 7)
        let alphabet = Array("<>\"'=/!-&#?:%. \n{}aehrfidscriptylNOn[\u{FFFD}汉".unicodeScalars)
        for _ in 0..<60 {
            let text = (0..<400).reduce(into: "") { text, _ in
                text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
            }
            let playground = try SitePlayground()
            let publication = try playground.write(["a.html": text, "b.svg": text, "c.css": text])
            #expect(publication.outcome != .unchanged)
        }
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
