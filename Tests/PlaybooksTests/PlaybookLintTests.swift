import Findings
import Playbooks
import Receivables
import Testing

/// What articles say is checked, not only how they are built.
@Suite struct PlaybookLintTests {
    private static let rules: LintRules = {
        var wording = Wording()
        wording.banned = [.init("sue you", instead: "name the next step"), .init("后果自负", instead: "说明下一步")]
        wording.unprinted = ["blacklist"]
        wording.goodwill = ["always paid on time"]
        wording.discounts = ["waive", "减免"]
        wording.extensions = ["extend", "展期"]
        wording.approvals = ["approval", "审批"]
        wording.otherSpeakers = ["Customer"]
        var rules = LintRules()
        rules.wordings = ["en": wording, "zh-Hans": wording, "zh-Hant": wording]
        rules.scripts = ScriptPairs(["说說", "帐帳", "账賬", "应應", "这這"])
        rules.authority = .init(discount: 20_000_000, extensionDays: 30)
        return rules
    }()

    private func told(
        _ files: PlaybookFile..., language: String = "en", change: (inout LintRules) -> Void = { _ in }
    ) -> [String] {
        var rules = Self.rules
        change(&rules)
        return PlaybookReader.read(files: files, language: language, rules: rules).findings
            .filter { $0.code != .unsignedArticles }.map(\.summary)
    }

    /// Of a situation with one part replaced, in a stage, so that nothing else is to be said of it.
    private func codes(_ parts: [PartKind: String], language: String = "en") -> [String] {
        var parts = parts
        parts[.law] = parts[.law] ?? "There is none."
        return told(
            ArticleText.situation(head: "reasons: [OTHER]", replacing: parts), language: language
        ).map { String($0.prefix { $0 != " " }) }
    }

