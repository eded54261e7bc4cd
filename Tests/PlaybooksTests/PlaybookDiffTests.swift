import Findings
import Playbooks
import Receivables
import Testing

/// What a trainer has to tell after a revision.
@Suite struct PlaybookDiffTests {
    private func book(_ files: PlaybookFile...) -> Playbook {
        PlaybookReader.read(files: files, language: "en").playbook
    }

    private func card(_ id: String, version: Int = 1, head: String = "", _ body: String = "## A\n\nx\n\n## B\n\ny")
        -> PlaybookFile
    {
        ArticleText.file(
            "cards/\(id.lowercased()).md", head: "id: \(id)\ntitle: \(id)\nowner: AR\nversion: \(version)\n" + head,
            body)
    }

    @Test("The same playbook has no changes")
    func same() {
        let diff = PlaybookDiff(from: book(card("C1")), to: book(card("C1")))
        #expect(diff.isEmpty && diff.findings == [])
    }

    @Test("Articles are added and withdrawn by id")
    func addedAndWithdrawn() {
        let diff = PlaybookDiff(from: book(card("C1"), card("C2")), to: book(card("C2"), card("C3")))
        #expect(diff.added.map(\.id) == ["C3"])
        #expect(diff.withdrawn.map(\.id) == ["C1"])
        #expect(diff.changed.isEmpty)
    }

    @Test("A change names its parts, and needs a new version")
    func parts() throws {
        let old = book(card("C1"))
        let words = "## A\n\nz\n\n## C\n\ny"
        let silent = PlaybookDiff(from: old, to: book(card("C1", words)))
        let change = try #require(silent.changed.first)
        #expect(change.parts.map { "\($0.part) \($0.kind.rawValue)" } == ["A changed", "C added", "B removed"])
        #expect(change.isUnversioned)
        #expect(silent.findings.map(\.code) == [.unversionedChange])
        let told = PlaybookDiff(from: old, to: book(card("C1", version: 2, words)))
        #expect(told.changed.map(\.oldVersion) == [1])
        #expect(told.changed.map(\.entry.version) == [2])
        #expect(told.findings == [])
    }

    @Test("A signature is a change that needs no new version")
    func signature() throws {
        let signed = card("C1", head: "reviewed_by: Lan\nreviewed_on: 2026-06-30")
        let diff = PlaybookDiff(from: book(card("C1")), to: book(signed))
        #expect(diff.changed.first?.parts.map(\.part) == ["reviewed_by", "reviewed_on"])
        #expect(diff.findings == [])
    }

    @Test("Lines that only moved down the file are no change")
    func moved() {
        let moved = card("C1", "\n\n\n## A\n\n\nx\n\n\n## B\n\ny")
        #expect(PlaybookDiff(from: book(card("C1")), to: book(moved)).isEmpty)
    }

    @Test("Trust is counted on a day, and a signature holds through the day on which it is due")
    func trust() throws {
        let signed = "reviewed_by: Lan\nreviewed_on: 2026-01-01\nreview_every: 30"
        let playbook = book(card("C1", head: signed), card("C2"), card("C3"))
        let (before, after) = (
            playbook.trust(asOf: try #require(CalendarDay("2026-01-31"))),
            playbook.trust(asOf: try #require(CalendarDay("2026-02-01")))
        )
        #expect([before.verified, before.due, before.unsigned] == [1, 0, 2])
        #expect([after.verified, after.due, after.unsigned] == [0, 1, 2])
        #expect(before.share(.verified) == Ratio(1, over: 3))
        #expect(book().trust(asOf: try #require(CalendarDay("2026-01-01"))).share(.verified) == nil)
    }

    @Test("Changes are listed newest first, and none of a later day")
    func changes() throws {
        let head =
            "changes:\n  - {version: 1, on: 2026-01-01, what: first}\n  - {version: 2, on: 2026-03-01, what: second}"
        let playbook = book(card("C1", version: 2, head: head))
        let all = playbook.changes(upTo: try #require(CalendarDay("2026-06-30"))).map(\.change.what)
        #expect(all == ["second", "first"])
        #expect(playbook.changes(upTo: try #require(CalendarDay("2026-02-01"))).map(\.change.what) == ["first"])
    }
}
