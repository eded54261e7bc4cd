import Findings
import Playbooks
import Testing

/// Each mistake that an author can make is named once, at its place.
@Suite struct ArticleCheckTests {
    private func findings(head: String = "", replacing parts: [PartKind: String]) -> [String] {
        ArticleText.read(ArticleText.situation(head: head, replacing: parts)).findings.map(\.summary)
    }

    private func codes(_ parts: [PartKind: String]) -> [FindingCode] {
        ArticleText.read(ArticleText.situation(replacing: parts)).findings.map(\.code)
    }

    @Test("A situation with every part has nothing to be said of it")
    func clean() {
        #expect(findings(replacing: [:]) == [])
    }

    @Test("Every part is required, and the limits have a code of their own")
    func missing() {
        for part in ArticleKind.situation.requiredParts {
            #expect(codes([part: ""]) == [part == .never ? .missingNever : .missingPart])
        }
    }

    @Test("A branch without an end is an error, one with branches below it is not")
    func branchEnds() {
        #expect(codes([.listen: "- **They go quiet** → wait."]) == [.branchWithoutEnd])
        #expect(codes([.listen: "- **They go quiet** → wait.\n  - **Still** → leave. `PTP_ORAL`"]) == [])
        #expect(codes([.listen: "- **They go quiet** → record `PTP_ORAL` and wait."]) == [.branchWithoutEnd])
        #expect(codes([.listen: "- **They go quiet** → [limits](#never)"]) == [])
        #expect(codes([.listen: "- They go quiet. `PTP_ORAL`"]) == [.branchShape])
    }

    @Test("Branches nest four deep and no deeper")
    func branchDepth() {
        func nested(_ depth: Int) -> String {
            (0..<depth).map { String(repeating: "  ", count: $0) + "- **If** → go. `PTP_ORAL`" }.joined(separator: "\n")
        }
        #expect(codes([.listen: nested(4)]) == [])
        #expect(codes([.listen: nested(5)]) == [.branchShape])
    }

    @Test("Branches are read with their conditions, answers and ends")
    func branches() throws {
        let (playbook, _) = ArticleText.read(
            ArticleText.situation(replacing: [
                .listen:
                    "- **A day is named** → write it. `PTP_WRITTEN` `PTP_ORAL`\n  - **Not sure** → [limits](#never)"
            ]))
        let branch = try #require(playbook.situations.first?.branches.first)
        #expect(branch.condition == "A day is named")
        #expect(branch.response.hasPrefix("write it."))
        #expect(branch.ends == [.outcome("PTP_WRITTEN"), .outcome("PTP_ORAL")])
        #expect(branch.branches.first?.ends == [.article(stem: "t01", anchor: "never")])
    }

    @Test("An unknown code is an error with the nearest one; an outcome must be announced in the head")
    func codesOfTheLog() {
        let misspelt = findings(replacing: [.listen: "- **A day** → write. `PTP_WRITEN`"])
        #expect(misspelt.count == 1 && misspelt[0].contains("did you mean PTP_WRITTEN?"))
        #expect(codes([.listen: "- **A day** → pay. `PAID_FULL`"]) == [.unknownArticleCode])
        #expect(codes([.listen: "- **A day** → why. `CASHFLOW`"]) == [.unknownArticleCode])
    }

    @Test("A quiz question needs a right answer, a wrong one and reasons")
    func quiz() {
        let good = "Q?\n\n- [x] A — because.\n- [ ] B — not."
        func quiz(_ first: String) -> [FindingCode] { codes([.quiz: [first, good, good].joined(separator: "\n\n")]) }
        #expect(quiz(good) == [])
        #expect(quiz("Q?\n\n- [ ] A — because.\n- [ ] B — not.") == [.quizAnswers])
        #expect(quiz("Q?\n\n- [x] A — because.") == [.quizAnswers])
        #expect(quiz("Q?\n\n- [x] A\n- [ ] B — not.") == [.quizAnswers])
        #expect(quiz("Q?\n\n- A\n- [ ] B — not.\n- [x] C — yes.") == [.quizAnswers])
        #expect(codes([.quiz: good]) == [.quizShort])
    }

