import Receivables

/// The loss allowances with the roll rates that they may rest on.
struct Allowances: Sendable {
    let rollRates: [RollRates]
    let provisions: [Provision]

    init(_ portfolio: Portfolio, jobs: Int) {
        rollRates = portfolio.rollRates(jobs: jobs)
        provisions = portfolio.provisions(rollRates, jobs: jobs)
    }
}
