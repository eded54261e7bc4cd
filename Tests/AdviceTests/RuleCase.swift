import Advice
import Receivables
import Testing

/// A gate or rule that ships: facts that just make it fire, facts that just do not, and what it then gives.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let id: String
    let fires: [SignalFact]
    let passes: [SignalFact]
    /// Points by track; a gate's tracks have none.
    let gives: [String: Int]

    init(_ id: String, fires: [SignalFact], passes: [SignalFact], gives: [String: Int] = [:]) {
        self.id = id
        self.fires = fires
        self.passes = passes
        self.gives = gives
    }

    var testDescription: String { id }
}

extension RuleCase {
    static let gates = [
        RuleCase("G1", fires: [.codes(.riskFlags, "SAFETY", age: 900)], passes: [.codes(.riskFlags, "LOST")]),
        RuleCase("G1", fires: [.codes(.lastMood, "6")], passes: [.codes(.lastMood, "5")]),
        RuleCase("G2", fires: [.codes(.riskFlags, "INSOLVENT")], passes: [.codes(.riskFlags, "ASSET_MOVE")]),
        RuleCase("G2", fires: [.codes(.riskFlags, "LITIGATED")], passes: [.codes(.riskFlags, "DISHONEST")]),
        RuleCase("G2", fires: [.codes(.lastOutcome, "CLOSED_SITE")], passes: [.codes(.lastOutcome, "NO_CONTACT")]),
        RuleCase("G2", fires: [.reason("INSOLVENCY", age: 180)], passes: [.reason("INSOLVENCY", age: 181)]),
        RuleCase("G2", fires: [.reason("LITIGATION")], passes: [.reason("OTHER")]),
        RuleCase("G2", fires: [.codes(.customerStatus, "insolvent")], passes: [.codes(.customerStatus, "stopped")]),
        RuleCase("G3", fires: [.days(.limitationDaysLeft, 180)], passes: [.days(.limitationDaysLeft, 181)]),
        RuleCase("G3", fires: [.days(.limitationDaysLeft, 0)], passes: [.days(.limitationDaysLeft, -1)]),
        RuleCase("G3-expired", fires: [.days(.limitationDaysLeft, -1)], passes: [.days(.limitationDaysLeft, 0)]),
        RuleCase("G3-claimed", fires: [.reason("LIMITATION", age: 180)], passes: [.reason("LIMITATION", age: 181)]),
        RuleCase("G4", fires: [.days(.guaranteeDaysLeft, 60)], passes: [.days(.guaranteeDaysLeft, 61)]),
        RuleCase("G4", fires: [.days(.guaranteeDaysLeft, 0)], passes: [.days(.guaranteeDaysLeft, -1)]),
        RuleCase(
            "G5", fires: [.share(.disputedShare, 500, over: 1000)], passes: [.share(.disputedShare, 499, over: 1000)]),
        RuleCase("G6", fires: [.codes(.riskFlags, "FRAUD")], passes: [.codes(.riskFlags, "BRIBE_HINT")]),
        RuleCase("G7", fires: [.flag(.isNaturalPerson, true)], passes: [.flag(.isNaturalPerson, false)]),
    ]

