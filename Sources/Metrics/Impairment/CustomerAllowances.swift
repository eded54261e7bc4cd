package import Receivables

/// The loss allowances of single customers: what is the same for all of them is worked out once.
package struct CustomerAllowances: Sendable {
    private let walk: SettlementWalk
    /// By position in `Records.currencies`.
    private let schemes: [ProvisionScheme]

    /// - Parameter rolls: `rollRates()`, which the method of that name rests on.
    package init(_ portfolio: Portfolio, _ rolls: [RollRates] = []) {
        walk = SettlementWalk(portfolio)
        schemes = ProvisionScheme.all(portfolio, rolls)
    }

    /// One customer's share in one currency. Each is rounded for itself, so that all of them may differ from the
    /// company's by a minor unit for each customer and class.
    ///
    /// - Parameter currency: position in `Records.currencies`.
    package func provision(of customer: Int, currency: UInt8) -> Provision {
        ProvisionSums(of: customer..<customer + 1, walk, schemes).provision(currency, schemes[Int(currency)], walk)
    }
}