    @Test("A situation with every part has nothing to be said of it")
    func clean() { #expect(codes([:]) == []) }

    @Test("Banned words are found where they would be said, and may be quoted where they are forbidden")
    func banned() {
        #expect(codes([.say: "I will sue you."]) == ["banned-wording"])
        #expect(codes([.close: "I will SUE YOU."]) == ["banned-wording"])
        #expect(codes([.offer: "不付就后果自负。"]) == ["banned-wording"])
        #expect(codes([.never: "Say \"sue you\"."]) == [])
        #expect(codes([.say: "We issue your invoice; do not pursue you."]) == [])
        #expect(codes([.example: "### Good\n\nI sue you.\n\n### Poor\n\nPay!"]) == ["banned-wording"])
        #expect(codes([.example: "### Good\n\nThanks.\n\n### Poor\n\nI sue you."]) == [])
        #expect(codes([.example: "### Good\n\n- Customer: I sue you.\n\n### Poor\n\nPay!"]) == [])
    }

    @Test("Thanks for a good past need a figure of it, so that they are left out where they are untrue")
    func goodwill() {
        #expect(codes([.say: "You always paid on time."]) == ["goodwill-unmarked"])
        #expect(codes([.say: "{cooperation.years} years, and you always paid on time."]) == [])
    }

    @Test("An offer above the highest level of authority needs somebody who approves it")
    func offers() {
        func offer(_ text: String) -> [String] { codes([.offer: text]) }
        #expect(offer("Extend by 30 days.") == [])
        #expect(offer("Extend by 31 days.") == ["offer-above-authority"])
        #expect(offer("展期四十五天。") == ["offer-above-authority"])
        #expect(offer("展期两个月。") == ["offer-above-authority"])
        #expect(offer("展期两个月，要先审批。") == [])
        #expect(offer("Waive 2%.") == [])
        #expect(offer("Waive 2.5%.") == ["offer-above-authority"])
        #expect(offer("减免百分之三。") == ["offer-above-authority"])
        #expect(offer("付清打九五折。") == ["offer-above-authority"])
        #expect(offer("首付三成，余下四期，每期30天。") == [])
        #expect(offer("Extend by {authority.days} days.") == [])
    }

    @Test("Without levels of authority nothing is said of offers")
    func noLevels() {
        let file = ArticleText.situation(
            head: "reasons: [OTHER]", replacing: [.offer: "Extend by 90 days.", .law: "There is none."])
        #expect(told(file) { $0.authority = nil } == [])
    }

    @Test("A line on law names statute, day and place, or says that nobody looked")
    func law() {
        func law(_ text: String) -> [String] { codes([.law: text]) }
        #expect(law("- Three years: Civil Code art. 188. (checked: 2025-04-19; scope: mainland China)") == [])
        #expect(law("- 三年：第188条。（核对：2025-04-19；适用：中国大陆）") == [])
        #expect(law("- Three years. (checked: 2025-04-19; scope: mainland China)") == ["law-without-source"])
        #expect(law("- Three years: Civil Code art. 188. (checked: soon; scope: here)") == ["law-without-source"])
        #expect(law("- Three years: Civil Code art. 188. (checked: 2025-04-19)") == ["law-without-source"])
        #expect(law("- 去问法务。（核对：2025-04-19；适用：中国大陆）") == ["law-without-source"])
        #expect(law("- 没有核对条文，由法务定。（核对：2025-04-19；适用：中国大陆）") == [])
        let note = ArticleText.file("law/x.md", head: "id: LAW-X\ntitle: x\nowner: AR\nversion: 1", "## A\n\nx")
        #expect(told(note).map { $0.prefix(18) } == ["law-without-source"])
    }

    @Test("A character of the other script is an error, but a word quoted as a whole is not")
    func scripts() {
        func scripts(_ text: String, _ language: String) -> [String] { codes([.goal: text], language: language) }
        #expect(scripts("先說清楚。", "zh-Hans") == ["mixed-scripts"])
        #expect(scripts("先说清楚。", "zh-Hant") == ["mixed-scripts"])
        #expect(scripts("台北说「應收帳」，香港说（應收賬）。", "zh-Hans") == [])
        #expect(scripts("大陸作「应收账」。", "zh-Hant") == [])
        #expect(scripts("“这帳”混了。", "zh-Hans") == ["mixed-scripts"])
        #expect(scripts("說 and 说", "en") == [])
    }

    @Test("Readings in brackets behind Chinese words are errors; foreign words there are not")
    func pinyin() {
        for reading in ["催收（cuī shōu）", "对账(dui4 zhang4)", "对账 (dui zhang)", "应收账(yingshouzhang)"] {
            #expect(codes([.goal: reading]) == ["pinyin-in-brackets"], "\(reading)")
        }
        for word in ["承诺（PTP）", "日期（date）", "名称（name）", "逾期（overdue）", "合同（contract no.）", "call (cuī)"] {
            #expect(codes([.goal: word]) == [], "\(word)")
        }
    }

    @Test("A situation that no stage, reason, rule or link reaches is an orphan")
    func orphans() {
        let none = [PartKind.law: "There is none."]
        let lone = ArticleText.situation("T09", replacing: none)
        #expect(told(lone).map { $0.prefix(16) } == ["orphan-situation"])
        #expect(told(lone) { $0.ruledTracks = ["T09"] } == [])
        var link = none
        link[.next] = "See [the other](t09.md)."
        #expect(told(lone, ArticleText.situation("T10", head: "reasons: [OTHER]", replacing: link)) == [])
    }

    @Test("An id in running text must be some article's; a family without members is not asked about")
    func identifiers() {
        let text: [PartKind: String] = [.next: "See T03, RL9 and L-shaped tables, XT99.", .law: "There is none."]
        let found = told(ArticleText.situation(head: "reasons: [OTHER]", replacing: text))
        #expect(found.map { $0.split(separator: " ").first ?? "" } == ["unknown-article-id"])
        #expect(found.first?.contains("\"T03\"; did you mean T01?") == true)
    }

    @Test("A review is due the day after its date, and never without a day to look at")
    func reviews() {
        let signed = "reviewed_by: Lan\nreviewed_on: 2026-01-01\nreview_every: 30\nreasons: [OTHER]"
        let file = ArticleText.situation(head: signed, replacing: [.law: "There is none."])
        #expect(told(file) { $0.asOf = CalendarDay("2026-01-31") } == [])
        #expect(told(file) { $0.asOf = CalendarDay("2026-02-01") }.map { $0.prefix(10) } == ["review-due"])
        #expect(told(file) == [])
    }

    @Test("A new version says what changed")
    func changes() {
        let head = "reasons: [OTHER]\nchanges:\n  - {version: 2, on: 2026-06-30, what: x}"
        let file = ArticleText.situation(head: head, replacing: [.law: "There is none."])
        #expect(told(file).map { $0.prefix(15) } == ["change-unlisted"])
    }

    @Test("A word of our own files is found on a letter, and may stand under How to use")
    func letters() {
        let letter = ArticleText.file(
            "letters/x.md", head: "id: L-X\ntitle: x\nowner: AR\nversion: 1",
            "## How to use\n\nNot for the blacklist.\n\n## Body\n\nYou are on our blacklist.")
        #expect(told(letter).map { $0.prefix(16) } == ["internal-wording"])
    }

    @Test("A thorough check tells of each unsigned article in a note of its own")
    func unsigned() {
        var rules = Self.rules
        rules.isThorough = true
        let findings = PlaybookReader.read(files: [ArticleText.stage()], language: "en", rules: rules).findings
        #expect(findings.map(\.severity) == [.note, .warning])
        #expect(findings.map(\.code) == [.unsignedArticles, .unsignedArticles])
    }

    @Test("A translation that fell behind, or took another id, is told of")
    func translations() {
        func translated(_ id: String, version: Int) -> [String] {
            let body = "## Goal\n\nx\n\n## Never\n\nx"
            let own = ArticleText.file(
                "stages/s4.md", head: "id: \(id)\ntitle: x\nowner: AR\nversion: \(version)", body)
            let original = ArticleText.file("stages/s4.md", head: "id: S4\ntitle: x\nowner: AR\nversion: 2", body)
            return PlaybookReader.read(files: [own], language: "en", fallback: [original], rules: Self.rules).findings
                .filter { $0.code == .translationDiffers }.map(\.summary)
        }
        #expect(translated("S4", version: 2) == [])
        #expect(translated("S4", version: 1).count == 1)
        #expect(translated("S5", version: 2).count == 1)
    }

    @Test("Every finding that stops says what to do")
    func advice() {
        let broken = ArticleText.situation(replacing: [.evidence: "", .next: "[x](t99.md)", .goal: "<b>x</b>"])
        let findings = PlaybookReader.read(files: [broken], language: "en", rules: Self.rules).findings
        #expect(findings.count > 3)
        for finding in findings where finding.severity == .error {
            let text = finding.message.text(showingValues: false)
            #expect(finding.help?.isEmpty == false || text.contains("; "), "\(text)")
        }
    }
}