    @Test("A quiz shows its answers only when opened, and needs no script")
    func quizPage() throws {
        let (playbook, _) = ArticleText.read(ArticleText.situation())
        let situation = try #require(playbook.situations.first)
        #expect(situation.quiz.map { $0.answers.map(\.isRight) } == Array(repeating: [true, false], count: 3))
        let html = situation.article.html
        let choices = try #require(html.firstRange(of: "<ul class=\"choices\">"))
        let details = try #require(html.firstRange(of: "<details>"))
        #expect(!html[choices.lowerBound..<details.lowerBound].contains("It helps."))
        #expect(
            html[details.lowerBound...].contains("<li class=\"right\"><strong>Right:</strong> Ask. — It helps.</li>"))
        #expect(!html.contains("<input"))
    }

    @Test("An example has a good and a poor half")
    func example() {
        #expect(codes([.example: "### Good\n\nThanks."]) == [.exampleShape])
        #expect(codes([.example: "Just text."]) == [.exampleShape, .exampleShape])
        #expect(codes([.example: "### 好的说法\n\n谢谢。\n\n### 不好的說法\n\n快付。"]) == [])
    }

    @Test("Headings are known in three languages; another one is an error with the nearest name")
    func headings() {
        let file = ArticleText.stage(body: "## 目標\n\nx\n\n## 绝不\n\nx\n\n## say\n\nx")
        #expect(ArticleText.read(file).findings == [])
        let wrong = ArticleText.read(
            ArticleText.stage(body: "## Gaol\n\nx\n\n## Goal\n\nx\n\n## Never\n\nx\n\n# Title\n\n## Goal\n\ny"))
        #expect(wrong.findings.map(\.code) == [.unknownHeading, .unknownHeading, .unknownHeading])
        #expect(wrong.findings.first?.summary == "unknown-heading 8:1 unknown heading \"Gaol\"; did you mean Goal?")
        let anchors = wrong.playbook.stages.first?.article.parts.map(\.anchor) ?? []
        #expect(Set(anchors).count == 4)
    }

    @Test("Lost characters are an error at their column")
    func mojibake() {
        for trace in ["付款??了", "付\u{FFFD}款", "锟斤拷", "donâ€™t"] {
            let findings = ArticleText.read(ArticleText.situation(replacing: [.goal: trace])).findings
            #expect(findings.map(\.code) == [.playbookMojibake], "\(trace)")
            #expect((findings.first?.location?.column ?? 0) > 0)
        }
    }

    @Test("A broken link is an error; one to an article and its part becomes an address of the site")
    func links() throws {
        #expect(codes([.next: "[x](t99-gone.md)"]) == [.brokenArticleLink])
        #expect(codes([.next: "[x](#nowhere)"]) == [.brokenArticleLink])
        #expect(codes([.next: "[x](../../secret.md)"]) == [.brokenArticleLink])
        #expect(codes([.next: "[x](https://example.com/a#b) [y](mailto:a@example.com)"]) == [])
        let (playbook, findings) = ArticleText.read(
            ArticleText.situation("T01", replacing: [.next: "[b](t02.md#never)"]), ArticleText.situation("T02"))
        #expect(findings == [])
        #expect(playbook.situation(id: "T01")?.article.html.contains("<a href=\"t02.html#never\">b</a>") == true)
    }

    @Test("Red lines are numbered in order, and each has its anchor")
    func redLines() throws {
        func read(_ body: String) -> (playbook: Playbook, findings: [Finding]) {
            ArticleText.read(
                ArticleText.file("red-lines.md", head: "id: RL\ntitle: Red lines\nowner: Legal\nversion: 1", body))
        }
        let good = read("1. **RL1 No threats** Not one.\n2. **RL2 No homes** Ever.")
        #expect(good.findings == [])
        #expect(good.playbook.redLines?.lines.map(\.title) == ["No threats", "No homes"])
        #expect(
            good.playbook.redLines?.article.html.contains("<li id=\"rl2\"><strong>RL2 No homes</strong> Ever.</li>")
                == true)
        #expect(read("1. **RL1 a** b\n2. **RL3 c** d").findings.map(\.code) == [.redLineNumbering])
        #expect(read("Nothing.").findings.map(\.code) == [.redLineNumbering])
    }
}
