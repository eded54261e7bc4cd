import Advice
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Signals of a customer")
struct SignalTests {
    private func signals(_ ledger: AdviceLedger) -> Signals { ledger.advisor().signals(of: 0) }

    private func codes(_ value: SignalValue, _ vocabulary: Vocabulary) -> [String] {
        value.codes.map { vocabulary.codes[Int($0.position)] }
    }

    private func share(_ above: Int128, _ below: Int128) -> SignalValue {
        Ratio(above, over: below).map { .share($0) } ?? .absent
    }

    private func money(_ amount: Int128) -> SignalValue { .money(Money(minorUnits: amount, currency: .cny)) }

    @Test("Balances are those of the figures, in the reporting currency")
    func balances() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        ledger.owes("A", 30_000, late: -5)
        ledger.ledger.dispute("A", "A-31-10000", 4_000, from: .in2026(6, 1))
        let signals = signals(ledger)
        #expect(signals[.daysPastDue] == .days(31))
        #expect(signals[.overdueAmount] == money(10_000))
        #expect(signals[.overdueShare] == share(10_000, 40_000))
        #expect(signals[.claimableAmount] == money(6_000))
        #expect(signals[.disputedShare] == share(4_000, 10_000))
        #expect(signals[.openDisputes] == .count(1))
        #expect(signals[.sizePercentile] == share(1, 1))
    }

    @Test("A foreign balance is converted, and unknown without a rate")
    func foreign() {
        var ledger = AdviceLedger(currencies: ["CNY", "USD"])
        ledger.owes("A", 10_000, late: 1, currency: 1)
        ledger.owes("A", 500, late: 1)
        #expect(signals(ledger)[.overdueAmount] == .unknown(.noRate))
        #expect(ledger.advisor().priorities.all.map(\.claimable) == [.unknown(.noRate)])
        ledger.ledger.rates = [("USD", "CNY", .in2026(6, 29), 7_123_450_000)]
        #expect(signals(ledger)[.overdueAmount] == money(71_735))
    }

    @Test("The newest visit gives mood, outcome and next step; each reason keeps its last day")
    func visits() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        ledger.visit("A", age: 40) {
            $0.reasons = [.cashFlow, .process]
            $0.riskFlags = [.lost]
            $0.moodAtEnd = .agitated
        }
        ledger.visit("A", age: 10) {
            $0.reasons = [.process]
            $0.outcome = .nobodyMet
        }
        ledger.visit("A", age: 3) {
            $0.outcome = .refusedToMeet
            $0.alsoOutcomes = [.demandServed]
            $0.nextStep = .holdShipment
        }
        let signals = signals(ledger)
        #expect(codes(signals[.lastReasons], .reason) == ["PROCESS", "CASHFLOW"])
        #expect(signals[.lastReasons].codes.map { AdviceLedger.day.days(since: $0.on) } == [10, 40])
        #expect(codes(signals[.lastOutcome], .outcome) == ["REFUSED_MEET", "DEMAND_SERVED"])
        #expect(codes(signals[.lastTwoOutcomes], .outcome) == ["REFUSED_MEET", "NO_CONTACT"])
        #expect(codes(signals[.lastMood], .mood) == ["5"])
        #expect(codes(signals[.riskFlags], .riskFlag) == ["LOST"])
        #expect(codes(signals[.lastNextStep], .nextStep) == ["HOLD_SHIP"])
        #expect(signals[.notMetStreak] == .count(2))
        #expect(signals[.daysSinceContact] == .days(3))
        #expect(ledger.advisor().advice(for: 0).tracks.map(\.track.text).contains("T11"))
    }

    @Test(
        "A decision-maker counts as met for 180 days; who of unknown standing was met leaves it open",
        arguments: [
            (180, YesNoUnknown.yes, MetRole?.none, SignalValue.flag(true)),
            (181, .yes, nil, .flag(false)),
            (1, .no, .owner, .flag(false)),
            (1, .unknown, .owner, .flag(true)),
            (1, .unknown, .accountsPayable, .flag(false)),
            (1, .unknown, .financeDirector, .unknown(.notRecorded)),
        ])
    func decisionMaker(age: Int, isDecisionMaker: YesNoUnknown, role: MetRole?, expected: SignalValue) {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        ledger.visit("A", age: age) { ($0.isDecisionMaker, $0.metRole) = (isDecisionMaker, role) }
        #expect(signals(ledger)[.metDecisionMaker] == expected)
    }

    @Test("A visit that was planned, lies ahead or was corrected is not what happened")
    func visitsInForce() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        ledger.visit("A", age: 9) { $0.reasons = [.quality] }
        ledger.change("A") { records, index in
            var correction = records.visits[records.visits.count - 1]
            correction.corrects = correction.id
            correction.id = records.texts.append("V9") ?? .empty
            correction.recordedAt = AdviceLedger.day.adding(days: -8)
            correction.reasons = [.price]
            records.visits.append(correction)
        }
        ledger.visit("A", age: 2) { ($0.status, $0.reasons) = (.planned, [.discount]) }
        ledger.visit("A", age: -1) { $0.reasons = [.entity] }
        #expect(codes(signals(ledger)[.lastReasons], .reason) == ["PRICE"])
        #expect(signals(ledger)[.visitsDone] == .count(1))
    }

    @Test("Orders are compared over whole months that have ended, and only where the table covers them")
    func orders() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        for (month, amount) in [(2, 100), (3, 100), (4, 40), (5, 40), (6, 80), (7, 999)] as [(Int, Int64)] {
            ledger.orders("A", .in2026(month, 1), amount)
        }
        #expect(signals(ledger)[.ordersRatio] == .unknown(.shortHistory))
        ledger.orders("A", .in2026(1, 1), 0)
        #expect(signals(ledger)[.orders] == money(160))
        #expect(signals(ledger)[.ordersBefore] == money(200))
        #expect(signals(ledger)[.ordersRatio] == share(160, 200))
        ledger.visit("A", age: 1) { $0.reasons = [.cashFlow] }
        #expect(ledger.advisor().advice(for: 0).reasons.map(\.id.text).contains("S02"))
    }

    @Test("Bills are a share of what was received in the year, bounced receipts left out")
    func bills() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        #expect(signals(ledger)[.billShare] == .absent)
        ledger.ledger.payment("A", "P1", .in2026(1, 5), 300)
        ledger.ledger.payment("A", "P2", .in2026(1, 6), 100, method: .bankBill)
        ledger.ledger.payment("A", "P3", .in2026(1, 7), 900, method: .tradeBill, bouncedOn: .in2026(2, 1))
        ledger.ledger.payment("A", "P4", AdviceLedger.day.adding(months: -12), 900, method: .bankBill)
        #expect(signals(ledger)[.billShare] == share(100, 400))
    }

    @Test("Retention counts with its open part, due or not")
    func retention() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        ledger.ledger.document("A", "R", .in2026(1, 1), due: .in2026(12, 1), 500, flags: .retention)
        ledger.ledger.payment("A", "P", .in2026(6, 1), 200, for: "R")
        #expect(signals(ledger)[.retentionOpen] == money(300))
    }

    @Test("A limit of 0 is over as soon as anything is open; no limit is not known")
    func limit() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        #expect(signals(ledger)[.overLimit] == .unknown(.notRecorded))
        ledger.customer("A") { $0.creditLimit = 0 }
        #expect(signals(ledger)[.overLimit] == money(10_000))
        #expect(signals(ledger)[.creditUtilisation] == .absent)
        ledger.customer("A") { $0.creditLimit = 10_000 }
        #expect(signals(ledger)[.overLimit] == money(0))
        #expect(signals(ledger)[.creditUtilisation] == share(1, 1).scaled(to: 10_000))
    }

    @Test("We were small at signing if a contract of the time says so; one that is silent leaves it open")
    func contracts() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        #expect(signals(ledger)[.weWereSME] == .unknown(.notRecorded))
        ledger.contract("A", signedOn: .in2026(7, 1), sme: true)
        #expect(signals(ledger)[.weWereSME] == .unknown(.notRecorded))
        ledger.contract("A", signedOn: .in2026(1, 1), sme: false)
        #expect(signals(ledger)[.weWereSME] == .flag(false))
        ledger.contract("A", signedOn: .in2026(1, 2), sme: nil)
        #expect(signals(ledger)[.weWereSME] == .unknown(.notRecorded))
        ledger.contract("A", signedOn: .in2026(1, 3), sme: true)
        #expect(signals(ledger)[.weWereSME] == .flag(true))
    }

    @Test("Without a table its signals are not known, and say which table would tell")
    func missingTables() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        ledger.tables = [.receivables]
        let signals = signals(ledger)
        #expect(signals[.lastReasons] == .unknown(.noTable(.visits)))
        #expect(signals[.openDisputes] == .unknown(.noTable(.disputes)))
        #expect(signals[.ordersRatio] == .unknown(.noTable(.orders)))
        #expect(signals[.overLimit] == .unknown(.noTable(.customers)))
        #expect(signals[.weWereSME] == .unknown(.noTable(.contracts)))
        let advice = ledger.advisor().advice(for: 0)
        #expect(advice.notJudged.contains { $0.id.text == "S01" && $0.missing.map(\.why) == [.noTable(.visits)] })
        #expect(advice.tracks.map(\.track.text) == ["T04", "T01"])
    }

    @Test("Who never signed a statement is counted from his first document")
    func neverReconciled() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 61)
        ledger.knows("A") { $0.reconciledOn = .none }
        #expect(signals(ledger)[.reconciliationAge] == .days(91))
        #expect(signals(ledger)[.wasReconciled] == .flag(false))
        ledger.knows("A") { $0.reconciledOn = .known(AdviceLedger.day.adding(days: -90)) }
        #expect(signals(ledger)[.reconciliationAge] == .days(90))
    }

    @Test(
        "The last payday before Spring Festival is the last day worked before it, shutdowns left out",
        arguments: [
            (CalendarDay.in2026(1, 14), SignalValue.days(30), CalendarDay.unknown),
            (.in2026(2, 13), .days(0), .unknown),
            (.in2026(2, 14), .unknown(.beyondCalendar), .unknown),
            (.in2026(1, 14), .days(29), .in2026(2, 13)),
        ])
    func festival(day: CalendarDay, expected: SignalValue, shut: CalendarDay) {
        var ledger = LedgerBuilder(currencies: ["CNY"])
        ledger.document("A", "1", .in2026(1, 1), due: .in2026(1, 2), 100)
        var records = ledger.records()
        if shut.isKnown {
            var entry = CalendarEntry()
            (entry.date, entry.kind) = (shut, .blackout)
            records.calendar = [entry]
        }
        var policy = Policy(currency: .cny)
        policy.officialDays.off = [.in2026(2, 16)]
        policy.officialDays.springFestivals = [.in2026(2, 17)]
        let portfolio = Portfolio.assemble(records, asOf: day, policy: policy, jobs: 1)
        let rules = "rules: [{ id: A, when: { any: [] } }]"
        let book = RuleBookReader.read(rules, name: "r", tracks: []).book
        let advisor = Advisor(Metrics.measure(portfolio, jobs: 1), book, [])
        #expect(advisor.signals(of: 0)[.daysToFestivalPayday] == expected)
    }

    @Test("What is dated after the day changes nothing")
    func laterFacts() {
        var ledger = AdviceLedger()
        ledger.owes("A", 10_000, late: 31)
        ledger.visit("A", age: 3) { $0.reasons = [.cashFlow] }
        for month in 1...6 { ledger.orders("A", .in2026(month, 1), 100) }
        let before = ledger.advisor()
        ledger.visit("A", age: -1) { ($0.reasons, $0.riskFlags) = ([.quality], [.safety]) }
        ledger.orders("A", .in2026(7, 1), 100)
        ledger.contract("A", signedOn: .in2026(7, 1), sme: true)
        ledger.ledger.dispute("A", "A-31-10000", 9_000, from: .in2026(7, 1))
        ledger.ledger.payment("A", "P", .in2026(7, 1), 10_000, for: "A-31-10000")
        let after = ledger.advisor()
        #expect(after.signals(of: 0) == before.signals(of: 0))
        #expect(after.advice(for: 0) == before.advice(for: 0))
        #expect(after.priorities.all == before.priorities.all)
    }
}

extension SignalValue {
    /// The same share with both of its sides so many times as large: how amounts give it.
    fileprivate func scaled(to factor: Int128) -> SignalValue {
        guard case .share(let ratio) = self else { return self }
        return Ratio(ratio.numerator * factor, over: ratio.denominator * factor).map { .share($0) } ?? .absent
    }
}
