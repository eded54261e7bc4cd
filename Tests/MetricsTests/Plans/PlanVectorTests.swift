import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Payment plans")
struct PlanVectorTests {
    /// A portfolio's plan of `claimable`, with the customer's half year of receipts.
    private func plans(
        _ claimable: Int128 = 186_500_00, on asOf: String = "2026-06-30", receipts: Int128 = 0, months: Int = 6,
        oldest: Int128 = 0, record: PlanRecord = .normal, payDays: String = "", limitation: String? = nil,
        guarantee: String? = nil, calendar: WorkingCalendar = WorkingCalendar(OfficialDays(), own: []),
        policy change: (inout Policy) -> Void = { _ in }
    ) -> PlanProposals {
        var policy = Policy(currency: .cny)
        policy.authority = [
            AuthorityLevel(level: "collector", discount: 0, extensionDays: 7),
            AuthorityLevel(level: "manager", discount: 20_000_000, extensionDays: 30),
        ]
        change(&policy)
        let terms = PlanTerms(
            asOf: .of(asOf), currency: .cny, claimable: claimable, oldest: oldest, record: record,
            capacity: PlanCapacity(receipts: receipts, months: months), payDays: PayDays(payDays),
            nearestLimitation: limitation.map { .of($0) }, nearestGuarantee: guarantee.map { .of($0) })
        return PlanProposals(terms, policy, calendar)
    }

    private func amounts(_ plan: PlanProposal?) -> [Int128] { plan?.payments.map(\.amount) ?? [] }
    private func days(_ plan: PlanProposal?) -> [String] { plan?.payments.map(\.day.description) ?? [] }

    @Test("186,500 with 30 % down in four instalments: 56,000, three times 32,600, and 32,700")
    func vector() {
        let plan = plans().proposal(.balanced)
        #expect(amounts(plan) == [56_000_00, 32_600_00, 32_600_00, 32_600_00, 32_700_00])
        #expect(days(plan) == ["2026-07-07", "2026-07-30", "2026-08-28", "2026-09-30", "2026-10-30"])
    }

