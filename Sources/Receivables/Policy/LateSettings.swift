package struct LateSettings: Sendable, Hashable {
    package enum Basis: String, Sendable, CaseIterable { case contract, sme, lpr }

    /// Days of a year for rates per year.
    package var basis = 365
    package var order: [Basis] = [.contract, .sme, .lpr]

    package init() {}
}
