import Markup
import Playbooks
import Testing

/// What articles hand to the booklet and to the search.
@Suite struct BookletTests {
    private static let head = "title: x\nowner: AR\nversion: 1\n"

    private func html(_ trusted: TrustedHTML) -> String { String(decoding: trusted.bytes, as: UTF8.self) }

    @Test("In the booklet links stay on the page, headings stand below the article's, and tasks are boxes for a pen")
    func booklet() throws {
        let (playbook, _) = ArticleText.read(
            ArticleText.file(
                "cards/a.md", head: "id: A\n" + Self.head, "See [b](b.md).\n\n## One\n\n### Two\n\n- [ ] do"),
            ArticleText.file("cards/b.md", head: "id: B\n" + Self.head, "x"))
        let article = try #require(playbook.card(id: "A")).article
        #expect(article.bookletAnchor == "in-a")
        #expect(html(article.bookletIntroduction).contains("href=\"#in-b\""))
        let part = html(article.parts[0].bookletHTML)
        #expect(part.contains("<h4>Two</h4>") && part.contains("<li class=\"tick\">do"))
    }

    @Test("The search reads lines as the page shows them: blanks by their labels, codes by their names")
    func lines() throws {
        let (playbook, _) = ArticleText.read(
            ArticleText.file(
                "cards/a.md", head: "id: A\n" + Self.head,
                "## One\n\n- Pay {overdue.amount} || Pay all\n- then `PAID_PART`"))
        let part = try #require(playbook.card(id: "A")).article.parts[0]
        #expect(
            part.shownLines == [
                "Pay ［\(Placeholder.overdueAmount.label.text(in: part.language))］",
                "then \(VisitCodes.label(of: "PAID_PART")?.text(in: part.language) ?? "")",
            ])
    }

    @Test("No title can leave the rules for paper")
    func rules() {
        let heads = RunningHeads(foot: "A", pageOf: ["p ", " of ", ""], heads: ["\"; } </style><b>\\", "2"])
        let rules = heads.rules
        #expect(!rules.contains("</style>") && rules.contains("@page a2 { @top-left { content: \"2\" } }"))
        #expect(rules.contains("content: \"\\22 ; } \\3c /style\\3e \\3c b\\3e \\5c \""))
        #expect(html(heads.element) == "<style>" + rules + "</style>")
    }
}
