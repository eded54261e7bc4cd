import Advice
import Findings
import Receivables
import Testing

/// A mistake in `rules.yml` with the place at which it is told.
struct RuleMistake: Sendable, CustomTestStringConvertible {
    let text: String
    let code: FindingCode
    let line: Int
    let column: Int
    var help: String?

    var testDescription: String { text }

    /// One rule whose condition has the mistake.
    static func condition(
        _ condition: String, _ code: FindingCode, column: Int, help: String? = nil
    ) -> RuleMistake {
        let text = "rules:\n  - id: S01\n    when: \(condition)\n    tracks: { T01: 40 }\n"
        return RuleMistake(text: text, code: code, line: 3, column: column, help: help)
    }

    static let all = [
        condition(
            "{ signal: dpd_maxx, above: 180 }", .unknownSignal, column: 21, help: "did you mean dpd_max?"),
        condition("{ signal: dpd_max, abov: 180 }", .ruleOperator, column: 30, help: "did you mean above?"),
        condition("{ signal: dpd_max, has: [CASHFLOW] }", .ruleType, column: 30),
        condition("{ signal: dpd_max, above: soon }", .ruleType, column: 37),
        condition("{ signal: dpd_max, above: 1.5 }", .ruleType, column: 37),
        condition("{ signal: dpd_max, above: 50% }", .ruleType, column: 37),
        condition("{ signal: overdue_amt, above: 50% }", .ruleType, column: 41),
        condition("{ signal: overdue_share, above: half }", .ruleType, column: 43),
        condition("{ signal: ship_hold, is: maybe }", .ruleType, column: 36),
        condition("{ signal: ship_hold, above: 1 }", .ruleType, column: 32),
        condition("{ signal: last_visit_on, above: 1 }", .ruleType, column: 36),
        condition(
            "{ signal: last_reasons, has: [OTHER, CASHFLOWS] }", .ruleCode, column: 48,
            help: "did you mean CASHFLOW?"),
        condition("{ signal: dpd_max }", .ruleOperator, column: 13),
        condition("{ signal: dpd_max, above: 1, below: 9 }", .ruleOperator, column: 40),
        condition("{ signal: dpd_max, above: 1, within: 9 }", .ruleOperator, column: 40),
        condition("{ signal: last_reasons, has: OTHER, within: soon }", .badSetting, column: 55),
        condition("{ rule: S99 }", .unknownRule, column: 19),
        condition("{ rule: S01 }", .ruleCircle, column: 19),
        condition("{ any: [], all: [] }", .badSetting, column: 13),
        condition("{ anny: [] }", .badSetting, column: 13),
        condition("{ not: { rule: S99 } }", .unknownRule, column: 26),
        RuleMistake(
            text: "rules:\n  - id: S01\n    when: { any: [] }\n    tracks: { T01: 101 }\n", code: .ruleWeight, line: 4,
            column: 20),
        RuleMistake(
            text: "rules:\n  - id: S01\n    when: { any: [] }\n    tracks: { T01: -1 }\n", code: .ruleWeight, line: 4,
            column: 20),
        RuleMistake(
            text: "rules:\n  - id: S01\n    when: { any: [] }\n    tracks: { T01: 1, TO9: 40 }\n", code: .ruleTrack,
            line: 4, column: 23),
        RuleMistake(
            text: "gates:\n  - id: G1\n    when: { any: [] }\n    tracks: [T01, TO9]\nrules: []\n", code: .ruleTrack,
            line: 4, column: 19),
        RuleMistake(
            text: "gates:\n  - { id: G1, when: { any: [] }, banner: red }\nrules: []\n", code: .badSetting, line: 2,
            column: 42),
        RuleMistake(
            text: "rules:\n  - { id: S01, when: { any: [] } }\n  - { id: S01, when: { any: [] } }\n",
            code: .duplicateRule, line: 3, column: 11),
        RuleMistake(
            text: "gates: [{ id: A, when: { any: [] } }]\nrules: [{ id: A, when: { any: [] } }]\n",
            code: .duplicateRule, line: 2, column: 15),
        RuleMistake(text: "rules:\n  - { id: S01 }\n", code: .badSetting, line: 2, column: 11),
        RuleMistake(text: "rules:\n  - { when: { any: [] } }\n", code: .badSetting, line: 2, column: 7),
        RuleMistake(
            text: "rules:\n  - { id: S01, when: { any: [] }, wehn: 1 }\n", code: .unknownSetting, line: 2, column: 35,
            help: "did you mean when?"),
        RuleMistake(
            text: "rules: [{ id: S01, when: { any: [] }, show: [dpd_maxx] }]\n", code: .unknownSignal, line: 1,
            column: 46),
        RuleMistake(
            text: "decay: { of: [last_reason] }\nrules: [{ id: S01, when: { any: [] } }]\n", code: .unknownSignal,
            line: 1, column: 15, help: "did you mean last_reasons?"),
        RuleMistake(
            text: "decay: { steps: [{ older_than: 9, factor: 2 }] }\nrules: [{ id: S01, when: { any: [] } }]\n",
            code: .badSetting, line: 1, column: 43),
        RuleMistake(
            text: "rules:\n  - { id: A, fallback: true }\n  - { id: B, fallback: true }\n", code: .badSetting, line: 3,
            column: 24),
        RuleMistake(
            text: "rules:\n  - { id: A, fallback: true }\n  - { id: B, when: { rule: A } }\n", code: .unknownRule,
            line: 3, column: 28),
    ]
}

