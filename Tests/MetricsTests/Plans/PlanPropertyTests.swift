import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Payment plans over drawn debts and calendars")
struct PlanPropertyTests {
    private struct Draw {
        let plans: PlanProposals
        let calendar: WorkingCalendar
        let settings: PlanSettings

        init(seed: UInt64) {
            var dice = GeneratedPortfolioDice(seed: seed)
            let asOf = dice.asOf()
            var policy = Policy(currency: .cny)
            policy.plan.downUnit = dice.pick([1, 100, 1_000, 10_000], or: 1_000)
            policy.plan.unit = dice.pick([1, 100, 1_000], or: 100)
            policy.plan.mostMonths = dice.number(1...14)
            let calendar = Draw.calendar(&dice, around: asOf)
            let debt = Int128(dice.chance(percent: 30) ? dice.number(1...300_000) : dice.number(1...900_000_000))
            let terms = PlanTerms(
                asOf: asOf, currency: .cny, claimable: debt,
                oldest: dice.chance(percent: 50) ? Int128(dice.number(1...Int(debt))) : 0,
                record: dice.pick(PlanRecord.allCases, or: .normal),
                capacity: PlanCapacity(receipts: Int128(dice.number(-1_000...400_000_000)), months: dice.number(1...6)),
                payDays: PayDays(dice.pick(["", "10;25", "31", "1", "5;15;20"], or: "")),
                nearestLimitation: dice.chance(percent: 40) ? asOf.adding(days: dice.number(150...500)) : nil,
                nearestGuarantee: dice.chance(percent: 40) ? asOf.adding(days: dice.number(50...300)) : nil)
            plans = PlanProposals(terms, policy, calendar)
            self.calendar = calendar
            settings = policy.plan
        }

        private static func calendar(_ dice: inout GeneratedPortfolioDice, around asOf: CalendarDay) -> WorkingCalendar
        {
            var entries: [CalendarEntry] = []
            for _ in 0..<dice.number(0...6) {
                let start = asOf.adding(days: dice.number(-5...300))
                let kind = dice.pick(CalendarKind.allCases, or: .off)
                for offset in 0..<dice.number(1...25) {
                    var entry = CalendarEntry()
                    (entry.date, entry.kind) = (start.adding(days: offset), kind)
                    entries.append(entry)
                }
            }
            return WorkingCalendar(OfficialDays(), own: entries)
        }
    }

    @Test("Every plan adds up to the debt in payments above zero, on rising working days within the limit")
    func sound() {
        var seen: [PlanProposal.Pace: Int] = [:]
        for seed in 1...5_000 as ClosedRange<UInt64> {
            let draw = Draw(seed: seed)
            for plan in draw.plans.proposals {
                seen[plan.pace, default: 0] += 1
                #expect(plan.total == draw.plans.debt, "seed \(seed)")
                #expect(plan.payments.allSatisfy { $0.amount > 0 }, "seed \(seed)")
                let days = plan.payments.map(\.day)
                #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
                #expect(
                    days.allSatisfy { draw.calendar.isWorkingDay($0) && !draw.calendar.isBlackout($0) }, "seed \(seed)")
                #expect(days.allSatisfy { $0 > draw.plans.terms.asOf && $0 <= draw.plans.limit.day }, "seed \(seed)")
            }
        }
        #expect(PlanProposal.Pace.allCases.allSatisfy { seen[$0, default: 0] > 300 }, "\(seen)")
    }

    @Test("All instalments but the last are the same whole number of units, and the last is not smaller")
    func rounding() {
        for seed in 1...5_000 as ClosedRange<UInt64> {
            let draw = Draw(seed: seed)
            let unit = Int128(draw.settings.unit) * 100
            for plan in draw.plans.proposals where plan.payments.count > 2 {
                let parts = plan.payments.dropFirst().map(\.amount)
                #expect(Set(parts.dropLast()).count == 1, "seed \(seed)")
                #expect(parts.dropLast().allSatisfy { $0 % unit == 0 && $0 <= (parts.last ?? 0) }, "seed \(seed)")
                #expect((parts.last ?? 0) - (parts.first ?? 0) < Int128(parts.count) * unit, "seed \(seed)")
            }
        }
    }

    @Test("A pace is proposed or has its obstacle, never both; slower paces have more payments and end no earlier")
    func ladder() {
        for seed in 1...5_000 as ClosedRange<UInt64> {
            let plans = Draw(seed: seed).plans
            for pace in PlanProposal.Pace.allCases {
                #expect((plans.proposal(pace) == nil) != (plans.obstacles[pace] == nil), "seed \(seed)")
            }
            if let quick = plans.proposal(.quick), quick.payments.count > 1 {
                #expect(quick.extensionDays <= 30, "seed \(seed)")
            }
            guard let balanced = plans.proposal(.balanced), let slow = plans.proposal(.slow) else { continue }
            #expect(balanced.payments.count < slow.payments.count, "seed \(seed)")
            #expect(balanced.extensionDays < slow.extensionDays, "seed \(seed)")
        }
    }

    @Test("The last day lies at least 180 days before limitation and 60 before a guarantee's end")
    func limits() {
        for seed in 1...5_000 as ClosedRange<UInt64> {
            let plans = Draw(seed: seed).plans
            guard let last = plans.proposals.compactMap({ $0.payments.last?.day }).max() else { continue }
            if let safe = plans.terms.nearestLimitation { #expect(safe.days(since: last) >= 180, "seed \(seed)") }
            if let end = plans.terms.nearestGuarantee { #expect(end.days(since: last) >= 60, "seed \(seed)") }
        }
    }
}
