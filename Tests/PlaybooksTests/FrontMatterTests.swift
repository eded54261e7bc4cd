import Findings
import Playbooks
import Receivables
import Testing

@Suite struct FrontMatterTests {
    private func read(_ head: String) -> (front: FrontMatter?, findings: [String]) {
        let (playbook, findings) = ArticleText.read(ArticleText.file("cards/c.md", head: head, "Text."))
        return (playbook.cards.first?.article.front, findings.map(\.summary))
    }

    private let minimum = "id: C1\ntitle: Card\nowner: AR\nversion: 2\n"

    @Test("Every key is read")
    func keys() throws {
        let (front, findings) = read(
            minimum + """
                reasons: [CASHFLOW]
                outcomes: PTP_ORAL
                reviewed_by: Legal
                reviewed_on: 2026-01-31
                review_every: 30
                audience: [collector, trainer]
                changes:
                  - {version: 1, on: 2026-01-01, what: first}
                """)
        #expect(findings == [])
        let head = try #require(front)
        #expect(head.id == "C1" && head.title == "Card" && head.owner == "AR" && head.version == 2)
        #expect(head.reasons == ["CASHFLOW"] && head.outcomes == ["PTP_ORAL"])
        #expect(head.isSigned && head.reviewDue == CalendarDay("2026-03-02"))
        #expect(head.audience == [.collector, .trainer] && head.changes.map(\.what) == ["first"])
    }

    @Test("Blank signatures mean unsigned")
    func unsigned() {
        let (front, findings) = read(minimum + "reviewed_by:\nreviewed_on:\nreview_every: 90")
        #expect(findings == [])
        #expect(front?.isSigned == false && front?.reviewDue == nil)
    }

    @Test("A misspelt key is an error at its place, with the nearest one")
    func misspelt() {
        #expect(
            read(minimum + "ownr: x").findings == ["front-matter-key 6:1 unknown key \"ownr\"; did you mean owner?"])
    }

    @Test(
        "A value that is none is an error at its place",
        arguments: [
            ("review_every: soon", "6:15 review_every is not a whole number above 0"),
            ("reviewed_on: 2026-02-30", "6:14 reviewed_on is not a day such as 2026-06-30"),
            ("outcomes: [PTP_ORAL, PTP_ORALLY]", "6:22 outcomes: unknown value \"PTP_ORALLY\"; did you mean PTP_ORAL?"),
            ("audience: [collectors]", "6:12 audience: unknown value \"collectors\"; did you mean collector?"),
            ("stage: S11", "6:8 stage names no stage: \"S11\"; use the id of one, such as S4"),
            ("changes: [{version: 1}]", "6:11 a change needs version, on and what"),
            ("reviewed_by: [a]", "6:14 reviewed_by is not one value"),
        ])
    func values(line: String, expected: String) {
        let findings = read(minimum + line).findings
        #expect(findings.count == 1)
        #expect(findings.first?.hasSuffix(expected) == true, "\(findings)")
    }

    @Test("A head that is missing, broken or incomplete is an error")
    func broken() {
        let bare = ArticleText.read(PlaybookFile(path: "cards/c.md", bytes: Array("Text only.\n".utf8)))
        #expect(bare.findings.map(\.code) == [.frontMatter])
        #expect(read("id: C1\ntitle: [a\nowner: x").findings.allSatisfy { $0.hasPrefix("front-matter ") })
        #expect(!read("id: C1\ntitle: [a\nowner: x").findings.isEmpty)
        #expect(read("id: C1\ntitle: Card\nowner: AR").findings == ["front-matter 1:1 the head has no version"])
        #expect(read(minimum + "title: Again").findings.count == 1)
    }
}