    static let rules = [
        RuleCase("S01", fires: [.reason("CASHFLOW")], passes: [.reason("DOWNSTREAM")], gives: ["T01": 40]),
        RuleCase(
            "S02", fires: [.reason("CASHFLOW"), .share(.ordersRatio, 800, over: 1000)],
            passes: [.reason("CASHFLOW"), .share(.ordersRatio, 799, over: 1000)], gives: ["T08": 20, "T15": 10]),
        RuleCase(
            "S02", fires: [.reason("CASHFLOW"), .money(.orders, 1)], passes: [.reason("CASHFLOW"), .money(.orders, 0)],
            gives: ["T08": 20, "T15": 10]),
        RuleCase("S03", fires: [.reason("DOWNSTREAM")], passes: [.reason("PROCESS")], gives: ["T02": 40]),
        RuleCase(
            "S03-sme",
            fires: [.reason("DOWNSTREAM"), .codes(.debtorScale, "large"), .flag(.weWereSME, true)],
            passes: [.reason("DOWNSTREAM"), .codes(.debtorScale, "sme"), .flag(.weWereSME, true)], gives: ["T02": 15]),
        RuleCase("S04", fires: [.count(.brokenIn90Days, 2)], passes: [.count(.brokenIn90Days, 1)], gives: ["T15": 45]),
        RuleCase("S04", fires: [.count(.brokenStreak, 2)], passes: [.count(.brokenStreak, 1)], gives: ["T15": 45]),
        RuleCase("S05", fires: [.count(.openDisputes, 1)], passes: [.count(.openDisputes, 0)], gives: ["T05": 40]),
        RuleCase("S05", fires: [.money(.disputedAmount, 1)], passes: [.money(.disputedAmount, 0)], gives: ["T05": 40]),
        RuleCase(
            "S06", fires: [.count(.invoicesWithoutProof, 1)], passes: [.count(.invoicesWithoutProof, 0)],
            gives: ["T06": 40]),
        RuleCase("S06", fires: [.reason("NO_INVOICE")], passes: [.reason("INVOICE_ERR")], gives: ["T06": 40]),
        RuleCase(
            "S07", fires: [.days(.reconciliationAge, 91)], passes: [.days(.reconciliationAge, 90)], gives: ["T07": 30]),
        RuleCase(
            "S07", fires: [.money(.reconciliationDifference, -1)], passes: [.money(.reconciliationDifference, 0)],
            gives: ["T07": 30]),
        RuleCase("S08", fires: [.money(.overLimit, 1)], passes: [.money(.overLimit, 0)], gives: ["T08": 30]),
        RuleCase(
            "S08", fires: [.codes(.lastNextStep, "HOLD_SHIP")], passes: [.codes(.lastNextStep, "RELEASE_SHIP")],
            gives: ["T08": 30]),
        RuleCase(
            "S09", fires: [.codes(.lastOutcome, "NO_DECISION")], passes: [.codes(.lastOutcome, "NEED_DOCS")],
            gives: ["T03": 30]),
        RuleCase("S09", fires: [.reason("BOSS_ABSENT")], passes: [.reason("CONTACT_LEFT")], gives: ["T03": 30]),
        RuleCase(
            "S09", fires: [.count(.visitsDone, 1), .flag(.metDecisionMaker, false)],
            passes: [.count(.visitsDone, 1), .flag(.metDecisionMaker, true)], gives: ["T03": 30]),
        RuleCase(
            "S09", fires: [.count(.visitsDone, 1), .flag(.metDecisionMaker, false)],
            passes: [.count(.visitsDone, 0), .flag(.metDecisionMaker, false)], gives: ["T03": 30]),
        RuleCase(
            "S10", fires: [.codes(.lastTwoOutcomes, "NO_CONTACT", "REFUSED_MEET")],
            passes: [.codes(.lastTwoOutcomes, "NO_CONTACT", "ACK_ORAL")], gives: ["T11": 40]),
        RuleCase("S11", fires: [.codes(.lastMood, "4")], passes: [.codes(.lastMood, "3")], gives: ["T10": 30]),
        RuleCase("S12", fires: [.reason("OWNER_CHANGE")], passes: [.reason("BOSS_ABSENT")], gives: ["T12": 40]),
        RuleCase("S13", fires: [.reason("PROCESS")], passes: [.reason("OTHER")], gives: ["T04": 40]),
        RuleCase(
            "S14", fires: [.days(.daysToFestivalPayday, 30)], passes: [.days(.daysToFestivalPayday, 31)],
            gives: ["T21": 20]),
        RuleCase("S15", fires: [.money(.retentionOpen, 1)], passes: [.money(.retentionOpen, 0)], gives: ["T17": 35]),
        RuleCase("S15", fires: [.reason("ACCEPTANCE")], passes: [.reason("RETENTION")], gives: ["T17": 35]),
        RuleCase(
            "S16",
            fires: [
                .days(.daysPastDue, 181), .share(.sizePercentile, 8, over: 10), .codes(.lastOutcome, "REFUSED_PAY"),
            ],
            passes: [
                .days(.daysPastDue, 180), .share(.sizePercentile, 8, over: 10), .codes(.lastOutcome, "REFUSED_PAY"),
            ], gives: ["T19": 35]),
        RuleCase(
            "S16",
            fires: [
                .days(.daysPastDue, 181), .share(.sizePercentile, 80, over: 100), .codes(.lastOutcome, "REFUSED_PAY"),
            ],
            passes: [
                .days(.daysPastDue, 181), .share(.sizePercentile, 79, over: 100), .codes(.lastOutcome, "REFUSED_PAY"),
            ], gives: ["T19": 35]),
        RuleCase(
            "S17", fires: [.share(.billShare, 500, over: 1000)], passes: [.share(.billShare, 499, over: 1000)],
            gives: ["T16": 20]),
        RuleCase("S18", fires: [.reason("OFFSET")], passes: [.reason("REBATE")], gives: ["T18": 35]),
        RuleCase("S18-rebate", fires: [.reason("REBATE")], passes: [.reason("OFFSET")], gives: ["T26": 35]),
        RuleCase("S19", fires: [.reason("ENTITY")], passes: [.reason("OTHER")], gives: ["T25": 40]),
        RuleCase("S20", fires: [], passes: [.reason("ENTITY")], gives: ["T04": 10, "T01": 5]),
        RuleCase("S21", fires: [.reason("SHORT_LATE")], passes: [.reason("ACCEPTANCE")], gives: ["T05": 35]),
        RuleCase("S21", fires: [.reason("PRICE")], passes: [.reason("REBATE")], gives: ["T05": 35]),
        RuleCase("S21", fires: [.reason("QUALITY")], passes: [.reason("RECON_DIFF")], gives: ["T05": 35]),
        RuleCase("S22", fires: [.reason("INVOICE_ERR")], passes: [.reason("NO_INVOICE")], gives: ["T06": 35]),
        RuleCase("S23", fires: [.reason("RECON_DIFF")], passes: [.reason("QUALITY")], gives: ["T07": 40]),
        RuleCase("S24", fires: [.reason("NEXT_ORDER")], passes: [.reason("LEVERAGE")], gives: ["T08": 40]),
        RuleCase("S25", fires: [.reason("LEVERAGE")], passes: [.reason("NEXT_ORDER")], gives: ["T09": 35]),
        RuleCase("S26", fires: [.reason("DELIBERATE")], passes: [.reason("RELATION")], gives: ["T15": 25]),
        RuleCase("S27", fires: [.reason("RELATION")], passes: [.reason("DELIBERATE")], gives: ["T22": 35]),
        RuleCase("S28", fires: [.reason("RETENTION")], passes: [.reason("ACCEPTANCE")], gives: ["T17": 30]),
        RuleCase(
            "S29", fires: [.codes(.lastOutcome, "PAID_PART")], passes: [.codes(.lastOutcome, "PAID_FULL")],
            gives: ["T14": 25]),
        RuleCase("S30", fires: [.reason("DISCOUNT")], passes: [.reason("REBATE")], gives: ["T13": 35]),
    ]
}
