package import Findings
package import Receivables

/// What the engine judges first, and what it has to say of the data: all that `check` asks for, and what the rest of
/// the engine stands on.
package struct RecoveryBasis: Sendable {
    package let metrics: Metrics
    package let promises: PromiseLedger
    package let limitation: LimitationRegister
    package let lateCharges: LateChargeTerms
    /// Worked out here where the configured method rests on roll rates, and findings on what they lack.
    let allowances: Allowances?
    package let findings: [Finding]

    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: O(documents and movements).
    package init(_ metrics: Metrics, jobs: Int = 2) {
        let portfolio = metrics.portfolio
        let terms = LateChargeTerms(portfolio)
        let ((limitation, ofClaims), (promises, ofPromises)) = sideBySide(jobs: jobs) {
            let register = LimitationRegister(portfolio, jobs: jobs)
            return (register, register.findings(jobs: jobs) + terms.findings(jobs: jobs))
        } _: {
            let ledger = PromiseLedger.judge(portfolio, jobs: jobs)
            return (ledger, ledger.findings)
        }
        let allowances =
            portfolio.policy.provision.basis == .rollRates ? Allowances(portfolio, jobs: jobs) : nil
        self.metrics = metrics
        self.promises = promises
        self.limitation = limitation
        lateCharges = terms
        self.allowances = allowances
        findings =
            ofPromises + ofClaims + [EarlySettlement.finding(portfolio)].compactMap(\.self)
            + Provision.findings(portfolio, allowances?.provisions ?? [], allowances?.rollRates ?? [])
            + portfolio.targetFindings
    }

    package var portfolio: Portfolio { metrics.portfolio }
    package var asOf: CalendarDay { metrics.asOf }
}
