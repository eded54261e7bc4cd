import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Visit funnel and cash")
struct VisitLedgerTests {
    private func measure(_ promise: PromiseCase, on asOf: String = "2026-06-30") -> VisitLedger {
        VisitLedger.measure(Portfolio.assemble(promise.records, asOf: day(asOf), policy: promise.policy))
    }

    private func counts(_ funnel: VisitFunnel) -> [Int] { VisitStage.allCases.map { funnel.count($0) } }

    @Test("each stage is counted within the one before")
    func nested() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-01")) { $0.status = .planned }
        promise.field.visit("C1", "V2", day("2026-05-02")) { $0.status = .cancelled }
        promise.field.visit("C1", "V3", day("2026-05-03")) { ($0.outcome, $0.metRole) = (.nobodyMet, .nobody) }
        promise.field.visit("C1", "V4", day("2026-05-04")) { ($0.outcome, $0.metRole) = (.demandServed, .guardPost) }
        promise.field.visit("C1", "V5", day("2026-05-05")) { ($0.outcome, $0.metRole) = (.promisedInWriting, .buyer) }
        promise.field.visit("C1", "V6", day("2026-05-06")) { ($0.outcome, $0.metRole) = (.promisedOrally, .owner) }
        promise.field.visit("C1", "V7", day("2026-05-07")) { ($0.outcome, $0.metRole) = (.promisedInWriting, .owner) }
        promise.field.visit("C1", "V8", day("2026-05-08")) {
            ($0.outcome, $0.metRole, $0.channel) = (.promisedInWriting, .owner, .phone)
        }
        promise.ledger.payment("C1", "P1", day("2026-05-20"), 70_000)
        let funnel = measure(promise).company.funnel
        #expect(counts(funnel) == [7, 5, 4, 2, 1, 1])
        #expect(funnel.cancelled == 1)
        #expect(funnel.rate(from: .done, to: .someoneMet) == SampleRate(hits: 4, of: 5))
    }

    @Test("cash goes to the last visit that met someone who can answer, and to no other")
    func lastVisit() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-01")) { ($0.outcome, $0.metRole) = (.promisedInWriting, .owner) }
        promise.field.visit("C1", "V2", day("2026-05-05"), collector: "P-2") {
            ($0.outcome, $0.metRole) = (.promisedOrally, .accountsPayable)
        }
        promise.field.visit("C1", "V3", day("2026-05-06")) { ($0.outcome, $0.metRole) = (.demandServed, .mailroom) }
        promise.field.visit("C1", "V4", day("2026-05-07")) {
            ($0.outcome, $0.metRole, $0.channel) = (.promisedInWriting, .owner, .phone)
        }
        promise.ledger.payment("C1", "P1", day("2026-05-04"), 10_000)
        promise.ledger.payment("C1", "P2", day("2026-05-05"), 20_000)
        promise.ledger.payment("C1", "P3", day("2026-05-19"), 40_000)
        promise.ledger.payment("C1", "P4", day("2026-05-20"), 80_000)
        let visits = measure(promise)
        let first = visits.collectors[0].funnel.cash[0]
        let second = visits.collectors[1].funnel.cash[0]
        #expect(visits.collectors.map(\.collector) == ["P-1", "P-2"])
        #expect(first.afterCommitment.amount == 10_000)
        #expect(second.withoutCommitment.amount == 60_000)
        #expect(second.withoutCommitment.visits == 1 && second.withoutCommitment.payments == 2)
        // 15 days after the last visit.
        #expect(visits.cash[0].amountWithoutVisit == 80_000)
        #expect(visits.cash[0].amount == 150_000)
    }

    @Test("of two visits of one day the later start is credited, then the larger id")
    func sameDay() {
        var promise = PromiseCase()
        for (id, start) in [("V1", "13:00"), ("V9", "9:05"), ("V3", "13:00"), ("V4", "")] {
            promise.field.visit("C1", id, day("2026-05-05"), startTime: start) { $0.metRole = .owner }
        }
        promise.ledger.payment("C1", "P1", day("2026-05-05"), 10_000)
        let visits = measure(promise)
        let records = visits.portfolio.records
        #expect(visits.credits.map { records.texts.string(records.visits[$0.visit].id) } == ["V3"])
        #expect(visits.payments(creditedTo: visits.credits[0].visit) == [0])
    }

    @Test("trap 4: a bill is cash when it clears, and a bounced one never is")
    func bills() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-05")) { ($0.outcome, $0.metRole) = (.billReceived, .owner) }
        promise.ledger.payment(
            "C1", "P1", day("2026-05-05"), 10_000, method: .bankBill, maturesOn: day("2026-06-15"))
        promise.ledger.payment(
            "C1", "P2", day("2026-05-06"), 20_000, method: .cheque, bouncedOn: day("2026-05-12"))
        promise.ledger.payment(
            "C1", "P3", day("2026-03-01"), 40_000, method: .bankBill, maturesOn: day("2026-05-10"))
        let visits = measure(promise)
        #expect(visits.company.funnel.cash.map(\.afterCommitment.amount) == [40_000])
        #expect(visits.cash[0].amountWithoutVisit == 10_000)
    }

    @Test("a visit whose days of attribution are not over is counted apart")
    func young() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-06-16")) { ($0.outcome, $0.metRole) = (.planSigned, .owner) }
        promise.ledger.payment("C1", "P1", day("2026-06-20"), 10_000)
        let before = measure(promise, on: "2026-06-29").company.funnel
        #expect(before.count(.done) == 0 && before.notJudged(.commitment) == 1)
        #expect(before.cash.map(\.notJudged.amount) == [10_000])
        let after = measure(promise, on: "2026-06-30").company.funnel
        #expect(counts(after) == [1, 1, 1, 1, 1, 1])
        #expect(after.cash.map(\.afterCommitment.amount) == [10_000])
    }

    @Test("where only open items are known no cash is credited")
    func openItems() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-05")) { ($0.outcome, $0.metRole) = (.paidPart, .owner) }
        promise.ledger.payment("C1", "P1", day("2026-05-05"), 10_000)
        #expect(measure(promise).credits.count == 1)
        promise.ledger.isOpenItemsOnly = true
        let visits = measure(promise)
        #expect(!visits.cashIsKnown && visits.credits.isEmpty && visits.company.funnel.cash.isEmpty)
        #expect(visits.company.funnel.count(.commitment) == 1)
    }

    @Test("the period is the 12 months that end at the day")
    func period() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2025-06-30")) { ($0.outcome, $0.metRole) = (.paidPart, .owner) }
        promise.field.visit("C1", "V2", day("2025-07-20")) { ($0.outcome, $0.metRole) = (.paidPart, .owner) }
        promise.ledger.payment("C1", "P1", day("2025-07-01"), 10_000)
        let visits = measure(promise)
        #expect(visits.company.funnel.count(.done) == 1)
        #expect(visits.cash[0].ofEarlierVisits.amount == 10_000)
        #expect(visits.cash[0].amountWithoutVisit == 0)
        #expect(visits.months.first == day("2025-07-01") && visits.months.count == 12)
    }

    @Test("reasons are ordered by how often they are the main one, by month and collector")
    func reasons() throws {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-01")) { $0.reasons = [.cashFlow, .process] }
        promise.field.visit("C1", "V2", day("2026-05-02"), collector: "P-2") { $0.reasons = [.process, .cashFlow] }
        promise.field.visit("C1", "V3", day("2026-06-02"), collector: "P-2") {
            ($0.reasons, $0.channel, $0.outcome) = ([.process, .process, .quality], .phone, .dispute)
        }
        let visits = measure(promise)
        let pareto = visits.company.counts.pareto
        #expect(pareto.map(\.reason) == [.process, .cashFlow, .quality])
        #expect(pareto.map(\.main) == [2, 1, 0])
        #expect(pareto.map(\.all) == [3, 2, 1])
        let may = try #require(visits.months.firstIndex(of: day("2026-05-01")))
        #expect(visits.collectors[0].months[may]?.pareto.map(\.main) == [1, 0])
        let june = try #require(visits.company.months.last ?? nil)
        #expect(june.contacts == 1 && june.count(of: .dispute) == 1)
    }

    @Test("trap 12: late is what was recorded later than the day after, and corrections are not late")
    func lateEntries() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-01")) { $0.recordedAt = day("2026-05-02") }
        promise.field.visit("C1", "V2", day("2026-05-02")) { $0.recordedAt = day("2026-05-04") }
        promise.field.visit("C1", "V3", day("2026-05-03"))
        promise.field.visit("C1", "V4", day("2026-05-02"), corrects: "V2") { $0.recordedAt = day("2026-05-20") }
        #expect(measure(promise).company.lateEntryRate == SampleRate(hits: 1, of: 2))
    }

    @Test("trap 12: a corrected visit counts once, as it was known on the day; one in the future does not count")
    func corrections() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-01")) { ($0.outcome, $0.metRole) = (.nobodyMet, .nobody) }
        promise.field.visit("C1", "V2", day("2026-05-01"), corrects: "V1") {
            ($0.outcome, $0.metRole, $0.recordedAt) = (.planSigned, .owner, day("2026-05-20"))
        }
        promise.field.visit("C1", "V3", day("2026-07-01")) { $0.metRole = .owner }
        #expect(measure(promise, on: "2026-05-19").contacts[0].visitsInVain == 1)
        #expect(counts(measure(promise, on: "2026-05-19").company.funnel) == [1, 1, 0, 0, 0, 0])
        #expect(counts(measure(promise).company.funnel) == [1, 1, 1, 1, 1, 0])
        #expect(measure(promise).contacts[0].visitsInVain == 0)
    }

    @Test("days since the last contact are by any channel, since the last visit in person; none is never")
    func recency() {
        var promise = PromiseCase()
        promise.ledger.document("C2", "INV-9", day("2026-01-01"), 100)
        promise.field.visit("C1", "V0", day("2024-01-09")) { $0.metRole = .owner }
        promise.field.visit("C1", "V1", day("2026-05-01")) { ($0.outcome, $0.metRole) = (.nobodyMet, .nobody) }
        promise.field.visit("C1", "V2", day("2026-06-01")) { ($0.outcome, $0.metRole) = (.refusedToMeet, .guardPost) }
        promise.field.visit("C1", "V3", day("2026-06-20")) { $0.channel = .messaging }
        promise.field.visit("C1", "V4", day("2026-06-25")) { $0.status = .planned }
        let (contacts, asOf) = (measure(promise).contacts, day("2026-06-30"))
        #expect(contacts[0].daysSinceContact(on: asOf) == 10)
        #expect(contacts[0].daysSinceVisit(on: asOf) == 29)
        #expect(contacts[0].visitsInVain == 2)
        #expect(contacts[1].daysSinceContact(on: asOf) == nil)
    }
}
