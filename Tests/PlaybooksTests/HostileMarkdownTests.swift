import Findings
import Playbooks
import Testing

/// What an article may try is inert on the page, and reported.
@Suite struct HostileMarkdownTests {
    /// The page of a card with this body, and its findings.
    private func card(_ body: String) throws -> (html: String, findings: [Finding]) {
        let file = ArticleText.file("cards/c.md", head: "id: C1\ntitle: Card\nowner: AR\nversion: 1", body)
        let (playbook, findings) = ArticleText.read(file)
        return (try #require(playbook.cards.first).article.html, findings)
    }

    @Test(
        "HTML is shown as text and reported as an error",
        arguments: [
            "<script>alert(1)</script>", "text <img src=x onerror=alert(1)> text", "<!-- hidden -->",
            "<div onclick=\"alert(1)\">\n\nhello\n\n</div>", "<svg onload=alert(1)>", "a <b>b</b>",
            "<![CDATA[ x ]]>", "<?php x ?>", "- item <iframe src=//x>", "| a |\n|---|\n| <u>x</u> |",
            "<style>*{display:none}</style>", "[a <i>b</i>](https://example.com)",
        ])
    func rawHTML(body: String) throws {
        let (html, findings) = try card(body)
        #expect(findings.contains { $0.code == .rawHTML && $0.severity == .error })
        for tag in ["<script", "<img", "<!--", "<div", "<svg", "<b>", "<![", "<?", "<iframe", "<u>", "<style", "<i>"] {
            #expect(!html.contains(tag))
        }
    }

    @Test(
        "Only http, https and mailto are followed",
        arguments: [
            "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#10;script:alert(1))",
            "[x](&#x6A;avascript:alert(1))", "[x](<javascript:alert(1)>)", "<javascript:alert(1)>",
            "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:x)", "[x](file:///etc/passwd)",
            "[x][r]\n\n[r]: javascript:alert(1)", "[x](//evil.example)", "[x](\u{1}javascript:alert(1))",
            "[x](blob:https://a)", "[x](\\javascript:alert(1))",
        ])
    func schemes(body: String) throws {
        let (html, findings) = try card(body)
        #expect(!html.contains("<a "))
        #expect(findings.contains { [.unsafeLink, .brokenArticleLink].contains($0.code) })
    }

    @Test("An address cannot break out of its attribute")
    func attribute() throws {
        let (html, _) = try card("[x](<https://example.com/\" onclick=\"alert(1)>) [y](https://example.com/'a&b)")
        #expect(html.contains("<a href=\"https://example.com/%22%20onclick=%22alert(1)\" rel=\"noreferrer\">x</a>"))
        #expect(html.contains("<a href=\"https://example.com/&#39;a&amp;b\" rel=\"noreferrer\">y</a>"))
    }

    @Test("Entities, code and escapes stay text")
    func entities() throws {
        let (html, findings) = try card(
            "&lt;script&gt; &#60;b&#62; \\<i\\>\n\n<svg/onload=alert(1)>\n\n`<script>`\n\n```html\"><script>\n</code><script>\n```"
        )
        #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("<i>") && !html.contains("<svg"))
        #expect(html.contains("&lt;script&gt; &lt;b&gt; &lt;i&gt;"))
        #expect(findings.isEmpty)
    }

    @Test("A bare address stays text, and a picture is not loaded")
    func noRequests() throws {
        let (bare, _) = try card("www.example.com https://example.com someone@example.com")
        #expect(!bare.contains("<a "))
        let (picture, findings) = try card("![a dot](https://example.com/dot.png)")
        #expect(!picture.contains("<img") && !picture.contains("example.com"))
        #expect(picture.contains("a dot"))
        #expect(findings.map(\.code) == [.unsafeLink])
    }

    @Test("A heading or head cannot carry markup onto the page")
    func headings() throws {
        let file = ArticleText.file(
            "cards/c.md", head: "id: C1\ntitle: \"<script>\"\nowner: AR\nversion: 1",
            "## A \"quoted\" & <b>bold</b> one\n\nx")
        let (playbook, _) = ArticleText.read(file)
        let article = try #require(playbook.cards.first).article
        #expect(article.html.contains("<h2>A &quot;quoted&quot; &amp; &lt;b&gt;bold&lt;/b&gt; one</h2>"))
        #expect(article.html.contains("id=\"part-1\""))
        #expect(article.title == "<script>")
    }

    @Test(
        "What could stall the reader is refused with its place",
        arguments: [
            String(repeating: ">", count: 5000) + " a", String(repeating: "- ", count: 200) + "a",
            String(repeating: "a", count: 9000), String(repeating: "[", count: 10_000),
            (0..<90).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"),
            String(repeating: "a\n:-:|-\n", count: 50),
            String(repeating: "*a ", count: 100) + String(repeating: "b* ", count: 100),
        ])
    func bounded(body: String) throws {
        let file = ArticleText.file("cards/c.md", head: "id: C1\ntitle: Card\nowner: AR\nversion: 1", body)
        let (playbook, findings) = ArticleText.read(file)
        #expect(playbook.cards.isEmpty)
        #expect(findings.map(\.code) == [.playbookTooLarge])
        #expect((findings.first?.location?.line ?? 0) > 0)
    }

    @Test("A file beyond the bound is refused before it is parsed")
    func tooLarge() {
        let file = PlaybookFile(path: "cards/c.md", bytes: Array(repeating: UInt8(ascii: "a"), count: 70_000))
        #expect(ArticleText.read(file).findings.map(\.code) == [.playbookTooLarge])
    }

    @Test("A head that repeats itself through aliases is refused or read, never expanded")
    func aliases() {
        var head = "id: C1\ntitle: Card\nowner: AR\nversion: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            head += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
        }
        let findings = ArticleText.read(ArticleText.file("cards/c.md", head: head, "x")).findings
        #expect(findings.contains { $0.code == .frontMatterKey })
    }

    @Test("Bytes that are no text are reported by their line")
    func notText() {
        var bytes = Array("---\nid: C1\n---\n\nfine\n".utf8)
        bytes += [0xB4, 0xDF, 0x0A]
        let findings = ArticleText.read(PlaybookFile(path: "cards/c.md", bytes: bytes)).findings
        #expect(findings.map(\.code) == [.playbookEncoding])
        #expect(findings.first?.location?.line == 6)
    }
}