    @Test("The three paces differ in length, in what they ask for and in who may grant them")
    func paces() throws {
        let plans = plans()
        #expect(plans.proposals.map(\.pace) == [.quick, .balanced, .slow])
        #expect(days(plans.proposal(.quick)) == ["2026-07-07", "2026-07-15", "2026-07-30"])
        #expect(amounts(plans.proposal(.quick)) == [56_000_00, 65_200_00, 65_300_00])
        #expect(plans.proposal(.slow)?.payments.count == 7)
        #expect(plans.proposal(.quick)?.requirements == [.downPayment, .signedAcknowledgement])
        #expect(plans.proposal(.balanced)?.requirements == [.downPayment, .signedAcknowledgement, .shipmentControl])
        #expect(
            plans.proposal(.slow)?.requirements == [
                .downPayment, .signedAcknowledgement, .security, .shipmentControl,
            ])
        let manager = AuthorityLevel(level: "manager", discount: 20_000_000, extensionDays: 30)
        #expect(plans.proposal(.quick)?.authority == .level(manager))
        #expect(plans.proposal(.slow)?.authority == .approval(most: manager))
        #expect(plans.proposal(.slow)?.extensionDays == 183)
        #expect(self.plans { $0.authority = [] }.proposal(.quick)?.authority == .approval(most: nil))
    }

    @Test("The record decides the down payment; a poor one asks for shipment control from the first day")
    func record() {
        #expect(amounts(plans(record: .good).proposal(.quick)).first == 37_000_00)
        #expect(amounts(plans(record: .poor).proposal(.quick)).first == 93_000_00)
        #expect(plans(record: .poor).proposal(.quick)?.requirements.last == .shipmentControl)
        let half = Ratio(1, over: 2)
        let most = Ratio(4, over: 5)
        #expect(PlanRecord(brokenPromises: 2, onTimeRate: most, documents: 9) == .poor)
        #expect(PlanRecord(brokenPromises: 1, onTimeRate: most, documents: 9) == .normal)
        #expect(PlanRecord(brokenPromises: 0, onTimeRate: most, documents: 3) == .good)
        #expect(PlanRecord(brokenPromises: 0, onTimeRate: most, documents: 2) == .normal)
        #expect(PlanRecord(brokenPromises: 0, onTimeRate: half, documents: 9) == .normal)
        #expect(PlanRecord(brokenPromises: 0, onTimeRate: nil, documents: 0) == .normal)
    }

    @Test("The down payment is rounded half up, and covers the oldest document where half of the debt does")
    func downPayment() {
        #expect(amounts(plans(185_000_00).proposal(.quick)).first == 56_000_00)
        #expect(amounts(plans(184_999_99).proposal(.quick)).first == 55_000_00)
        #expect(amounts(plans(oldest: 61_234_56).proposal(.quick)).first == 62_000_00)
        #expect(amounts(plans(oldest: 93_200_00).proposal(.quick)).first == 93_200_00)
        #expect(amounts(plans(oldest: 93_300_00).proposal(.quick)).first == 56_000_00)
    }

    @Test("Small debts: nothing is cut into parts below a unit, and up to the down payment's unit all is paid at once")
    func small() {
        let single = plans(999_99)
        #expect(amounts(single.proposal(.quick)) == [999_99])
        #expect(single.obstacles == [.balanced: .tooSmall, .slow: .tooSmall])
        #expect(amounts(plans(1).proposal(.quick)) == [1])
        #expect(amounts(plans(1_000_00).proposal(.quick)) == [1_000_00])
        #expect(amounts(plans(1_200_00).proposal(.quick)) == [400_00, 400_00, 400_00])
        #expect(amounts(plans(1_200_00).proposal(.slow)) == [400_00] + [Int128](repeating: 100_00, count: 5) + [300_00])
        #expect(plans(0).obstacles[.quick] == .nothingClaimable)
        #expect(plans(0).target == nil)
        #expect(plans(Int128(Int64.max) + 1).obstacles[.quick] == .outOfRange)
    }

    @Test("The number of instalments follows from what he paid a month; without receipts from the policy")
    func capacity() {
        // 130,500 over 1.1 times 30,000 a month are four months, over 1.1 times 20,000 six.
        let four = plans(receipts: 180_000_00)
        #expect(four.proposal(.balanced)?.payments.count == 5)
        #expect(four.proposal(.balanced)?.isWithinCapacity == true)
        #expect(four.proposal(.slow)?.payments.count == 6)
        let six = plans(receipts: 120_000_00)
        #expect(six.proposal(.balanced)?.isWithinCapacity == false)
        #expect(six.proposal(.slow)?.payments.count == 7)
        #expect(six.proposal(.slow)?.isWithinCapacity == true)
        let rich = plans(receipts: 3_000_000_00)
        #expect(rich.proposal(.balanced)?.payments.count == 4)
        #expect(rich.proposal(.quick)?.isWithinCapacity == true)
        let none = plans()
        #expect(none.proposal(.slow)?.isWithinCapacity == nil)
        #expect(!none.terms.capacity.isKnown)
    }

    @Test("Payments move to the working day before a rest day, and out of a blackout")
    func calendar() {
        var official = OfficialDays()
        official.name = "cn"
        official.years = [2026]
        official.off = Set((1...8).map { CalendarDay.of("2026-10-0\($0)") })
        let shutdown = (25...31).map { day in
            var entry = CalendarEntry()
            (entry.date, entry.kind) = (.of("2026-08-\(day)"), .blackout)
            return entry
        }
        let calendar = WorkingCalendar(official, own: shutdown)
        let plan = plans(on: "2026-06-30", calendar: calendar).proposal(.slow)
        #expect(
            days(plan) == [
                "2026-07-07", "2026-07-30", "2026-08-24", "2026-09-30", "2026-10-30", "2026-11-30", "2026-12-30",
            ])
        #expect(plan?.hasUnknownHolidays == false)
        #expect(plans(on: "2026-09-04", calendar: calendar).proposal(.slow)?.hasUnknownHolidays == true)
        #expect(
            days(plans(on: "2026-09-01", calendar: calendar).proposal(.quick))
                == ["2026-09-08", "2026-09-16", "2026-09-30"])
        #expect(days(plans(on: "2026-09-05", calendar: calendar).proposal(.balanced))[1] == "2026-09-30")
    }

    @Test("Months end where they end: from the 31st, the last day of shorter months")
    func monthEnds() {
        #expect(
            days(plans(on: "2024-01-31").proposal(.balanced))
                == ["2024-02-07", "2024-02-29", "2024-03-29", "2024-04-30", "2024-05-31"])
    }

    @Test("The customer's pay days are taken where he has any")
    func payDays() {
        #expect(PayDays("10;25").days == [10, 25])
        #expect(PayDays("每月 25 日、月末、99").days == [25, 31])
        #expect(PayDays("Friday").days.isEmpty)
        #expect(
            days(plans(payDays: "10;25").proposal(.balanced))
                == ["2026-07-07", "2026-07-24", "2026-08-25", "2026-09-25", "2026-10-23"])
        #expect(days(plans(payDays: "10;25").proposal(.quick)) == ["2026-07-07", "2026-07-24"])
        #expect(
            days(plans(payDays: "31").proposal(.balanced))
                == ["2026-07-07", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-30"])
        #expect(days(plans(payDays: "10").proposal(.balanced))[1] == "2026-08-10")
    }

    @Test("The last instalment stays within limitation, guarantee and the longest plan, and which bound it is said")
    func limits() {
        let free = plans()
        #expect(free.limit.reason == .longestPlan)
        #expect(free.limit.day == .of("2026-12-30"))
        let limited = plans(limitation: "2027-03-29", guarantee: "2027-06-01")
        #expect(limited.limit.reason == .limitation)
        #expect(limited.limit.day == .of("2026-09-30"))
        #expect(days(limited.proposal(.balanced)).last == "2026-09-30")
        #expect(limited.proposal(.balanced)?.isShortened == true)
        #expect(limited.obstacles[.slow] == .noRoom)
        let guaranteed = plans(limitation: "2028-03-29", guarantee: "2026-09-01")
        #expect(guaranteed.limit.reason == .guarantee)
        #expect(guaranteed.limit.day == .of("2026-07-03"))
        #expect(guaranteed.proposals.isEmpty)
        #expect(plans(guarantee: "2026-12-31").proposal(.quick)?.requirements.contains(.guarantorConsent) == true)
        let past = plans(limitation: "2026-12-01")
        #expect(past.obstacles[.quick] == .noRoom)
        #expect(past.target == nil)
        let short = plans { $0.plan.mostMonths = 3 }
        #expect(short.proposal(.balanced)?.payments.count == 4)
        #expect(short.obstacles[.slow] == .noRoom)
    }

    @Test("The goals of a visit: all of it, else the balanced plan, else a signature")
    func goals() {
        #expect(plans().best.decimal == "186500.00")
        #expect(plans().target?.pace == .balanced)
        #expect(plans(999_99).target?.pace == .quick)
        #expect(plans().floor == .signedAcknowledgement)
    }
}
