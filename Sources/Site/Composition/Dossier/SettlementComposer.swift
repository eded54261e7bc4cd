import Metrics
import Receivables

/// The discount that paying all at once is worth, with the three parts of its ceiling.
struct SettlementComposer {
    let file: CaseFile
    let words: PlanText

    private var language: Language { file.contents.language }

    /// Nil where none can be worked out.
    func settlement(_ proposals: PlanProposals) -> EarlySettlement? {
        try? proposals.earlySettlement(facts(proposals), file.contents.recovery.fundingRates).get()
    }

    func text(_ proposals: PlanProposals) -> String {
        switch proposals.earlySettlement(facts(proposals), file.contents.recovery.fundingRates) {
        case .failure(let gap): return language.phrase("plan.noSettlement", ["why": why(gap)])
        case .success(let settlement):
            let ceiling = ceiling(settlement, proposals.terms.currency)
            guard let offer = settlement.offer else {
                return language.phrase("plan.noDiscount", ["ceiling": ceiling])
            }
            return self.text(offer, settlement, ceiling, proposals.terms.currency)
        }
    }

    /// What the loss allowance takes for the customer's open documents stands for the loss that is expected; the cost
    /// of collecting is recorded nowhere and counts for nothing.
    private func facts(_ proposals: PlanProposals) -> SettlementFacts {
        let index = file.figures.first { $0.currency == proposals.terms.currency }?.index
        let own = index.map { file.contents.recovery.customerAllowances.provision(of: file.customer, currency: $0) }
        let share = own.flatMap { Ratio($0.allowance, over: $0.balance) }?.scaled(places: 9) ?? 0
        return SettlementFacts(
            probabilityOfDefault: Int64(clamping: share), lossGivenDefault: 1_000_000_000, collectionCost: 0)
    }

    private func text(
        _ offer: EarlySettlement.Offer, _ settlement: EarlySettlement, _ ceiling: String, _ currency: Currency
    ) -> String {
        language.phrase(
            settlement.isCapped ? "plan.settlementCapped" : "plan.settlement",
            [
                "net": language.text(Money(minorUnits: offer.net, currency: currency)),
                "date": language.text(settlement.validUntil),
                "discount": language.text(Money(minorUnits: offer.discount, currency: currency)),
                "ceiling": ceiling, "authority": words.authority(offer.authority),
                "annual": offer.annualCost.known.map { language.percent($0) } ?? language.word("common.unavailable"),
            ])
    }

    private func ceiling(_ settlement: EarlySettlement, _ currency: Currency) -> String {
        func number(_ amount: Int128) -> String { language.number(Money(minorUnits: amount, currency: currency)) }
        return language.phrase(
            "plan.ceiling",
            [
                "sum": number(settlement.ceiling), "funding": number(settlement.fundingCost),
                "loss": number(settlement.expectedLoss), "cost": number(settlement.collectionCost),
                "days": language.days(settlement.daysSaved),
                "rate": language.exactPercent(billionths: settlement.fundingRate.value),
                "rateDate": language.text(settlement.fundingRate.date),
            ])
    }

    private func why(_ gap: EarlySettlement.Gap) -> String {
        switch gap {
        case .noFundingRate: language.word("plan.settlementGap.rate")
        case .noPlan: language.word("plan.settlementGap.plan")
        case .nothingSaved: language.word("plan.settlementGap.saved")
        case .outOfRange: language.word("plan.settlementGap.range")
        }
    }
}