@Suite("Reading rules.yml")
struct RuleBookReaderTests {
    private func read(_ text: String) -> (book: RuleBook, findings: [Finding]) {
        RuleBookReader.read(text, name: "content/rules.yml", tracks: [TrackID("T01")])
    }

    @Test("Tracks that the playbook does not have yet are one note for the file")
    func lackingTracks() {
        let findings = read(
            "gates: [{ id: G, when: { any: [] }, tracks: [T09] }]\n"
                + "rules: [{ id: A, when: { any: [] }, tracks: { T27: 1, T09: 2, T01: 3 } }]\n"
        ).findings
        #expect(findings.map(\.code) == [.ruleTrack])
        #expect(findings.map(\.severity) == [.note])
        #expect(findings.first?.message.text(showingValues: false) == "the playbook lacks the tracks T09, T27")
        #expect(findings.first?.location?.line == nil)
    }

    @Test("Every mistake is told once, with line and column", arguments: RuleMistake.all)
    func mistake(mistake: RuleMistake) {
        let findings = read(mistake.text).findings
        #expect(findings.map(\.code) == [mistake.code])
        let place = SourceLocation(file: "content/rules.yml", line: mistake.line, column: mistake.column)
        #expect(findings.first?.location == place)
        if let help = mistake.help { #expect(findings.first?.help == help) }
    }

    @Test("A circle is told with the way round, and nothing on it fires")
    func circle() {
        let text = """
            rules:
              - { id: A, when: { rule: B }, tracks: { T01: 10 } }
              - { id: B, when: { any: [{ rule: C }, { signal: visits_done, equals: 0 }] }, tracks: { T01: 10 } }
              - { id: C, when: { not: { rule: B } }, tracks: { T01: 10 } }
              - { id: D, when: { signal: visits_done, equals: 0 }, tracks: { T01: 10 } }
            """
        let (book, findings) = read(text)
        #expect(findings.map(\.code) == [.ruleCircle])
        #expect(findings.first?.message.text(showingValues: true) == "B rests on itself: B > C > B")
        #expect(findings.first?.location?.line == 4)
        #expect(QuietCustomer().advice(book).reasons.map(\.id.text) == ["D"])
    }

    @Test("A rule may stand before the one that it rests on")
    func order() {
        let text = """
            rules:
              - { id: A, when: { rule: B }, tracks: { T01: 10 } }
              - { id: B, when: { signal: dpd_max, equals: 0 }, tracks: { T01: 10 } }
            """
        let (book, findings) = read(text)
        #expect(findings == [])
        #expect(QuietCustomer().advice(book).reasons.map(\.id.text) == ["A", "B"])
        #expect(QuietCustomer([.days(.daysPastDue, 1)]).advice(book).reasons == [])
    }

    @Test("An amount is compared in whole units of the reporting currency")
    func amounts() {
        let text =
            "rules: [{ id: A, when: { signal: overdue_amt, above: 1000.50 }, tracks: { T01: 10 } }]"
        let book = read(text).book
        #expect(QuietCustomer([.money(.overdueAmount, 100_050)]).advice(book).reasons == [])
        #expect(QuietCustomer([.money(.overdueAmount, 100_051)]).advice(book).reasons.map(\.id.text) == ["A"])
    }

    @Test("A hostile or empty file is findings, never a crash", arguments: ["", "rules: 3", "- a", "rules: [1, [2]]"])
    func hostile(text: String) {
        #expect(!read(text).findings.isEmpty)
    }

    @Test("Conditions without end are refused")
    func deep() {
        let text =
            "rules: [{ id: A, when: " + String(repeating: "{ not: ", count: 60) + "{ any: [] }"
            + String(repeating: " }", count: 60) + " }]"
        #expect(read(text).findings.map(\.code) == [.badSetting])
    }

    @Test("A file without measure is refused, and what was read of it still works")
    func long() {
        let rules = (0..<2_000).map { number in
            let condition = number == 0 ? "signal: dpd_max, equals: 0" : "rule: R\(number - 1)"
            return "  - { id: R\(number), when: { \(condition) }, tracks: { T01: 1 } }\n"
        }
        let (book, findings) = read("rules:\n" + rules.joined())
        #expect(findings.map(\.code).prefix(1) == [.badSetting])
        #expect(QuietCustomer().advice(book).reasons.count == 500)
    }

    @Test("Amounts beyond all measure are compared without end to the program")
    func hugeAmounts() {
        let text = "rules: [{ id: A, when: { signal: overdue_amt, above: 1 }, tracks: { T01: 10 } }]"
        let book = read(text).book
        #expect(QuietCustomer([.money(.overdueAmount, .max)]).advice(book).reasons.map(\.id.text) == ["A"])
        #expect(QuietCustomer([.money(.overdueAmount, .min)]).advice(book).reasons == [])
    }

    @Test("Every signal has a name of its own by which it is found")
    func names() {
        #expect(Set(Signal.names).count == Signal.allCases.count)
        #expect(Signal.allCases.allSatisfy { Signal.named($0.name) == $0 })
    }
}
