import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Discounts for early settlement")
struct EarlySettlementTests {
    private let manager = AuthorityLevel(level: "manager", discount: 20_000_000, extensionDays: 30)
    private let director = AuthorityLevel(level: "director", discount: 50_000_000, extensionDays: 90)

    private func plans(_ claimable: Int128, authority: [AuthorityLevel]) -> PlanProposals {
        var policy = Policy(currency: .cny)
        policy.authority = authority
        let terms = PlanTerms(
            asOf: .of("2026-06-30"), currency: .cny, claimable: claimable,
            capacity: PlanCapacity(receipts: 0, months: 6))
        return PlanProposals(terms, policy, WorkingCalendar(OfficialDays(), own: []))
    }

    private func funding(_ value: Int64, on day: String = "2026-01-01", _ period: RatePeriod = .year) -> InterestRates {
        var rate = Rate()
        (rate.kind, rate.date, rate.value, rate.period) = (.funding, .of(day), value, period)
        var records = Records()
        records.rates = [rate]
        return InterestRates(.funding, in: records, upTo: .of("2026-06-30"))
    }

    private func facts(
        _ probability: Int64 = 0, _ loss: Int64 = 0, cost: Int64 = 0, days: Int? = 67
    ) -> SettlementFacts {
        SettlementFacts(
            probabilityOfDefault: probability, lossGivenDefault: loss, collectionCost: cost, expectedDays: days)
    }

    @Test("60 days at 6 % are 0.99 % of the debt; the risk and the cost of collecting come on top")
    func ceiling() throws {
        let plans = plans(100_000_00, authority: [manager])
        let settlement = try plans.earlySettlement(facts(10_000_000, 500_000_000, cost: 300_00), funding(60_000_000))
            .get()
        #expect(settlement.validUntil == .of("2026-07-07"))
        #expect(settlement.daysSaved.scaled(places: 0) == 60)
        #expect(settlement.fundingCost == 986_30)
        #expect(settlement.expectedLoss == 500_00)
        #expect(settlement.collectionCost == 300_00)
        #expect(settlement.ceiling == 1_786_30)
        #expect(settlement.offer?.discount == 1_700_00)
        #expect(settlement.offer?.net == 98_300_00)
        #expect(settlement.offer?.authority == .level(manager))
        #expect(!settlement.isCapped)
    }

    @Test("2 % for paying 20 days early cost 37.2 % a year")
    func annualCost() throws {
        let days = try #require(Ratio(20, over: 1))
        let cost = EarlySettlement.Offer.annualCost(2_00, of: 98_00, daysSaved: days)
        #expect(cost.known?.scaled(places: 3) == 372)
    }

    @Test("Authority caps the offer, and the lowest level that may grant it is named")
    func authority() throws {
        let dear = facts(100_000_000, 1_000_000_000)
        let capped = try plans(100_000_00, authority: [manager]).earlySettlement(dear, funding(60_000_000)).get()
        #expect(capped.isCapped)
        #expect(capped.offer?.discount == 2_000_00)
        let higher = try plans(100_000_00, authority: [director, manager]).earlySettlement(
            dear, funding(60_000_000)
        ).get()
        #expect(higher.offer?.discount == 5_000_00)
        #expect(higher.offer?.authority == .level(director))
        let nobody = try plans(100_000_00, authority: []).earlySettlement(dear, funding(60_000_000)).get()
        #expect(nobody.ceiling == 10_986_30)
        #expect(nobody.isCapped)
        #expect(nobody.offer == nil)
    }

    @Test("Without other facts the days saved are those of the target plan, weighted by its amounts")
    func daysOfPlan() throws {
        let plans = plans(186_500_00, authority: [manager])
        let settlement = try plans.earlySettlement(facts(days: nil), funding(60_000_000)).get()
        // 32,600 × 23, 52 and 85 days, 32,700 × 115 days, over 186,500.
        #expect(settlement.daysSaved.scaled(places: 4) == 48_1_314)
        #expect(settlement.offer?.discount == 1_400_00)
    }

    @Test("A daily rate is not divided by the year")
    func dailyRate() throws {
        let plans = plans(100_000_00, authority: [manager])
        #expect(try plans.earlySettlement(facts(), funding(100_000, .day)).get().fundingCost == 600_00)
    }

    @Test("One finding says that no funding rate is known: graver where the table has rates of a later day alone")
    func finding() {
        func finding(_ kind: RateKind?, _ day: String) -> Finding? {
            var records = LedgerBuilder().records()
            var rate = Rate()
            (rate.kind, rate.date, rate.value) = (kind ?? .funding, .of(day), 48_000_000)
            records.rates = kind == nil ? [] : [rate]
            let policy = Policy(currency: .cny)
            return EarlySettlement.finding(Portfolio.assemble(records, asOf: .of("2026-06-30"), policy: policy))
        }
        #expect(finding(.funding, "2026-06-30") == nil)
        #expect(finding(.funding, "2026-07-01")?.severity == .warning)
        #expect(finding(.loanPrimeRate, "2026-01-01")?.severity == .note)
        #expect(finding(nil, "2026-01-01")?.message.text(showingValues: true).contains("2026-06-30") == true)
    }

    @Test("What cannot be worked out has its reason")
    func gaps() {
        func gap(_ plans: PlanProposals, _ facts: SettlementFacts, _ rates: InterestRates) -> EarlySettlement.Gap? {
            if case .failure(let gap) = plans.earlySettlement(facts, rates) { gap } else { nil }
        }
        let some = plans(100_000_00, authority: [manager])
        #expect(gap(some, facts(), funding(60_000_000, on: "2026-07-01")) == .noFundingRate(on: .of("2026-06-30")))
        #expect(gap(some, facts(days: 7), funding(60_000_000)) == .nothingSaved)
        #expect(gap(some, facts(), funding(.max)) == nil)
        #expect(gap(plans(0, authority: [manager]), facts(), funding(60_000_000)) == .noPlan)
        #expect(gap(plans(Int128(Int64.max), authority: []), facts(), funding(.max)) == .outOfRange)
    }
}
