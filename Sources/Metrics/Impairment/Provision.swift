package import Receivables

/// The loss allowance in one currency, by the policy's method. Minor units.
///
/// Formula: Σ over classes of what is open of positive documents × the class's rate, rounded once a class; customers
/// with an allowance of their own leave the classes first. Undefined: by roll rates where only open items are known.
package struct Provision: Sendable, Hashable {
    package let currency: Currency
    /// Position in `Records.currencies`.
    package let index: UInt8
    package let basis: ProvisionSettings.Basis
    /// In the method's order, zeros included.
    package let classes: [ProvisionClass]
    /// By customer: those with an allowance of their own and something open.
    package let specific: [SpecificAllowance]

    package var balance: Int128 {
        classes.reduce(0) { $0 + $1.balance } + specific.reduce(0) { $0 + $1.balance }
    }
    package var allowance: Int128 {
        classes.reduce(0) { $0 + $1.allowance } + specific.reduce(0) { $0 + $1.allowance }
    }
}

package struct ProvisionClass: Sendable, Hashable {
    /// `y0_1`, `current`, `d1_30`, `m0`: see `ProvisionSettings.Basis`.
    package let id: String
    /// Minor units.
    package let balance: Int128
    /// Billionths.
    package let rate: Int64
    /// Minor units.
    package let allowance: Int128
}

package struct SpecificAllowance: Sendable, Hashable {
    /// Index into `Records.customers`.
    package let customer: Int
    /// What is open of the customer's positive documents in the currency.
    package let balance: Int128
    /// As the customers table says, in the reporting currency; 0 under the other currencies.
    package let allowance: Int128
}

extension Portfolio {
    /// - Parameter rolls: `rollRates()`, which the method of that name rests on; it is not worked out where another
    ///   method is configured.
    package func provisions(_ rolls: [RollRates] = [], jobs: Int = 2) -> [Provision] {
        let walk = SettlementWalk(self)
        let schemes = ProvisionScheme.all(self, rolls)
        let parts = inParallel(customerRuns(jobs)) { ProvisionSums(of: $0, walk, schemes) }
        guard var sums = parts.first else { return [] }
        for part in parts.dropFirst() { sums.combine(part) }
        return schemes.indices.map { sums.provision(UInt8($0), schemes[$0], walk) }
    }
}
