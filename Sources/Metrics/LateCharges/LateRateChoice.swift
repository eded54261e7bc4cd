import Receivables

/// The late charge's rate of one document, or why there is none.
package struct LateRateChoice: Sendable, Hashable {
    package let result: Result<LateRate, LateChargeGap>
    /// Whether we were a small or medium-sized company would decide, and neither the contract nor the configuration
    /// says it: what holds without that rule was taken.
    package let isStandingMissing: Bool

    init(_ result: Result<LateRate, LateChargeGap>, isStandingMissing: Bool = false) {
        self.result = result
        self.isStandingMissing = isStandingMissing
    }
}

extension LateChargeTerms {
    /// The first rule of the policy's order that fits.
    ///
    /// - Parameter contract: `contractRow(of:)` the document.
    func choice(for document: Int, _ contract: Int?) -> LateRateChoice {
        let agreement = LateRateAgreement(document, contract, portfolio)
        var isMissing = false
        for rule in portfolio.policy.late.order {
            switch (rule, agreement.rate, agreement.standing) {
            case (.contract, let rate?, _), (.sme, let rate?, .small): return checked(rate, agreement)
            case (.sme, nil, .small(let standing)): return LateRateChoice(.success(agreement.statutoryRate(standing)))
            case (.sme, nil, .unknown): isMissing = true
            case (.lpr, _, _): return LateRateChoice(loanPrimeRate(agreement), isStandingMissing: isMissing)
            case (.contract, nil, _), (.sme, _, _): continue
            }
        }
        return LateRateChoice(.failure(.noRule), isStandingMissing: isMissing)
    }

    /// What a large or public debtor agrees on with a small company must not be below the one-year loan prime rate of
    /// the signing day.
    private func checked(_ agreed: LateRate, _ agreement: LateRateAgreement) -> LateRateChoice {
        guard portfolio.policy.late.order.contains(.sme), agreement.standing != .other,
            let contract = agreement.contract, let signed = portfolio.records.contracts[contract].signedOn.known
        else { return LateRateChoice(.success(agreed)) }
        let isKnown = agreement.standing != .unknown
        guard let least = loanPrimeRates.inForce(on: signed) else {
            var unchecked = agreed
            unchecked.uncheckedAgainst = isKnown ? signed : nil
            return LateRateChoice(.success(unchecked))
        }
        let raised = LateRate(
            value: least.value, least.period, basis: agreed.basis, .contractRaised(contract, rateDate: least.date))
        guard agreed.isBelow(raised) else { return LateRateChoice(.success(agreed)) }
        return LateRateChoice(.success(isKnown ? raised : agreed), isStandingMissing: !isKnown)
    }

    private func loanPrimeRate(_ agreement: LateRateAgreement) -> Result<LateRate, LateChargeGap> {
        let breach = agreement.breach
        guard breach >= LateRateAgreement.loanPrimeRateSince else { return .failure(.beforeLoanPrimeRate) }
        guard let rate = loanPrimeRates.inForce(on: breach) else { return .failure(.noRate(on: breach)) }
        return .success(
            LateRate(
                value: rate.value, times: multiple, rate.period, basis: agreement.basis,
                .loanPrimeRate(rateDate: rate.date)))
    }
}
