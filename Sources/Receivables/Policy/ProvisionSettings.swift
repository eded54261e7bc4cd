package struct ProvisionSettings: Sendable, Hashable {
    package enum Basis: String, Sendable, CaseIterable {
        case accountAge = "account_age"
        case aging
        case rollRates = "roll_rates"
    }

    package var basis = Basis.accountAge
    /// Billionths, one a class.
    package var rates: [Int64] = [50_000_000, 100_000_000, 300_000_000, 500_000_000, 800_000_000, 1_000_000_000]
    package var lossGivenDefault: Int64 = 1_000_000_000

    package init() {}
}
