import Findings
import Markup
import Playbooks
import Receivables
import Testing

/// Letters, notes on law, courses and the glossary.
@Suite struct ArticleKindTests {
    private static let head = "title: x\nowner: AR\nversion: 1\n"

    private func letter(_ body: String, head: String = "") -> PlaybookFile {
        ArticleText.file("letters/demand-1.md", head: "id: L-DEMAND-1\n" + Self.head + head, body)
    }

    private func html(_ trusted: TrustedHTML?) -> String { String(decoding: trusted?.bytes ?? [], as: UTF8.self) }

    @Test("A letter has its parts, its form and a page that no card can take")
    func letters() throws {
        let (playbook, findings) = ArticleText.read(
            letter(
                "## 使用说明\n\nInternal.\n\n## Body\n\nDear {customer.full_name}.\n\n## 簽署\n\n- **Party A** {blank.name}",
                head: "table: documents\naccount: true\nschedule: false\nnumber_prefix: DZ"),
            ArticleText.file("cards/demand-1.md", head: "id: C\n" + Self.head, "x"))
        #expect(findings == [])
        let letter = try #require(playbook.letter(id: "L-DEMAND-1"))
        #expect(letter.article.path == "playbook/letter-demand-1.html")
        #expect(letter.form.table == .documents)
        #expect(letter.form.printsAccount && !letter.form.printsSchedule)
        #expect(letter.form.numberPrefix == "DZ")
        #expect(letter.printedParts.map(\.letterPart) == [.body, .signatures])
        #expect(html(letter.part(.body)?.filled(with: [.customerFullName: "A & B"])) == "<p>Dear A &amp; B.</p>\n")
        #expect(
            letter.part(.signatures)?.items(filledWith: [:]).map(html) == [
                "<strong>Party A</strong> <span class=\"blank blank-name\"><span class=\"unseen\">name, by hand</span></span>"
            ])
    }

    @Test("A letter's headings are known, in order, and the first one is there")
    func letterHeadings() {
        func codes(_ body: String) -> [String] { ArticleText.read(letter(body)).findings.map(\.summary) }
        #expect(codes("## How to use\n\nx") == [])
        #expect(codes("## Body\n\nx") == ["missing-part 0:0 no part \"How to use\""])
        #expect(
            codes("## How to use\n\nx\n\n## Bodi\n\nx") == [
                "unknown-heading 13:1 unknown heading \"Bodi\"; did you mean Body?"
            ])
        #expect(
            codes("## How to use\n\nx\n\n## Terms\n\nx\n\n## Body\n\nx") == [
                "unknown-heading 17:1 the part \"Body\" stands before \"Terms\" on the paper"
            ])
    }

    @Test("What a letter's head asks for must be something that a page can print")
    func letterHead() {
        func codes(_ head: String) -> [String] {
            ArticleText.read(letter("## How to use\n\nx", head: head)).findings.map(\.summary)
        }
        #expect(
            codes("table: document") == ["front-matter 6:8 table: unknown value \"document\"; did you mean documents?"])
        #expect(codes("account: yes") == ["front-matter 6:10 account is neither true nor false"])
        #expect(codes("number_prefix: dz-1").count == 1)
        let stage = ArticleText.file(
            "stages/s4.md", head: "id: S4\ntable: none\n" + Self.head, "## Goal\n\nx\n\n## Never\n\nx")
        #expect(ArticleText.read(stage).findings.map(\.code) == [.frontMatterKey])
    }

    @Test("A blank is a rule to write on, in the playbook and for a customer alike")
    func blanks() throws {
        let (playbook, findings) = ArticleText.read(
            letter("## How to use\n\nOn {blank.date}, {customer.short_name}: {blank}."))
        #expect(findings == [])
        let part = try #require(playbook.letter(id: "L-DEMAND-1")?.part(.howToUse))
        let filled = part.filled(with: [.customerShortName: "A"])
        #expect(
            html(filled).contains(
                "<span class=\"blank blank-date\"><span class=\"unseen\">date, by hand</span></span>, A:"))
        #expect(html(part.html).contains("<span class=\"blank blank-any\">"))
        #expect(PreparedLines(part).filled(with: [.customerShortName: "A"]) == ["On ____, A: ____."])
    }

    @Test("A note on law names its source, the day it was looked at and where it holds")
    func law() throws {
        let file = ArticleText.file(
            "law/limitation.md",
            head: "id: LAW-LIMITATION\nsource: 民法典第188条\nchecked_on: 2025-04-19\nscope: 中国大陆\n" + Self.head,
            "## Any\n\nx")
        let (playbook, findings) = ArticleText.read(file)
        #expect(findings == [])
        let note = try #require(playbook.law(id: "LAW-LIMITATION"))
        #expect(note.source?.statutes == "民法典第188条")
        #expect(note.source?.checkedOn == CalendarDay("2025-04-19"))
        #expect(note.source?.scope == "中国大陆")
        #expect(note.article.path == "playbook/law-limitation.html")
    }

    @Test("A task keeps its name while other days are rewritten, and can be ticked only where a script keeps the tick")
    func tasks() throws {
        let file = ArticleText.file(
            "training/two-week-course.md", head: "id: TR-COURSE\n" + Self.head,
            "## Day 1\n\n- [ ] Read [listening](../stages/s4.md)\n- [ ] Say it aloud\n\n## Day 2\n\n- [ ] Rest")
        let (playbook, findings) = ArticleText.read(file, ArticleText.stage())
        #expect(findings == [])
        let training = try #require(playbook.training(id: "TR-COURSE"))
        #expect(training.tasks.map(\.id) == ["task-1-1", "task-1-2", "task-2-1"])
        #expect(training.tasks.map(\.day) == ["Day 1", "Day 1", "Day 2"])
        #expect(training.tasks.first?.text == "Read listening")
        #expect(
            training.article.html.contains(
                "<li class=\"task\"><input type=\"checkbox\" id=\"task-1-1\" disabled> <label for=\"task-1-1\">Read <a href=\"s4.html\">listening</a></label></li>"
            ))
    }

    @Test("A term has an anchor of its English word in every language, and links may name it")
    func glossary() throws {
        let rows =
            "## 付款\n\n| 用语 | English | 意思 |\n|---|---|---|\n| 承诺 | Promise to pay | 说定*日子* |\n| 账龄 | Ageing | 多久 |"
        let file = ArticleText.file("glossary.md", head: "id: GLOSSARY\n" + Self.head, rows)
        let card = ArticleText.file(
            "cards/c.md", head: "id: C\n" + Self.head, "[承诺](../glossary.md#term-promise-to-pay)")
        let (playbook, findings) = ArticleText.read(file, card)
        #expect(findings == [])
        let group = try #require(playbook.glossary?.groups.first)
        #expect(group.title == "付款")
        #expect(group.terms.map(\.anchor) == ["term-promise-to-pay", "term-ageing"])
        #expect(group.terms.first?.translation == "Promise to pay")
        #expect(html(group.terms.first?.meaning) == "说定<em>日子</em>")
        #expect(playbook.glossary?.article.html.contains("<tr id=\"term-promise-to-pay\"><td>承诺</td>") == true)
        #expect(playbook.cards.first?.article.html.contains("href=\"glossary.html#term-promise-to-pay\"") == true)
    }
}
