import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Promise findings")
struct PromiseFindingTests {
    private func messages(_ promise: PromiseCase, _ code: FindingCode, on asOf: String = "2026-04-30") -> [String] {
        promise.judge(on: asOf).findings.filter { $0.code == code }.map { $0.message.text(showingValues: true) }
    }

    @Test("a promise in a currency without documents is told once")
    func currency() {
        var promise = PromiseCase(currencies: ["CNY", "USD"])
        for id in ["R1", "R2"] {
            promise.field.promise("C1", id, made: day("2026-03-02"), due: day("2026-03-06"), 100) { $0.currency = 1 }
        }
        let told = messages(promise, .promiseCurrency)
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("customer \"C1\" has no document in USD, the currency of promise \"R1\"") == true)
    }

    @Test("a promise before its visit is told, on the visit's day it is not")
    func beforeVisit() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-03-05"))
        promise.field.promise("C1", "R1", made: day("2026-03-04"), due: day("2026-03-06"), 100, visit: "V1")
        promise.field.promise("C1", "R2", made: day("2026-03-05"), due: day("2026-03-06"), 100, visit: "V1")
        #expect(messages(promise, .promiseBeforeVisit).count == 1)
    }

    @Test("a link to an earlier promise or to another customer's is not followed, an unknown one was told by reading")
    func succession() {
        var promise = PromiseCase()
        promise.ledger.document("C2", "INV-9", day("2026-01-01"), 100)
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100)
        promise.field.promise("C1", "R2", made: day("2026-03-05"), due: day("2026-03-09"), 100, supersededBy: "R1")
        promise.field.promise("C1", "R3", made: day("2026-03-05"), due: day("2026-03-09"), 100, supersededBy: "R5")
        promise.field.promise("C1", "R4", made: day("2026-03-05"), due: day("2026-03-09"), 100, supersededBy: "R0")
        promise.field.promise("C2", "R5", made: day("2026-03-06"), due: day("2026-03-09"), 100)
        let told = messages(promise, .promiseSuccession)
        #expect(told.count == 2)
        #expect(told.contains { $0.contains("\"R2\"") && $0.contains("made earlier") })
        #expect(told.contains { $0.contains("\"R3\"") && $0.contains("another customer") })
        #expect(promise.judge(on: "2026-04-30").judgements.allSatisfy { $0.state == .broken })
    }

    @Test("a typed level that differs is noted, one that agrees is not")
    func level() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100) { $0.level = 1 }
        promise.field.promise("C1", "R2", made: day("2026-03-16"), due: day("2026-03-20"), 100) { $0.level = 1 }
        let told = messages(promise, .promiseLevel)
        #expect(told.count == 1)
        #expect(told.first?.contains("says level 1, its history says 2") == true)
    }

    @Test("overlapping assignments are told with the collector who counts; one after the other they are fine")
    func assignments() {
        var promise = PromiseCase()
        promise.field.assign("C1", to: "P-1", from: day("2026-01-01"), to: day("2026-03-31"))
        promise.field.assign("C1", to: "P-2", from: day("2026-03-01"), to: day("2026-03-15"))
        promise.field.assign("C1", to: "P-3", from: day("2026-04-01"))
        let told = messages(promise, .overlappingAssignments)
        #expect(told.count == 1)
        #expect(told.first?.contains("from 2026-03-01 on \"P-2\" and \"P-1\"") == true)
        let portfolio = promise.judge(on: "2026-04-30").portfolio
        let on = { portfolio.records.texts.string(portfolio.collector(of: 0, on: day($0))) }
        #expect(["2026-02-28", "2026-03-10", "2026-03-20", "2026-04-01"].map(on) == ["P-1", "P-2", "P-1", "P-3"])
    }

    @Test("an open assignment that another follows is a note alone")
    func handedOver() {
        var promise = PromiseCase()
        promise.field.assign("C1", to: "P-1", from: day("2026-01-01"))
        promise.field.assign("C1", to: "P-2", from: day("2026-03-01"))
        let told = promise.judge(on: "2026-04-30").findings.filter { $0.code == .overlappingAssignments }
        #expect(told.map(\.severity) == [.note])
    }

    @Test("a year without official days is told once, and not where none are wanted")
    func unknownYear() {
        var promise = PromiseCase()
        for number in 1...3 {
            promise.field.promise("C1", "R\(number)", made: day("2026-03-02"), due: day("2028-03-06"), 100)
        }
        #expect(messages(promise, .unknownYear).isEmpty)
        promise.policy.officialDays.name = "cn"
        promise.policy.officialDays.years = [2026, 2027]
        #expect(messages(promise, .unknownYear).count == 1)
    }

    @Test("visits that correct themselves, each other or another customer's are told")
    func corrections() {
        var promise = PromiseCase()
        promise.ledger.document("C2", "INV-9", day("2026-01-01"), 100)
        promise.field.visit("C1", "V1", day("2026-03-05"), corrects: "V1")
        promise.field.visit("C1", "V2", day("2026-03-05"), corrects: "V3")
        promise.field.visit("C1", "V3", day("2026-03-05"), corrects: "V2")
        promise.field.visit("C2", "V4", day("2026-03-05"), corrects: "V2")
        promise.field.visit("C2", "V5", day("2026-03-05"), corrects: "V0")
        #expect(messages(promise, .correctionCircle).count == 2)
        #expect(messages(promise, .correctionElsewhere).count == 1)
    }
}
