import Advice
import Findings
import Receivables
import Testing

@Suite("The rules that ship")
struct ShippedRulesTests {
    @Test("are read without a finding and can choose every situation of the playbook")
    func complete() {
        #expect(ShippedRules.read.findings.map { $0.message.text(showingValues: true) } == [])
        var named: Set<TrackID> = []
        for entry in ShippedRules.book.entries {
            switch entry.role {
            case .gate(let effect): named.formUnion(effect.tracks)
            case .rule(let weights), .fallback(let weights): named.formUnion(weights.map(\.track))
            }
        }
        #expect(named.sorted() == ShippedRules.situations)
    }

    @Test("are all tried: every gate and rule has a case that fires it")
    func covered() {
        let tried = Set((RuleCase.gates + RuleCase.rules).map(\.id))
        #expect(Set(ShippedRules.book.entries.map(\.id.text)) == tried)
        let numbered = (1...30).map { $0 < 10 ? "S0\($0)" : "S\($0)" } + (1...7).map { "G\($0)" }
        #expect(tried.isSuperset(of: numbered))
    }

    @Test("A gate fires at its bound and not just beside it", arguments: RuleCase.gates)
    func gate(gate: RuleCase) {
        let fired = QuietCustomer(gate.fires).advice(ShippedRules.book)
        let passed = QuietCustomer(gate.passes).advice(ShippedRules.book)
        #expect(fired.gates.map(\.id.text).contains(gate.id))
        #expect(!passed.gates.map(\.id.text).contains(gate.id))
        #expect(passed.notJudged == [])
    }

    @Test("A rule fires at its bound and not just beside it, and gives its weights", arguments: RuleCase.rules)
    func rule(rule: RuleCase) {
        let fired = QuietCustomer(rule.fires).advice(ShippedRules.book)
        let passed = QuietCustomer(rule.passes).advice(ShippedRules.book)
        let weights = fired.reasons.first { $0.id.text == rule.id }?.weights ?? []
        #expect(Dictionary(uniqueKeysWithValues: weights.map { ($0.track.text, $0.points) }) == rule.gives)
        #expect(!passed.reasons.map(\.id.text).contains(rule.id))
        #expect(passed.notJudged == [])
    }

    @Test("Gates put their tracks first, whatever weighs more")
    func gatesFirst() {
        let advice = QuietCustomer([.days(.limitationDaysLeft, 30), .reason("CASHFLOW")]).advice(ShippedRules.book)
        #expect(advice.tracks.map(\.track.text) == ["T07", "T15", "T01"])
        #expect(advice.tracks.map { $0.gates.map(\.text) } == [["G3"], ["G3"], []])
        #expect(advice.gates.map(\.effect.card) == ["limitation"])
    }

    @Test("Once the limitation has run out legal alone has the case, and what else weighed is still told")
    func legalOnly() {
        let advice = QuietCustomer([.days(.limitationDaysLeft, -1), .reason("CASHFLOW")]).advice(ShippedRules.book)
        #expect(advice.isLegalOnly)
        #expect(advice.tracks.map(\.track.text) == ["T24"])
        #expect(advice.further.map(\.track.text) == ["T01"])
    }

    @Test("A gate says what it needs: company, legal on the same day, privacy")
    func effects() {
        let danger = QuietCustomer([.codes(.lastMood, "6")]).advice(ShippedRules.book)
        #expect(danger.gates.map(\.effect.needsCompanion) == [true])
        #expect(danger.tracks.first?.track.text == "T10")
        let insolvent = QuietCustomer([.codes(.lastOutcome, "CLOSED_SITE")]).advice(ShippedRules.book)
        #expect(insolvent.gates.map(\.effect.legal) == [.sameDay])
        #expect(insolvent.tracks.first?.track.text == "T20")
        let person = QuietCustomer([.flag(.isNaturalPerson, true)]).advice(ShippedRules.book)
        #expect(person.gates.map(\.effect.isPrivate) == [true])
        #expect(person.tracks.map(\.track.text) == ["T04", "T01"])
    }
}
