package import Findings
package import Receivables

/// What paying the whole debt early is worth to us, and the discount that may be offered for it. Minor units.
///
/// The discount holds only if the full net amount arrives by `validUntil`; otherwise the debt stands as it was.
///
/// Formula: ceiling = debt-days saved × funding rate ÷ 365 + debt × probability of default × loss given default
/// + collection cost saved; each part rounded half up.
/// Undefined: without a funding rate on the day, without a plan to compare with, and where no day is saved.
package struct EarlySettlement: Sendable, Hashable {
    package enum Gap: Error, Sendable, Hashable {
        /// No funding rate of the as-of day or earlier.
        case noFundingRate(on: CalendarDay)
        /// Nothing is claimable, or no day is left to pay on.
        case noPlan
        /// The debt would come in as early without a discount.
        case nothingSaved
        case outOfRange
    }

    package struct Offer: Sendable, Hashable {
        package let discount: Int128
        /// What has to arrive, all of it, by `validUntil`.
        package let net: Int128
        package let authority: PlanAuthority
        /// What the discount costs a year: discount ÷ net × 365 ÷ days saved.
        package let annualCost: Figure<Ratio>
    }

    package let debt: Int128
    package let validUntil: CalendarDay
    /// By which the debt comes in earlier, weighted by the amounts.
    package let daysSaved: Ratio
    package let fundingRate: InterestRates.Dated
    package let fundingCost: Int128
    package let expectedLoss: Int128
    package let collectionCost: Int128
    /// The highest level's authority is below the ceiling: more needs approval.
    package let isCapped: Bool
    /// Nil where the ceiling or the authority leave less than one whole unit of money.
    package let offer: Offer?

    package var ceiling: Int128 { fundingCost + expectedLoss + collectionCost }
}

extension EarlySettlement {
    /// What is to be said where no customer can be offered a discount, for want of a funding rate of the day.
    package static func finding(_ portfolio: Portfolio) -> Finding? {
        let records = portfolio.records
        guard InterestRates(.funding, in: records, upTo: portfolio.asOf).isEmpty else { return nil }
        return Finding(
            uncovered: .funding, on: portfolio.asOf, isKindKnown: records.rates.contains { $0.kind == .funding },
            neededBy: "discounts for early payment")
    }
}

extension PlanProposals {
    /// - Parameters:
    ///   - facts: asked for where a discount may be worth something at all.
    ///   - rates: of kind funding, known on the as-of day.
    package func earlySettlement(
        _ facts: @autoclosure () -> SettlementFacts, _ rates: InterestRates
    ) -> Result<EarlySettlement, EarlySettlement.Gap> {
        guard let target, let first = target.payments.first?.day else { return .failure(.noPlan) }
        guard let rate = rates.inForce(on: terms.asOf) else { return .failure(.noFundingRate(on: terms.asOf)) }
        let facts = facts()
        let debtDays =
            facts.expectedDays.map { debt * Int128($0 - first.days(since: terms.asOf)) }
            ?? target.payments.reduce(0) { $0 + $1.amount * Int128($1.day.days(since: first)) }
        guard debtDays > 0 else { return .failure(.nothingSaved) }
        guard let settlement = EarlySettlement(self, facts, rate, debtDays: debtDays, validUntil: first) else {
            return .failure(.outOfRange)
        }
        return .success(settlement)
    }
}

extension EarlySettlement {
    /// - Parameter debtDays: Σ minor units × days saved, above zero.
    fileprivate init?(
        _ plans: PlanProposals, _ facts: SettlementFacts, _ rate: InterestRates.Dated, debtDays: Int128,
        validUntil: CalendarDay
    ) {
        let billion: Int128 = 1_000_000_000
        let loss = plans.debt * Int128(facts.probabilityOfDefault)
        guard let saved = Ratio(debtDays, over: plans.debt),
            let funding = EarlySettlement.interest(on: debtDays, at: rate),
            let lost = loss.times(Int128(facts.lossGivenDefault)),
            let expectedLoss = Ratio(lost, over: billion * billion)?.scaled(places: 0)
        else { return nil }
        debt = plans.debt
        self.validUntil = validUntil
        daysSaved = saved
        fundingRate = rate
        fundingCost = funding
        self.expectedLoss = expectedLoss
        collectionCost = Int128(facts.collectionCost)
        let ceiling = funding + expectedLoss + collectionCost
        let most = plans.debt * Int128(plans.greatestDiscount) / billion
        isCapped = most < ceiling
        offer = Offer(upTo: min(ceiling, most), plans, daysSaved: saved)
    }

    private static func interest(on debtDays: Int128, at rate: InterestRates.Dated) -> Int128? {
        debtDays.times(Int128(rate.value)).flatMap {
            Ratio($0, over: 1_000_000_000 * (rate.period == .year ? 365 : 1))?.scaled(places: 0)
        }
    }
}

extension EarlySettlement.Offer {
    /// Rounded down to the policy's unit, or to whole units of money where that leaves nothing.
    fileprivate init?(upTo most: Int128, _ plans: PlanProposals, daysSaved: Ratio) {
        let whole = Int128(plans.terms.currency.minorUnitsPerUnit)
        let rounded = [plans.roundingUnit * whole, whole].map { most / $0 * $0 }.first { $0 > 0 }
        guard let discount = rounded, discount < plans.debt else { return nil }
        self.discount = discount
        net = plans.debt - discount
        authority = plans.discountAuthority(discount)
        annualCost = EarlySettlement.Offer.annualCost(discount, of: net, daysSaved: daysSaved)
    }

    /// What a discount for paying earlier costs a year, as a share of what is paid: 2 % for 20 days are 37.2 %.
    package static func annualCost(_ discount: Int128, of net: Int128, daysSaved: Ratio) -> Figure<Ratio> {
        guard let above = (discount * 365).times(daysSaved.denominator), let below = net.times(daysSaved.numerator)
        else { return .unavailable(.outOfRange) }
        return Figure(above, over: below)
    }
}

extension Int128 {
    /// Nil where the product cannot be held.
    fileprivate func times(_ other: Int128) -> Int128? {
        let (product, isLost) = multipliedReportingOverflow(by: other)
        return isLost ? nil : product
    }
}
