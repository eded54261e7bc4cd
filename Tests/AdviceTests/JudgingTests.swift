import Advice
import Findings
import Receivables
import Testing

@Suite("Choosing tracks")
struct JudgingTests {
    @Test(
        "A reason keeps its weight for 90 days, half of it for 180, and then counts for nothing",
        arguments: [(90, 40.0), (91, 20), (180, 20), (181, 0)])
    func decay(age: Int, points: Double) {
        let advice = QuietCustomer([.reason("CASHFLOW", age: age)]).advice(ShippedRules.book)
        let weight = advice.tracks.first { $0.track.text == "T01" }?.parts.first { $0.rule.text == "S01" }?.weight
        #expect(weight?.count ?? 0 == Int64(points * 1_000_000_000))
        #expect(advice.lapsed.map(\.id.text) == (age > 180 ? ["S01"] : []))
        #expect(advice.reasons.map(\.id.text) == (age > 180 ? ["S20"] : ["S01"]))
    }

    @Test("What rests on an old reason and on something of today is as old as the reason")
    func decayOfAll() {
        let advice = QuietCustomer([.reason("CASHFLOW", age: 120), .share(.ordersRatio, 1, over: 1)])
            .advice(ShippedRules.book)
        #expect(advice.tracks.map(\.track.text) == ["T01", "T08", "T15"])
        #expect(advice.tracks.map(\.weight.count) == [20_000_000_000, 10_000_000_000, 5_000_000_000])
    }

    @Test("What either an old reason or something of today would do is as fresh as the fresher")
    func decayOfAny() {
        let advice = QuietCustomer([.reason("NO_INVOICE", age: 120), .count(.invoicesWithoutProof, 3)])
            .advice(ShippedRules.book)
        #expect(advice.reasons.map(\.factor) == [.one])
    }

    @Test("A rule that rests on another fades with it")
    func decayOfReference() {
        let advice = QuietCustomer([
            .reason("DOWNSTREAM", age: 91), .codes(.debtorScale, "large"), .flag(.weWereSME, true),
        ]).advice(ShippedRules.book)
        #expect(advice.tracks.map(\.weight.count) == [27_500_000_000])
        #expect(advice.tracks.first?.parts.map(\.rule.text) == ["S03", "S03-sme"])
    }

    @Test("Weights of one track add up, and what comes fourth is told as further")
    func sums() {
        let reasons = SignalFact.codes(.lastReasons, "QUALITY", "RELATION", "ENTITY", "CASHFLOW")
        let advice = QuietCustomer([reasons, .count(.openDisputes, 1)]).advice(ShippedRules.book)
        #expect(advice.tracks.map(\.track.text) == ["T05", "T01", "T25"])
        #expect(advice.tracks.map { $0.weight.count / 1_000_000_000 } == [75, 40, 40])
        #expect(advice.further.map(\.track.text) == ["T22"])
    }

    @Test("A reason shows the code that it asks for with its day, and no other")
    func inputs() {
        let advice = QuietCustomer([.codes(.lastReasons, "CASHFLOW", "RELATION", age: 7)]).advice(ShippedRules.book)
        let first = advice.reasons.first { $0.id.text == "S01" }
        #expect(first?.inputs.map(\.signal) == [.lastReasons])
        #expect(first?.inputs.first?.value == SignalFact.reason("CASHFLOW", age: 7).value)
        #expect(first?.inputs.first?.value.newestDay == QuietCustomer.day.adding(days: -7))
    }

    @Test("What is not known is not taken for false: the rule is listed with what it lacks")
    func notJudged() {
        let advice = QuietCustomer([.unknown(.brokenIn90Days), .unknown(.sizePercentile)]).advice(ShippedRules.book)
        #expect(advice.notJudged.map(\.id.text) == ["S04"])
        #expect(advice.notJudged.first?.missing.map(\.signal) == [.brokenIn90Days])
        #expect(advice.notJudged.first?.missing.map(\.why) == [.noTable(.visits)])
    }

    @Test("One part that holds settles an any, one that fails settles an all, whatever is unknown")
    func settled() {
        let any = QuietCustomer([.unknown(.brokenIn90Days), .count(.brokenStreak, 2)]).advice(ShippedRules.book)
        #expect(any.reasons.map(\.id.text) == ["S04"])
        #expect(any.notJudged == [])
        let all = QuietCustomer([.unknown(.ordersRatio), .unknown(.orders), .unknown(.ordersBefore)])
            .advice(ShippedRules.book)
        #expect(all.notJudged == [])
        let open = QuietCustomer([.unknown(.ordersRatio), .reason("CASHFLOW")]).advice(ShippedRules.book)
        #expect(open.notJudged.map(\.id.text) == ["S02"])
    }

    @Test("The opposite of what is not known is not known either")
    func unknownNot() {
        let read = RuleBookReader.read(
            "rules: [{ id: A, when: { not: { signal: ship_hold, is: true } }, tracks: { T01: 1 } }]", name: "r",
            tracks: [TrackID("T01")])
        #expect(read.findings == [])
        #expect(QuietCustomer([.unknown(.isShipmentHeld)]).advice(read.book).notJudged.map(\.id.text) == ["A"])
        #expect(QuietCustomer().advice(read.book).reasons.map(\.id.text) == ["A"])
        #expect(QuietCustomer([.flag(.isShipmentHeld, true)]).advice(read.book).reasons == [])
    }

    @Test("With nothing known every rule is listed, and the first visit's tracks are offered")
    func nothingKnown() {
        let advice = CustomerAdvice(ShippedRules.book, Signals(), on: QuietCustomer.day)
        #expect(advice.notJudged.count == ShippedRules.book.entries.count - 1)
        #expect(advice.notJudged.allSatisfy { !$0.missing.isEmpty })
        #expect(advice.tracks.map(\.track.text) == ["T04", "T01"])
    }

    @Test("A track that the playbook lacks is not offered, and its reason is still told")
    func lackingTrack() {
        let some = RuleBookReader.read(ShippedRules.text, name: "r", tracks: [TrackID("T01"), TrackID("T04")])
        #expect(some.findings.map(\.code) == [.ruleTrack])
        let advice = QuietCustomer([.reason("ENTITY")]).advice(some.book)
        #expect(advice.reasons.map(\.id.text) == ["S19", "S20"])
        #expect(advice.tracks.map(\.track.text) == ["T04", "T01"])
    }
}
