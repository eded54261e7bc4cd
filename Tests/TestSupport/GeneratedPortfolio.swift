package import Receivables

/// A small portfolio made from a seed, with every kind of fact and every edge of dates that the figures know.
package struct GeneratedPortfolio {
    package let asOf: CalendarDay
    package let policy: Policy
    /// The facts of all days, those after `asOf` included.
    package let records: Records
    private let facts: GeneratedPortfolioFacts

    package init(seed: UInt64) {
        var dice = GeneratedPortfolioDice(seed: seed)
        asOf = dice.asOf()
        let currencies = ["CNY", "JPY", "USD"].compactMap { Currency(code: $0) }
        let used = Array(currencies.prefix(dice.number(1...3)))
        var policy = Policy(currency: used[0])
        if dice.chance(percent: 15) { policy.agingBounds = [15, 45, 100] }
        if dice.chance(percent: 15) { policy.salesWindowDays = dice.pick([30, 365], or: 90) }
        self.policy = policy
        var facts = GeneratedPortfolioFacts(dice: dice, asOf: asOf, currencies: used)
        facts.roll()
        self.facts = facts
        records = facts.records()
    }

    /// The same rows as they could have been exported on `day`: nothing later has happened yet.
    package func recordsKnown(on day: CalendarDay) -> Records { facts.known(on: day).records() }
}
