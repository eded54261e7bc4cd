package import Receivables

/// What figures of a few customers take from the whole company: shared curves, rates by class, where series begin. Holds
/// nobody's balance.
package struct CompanyReference: Sendable {
    /// The company's first document or payment.
    package let firstFact: CalendarDay
    package let sizes: SizeClasses
    let timeToPay: [TimeToPay]
    let rollRates: [RollRates]
    let collectors: [CollectorRecord]
    let scorecards: Scorecards
    let days: ForecastDays
    /// Nil where only open items are known.
    let forecast: SharedForecast?
    /// By forecast day, how many promises of all customers were judged by then.
    let kept: [PromiseProspects.KeptCounts]

    /// - Complexity: O(documents and movements), for the curves.
    package init(_ recovery: Recovery, jobs: Int = 2) {
        let portfolio = recovery.portfolio
        let walk = ForecastWalk(portfolio)
        firstFact = portfolio.firstFact
        sizes = recovery.metrics.sizes
        timeToPay = recovery.timeToPay
        rollRates = recovery.rollRates
        collectors = recovery.collectors
        scorecards = recovery.scorecards
        days = walk.days
        kept = walk.days.days.map { recovery.promises.prospects(on: $0, jobs: jobs).kept }
        // Open promises are left out: they bear on their own customers alone.
        forecast =
            portfolio.records.isOpenItemsOnly
            ? nil : SharedForecast(walk, walk.traces(jobs: jobs), jobs: jobs) { _ in [] }
    }
}

extension CollectorRecord {
    /// One collector's own row, which already holds what the company's rates expect; of the company its index alone.
    func only(_ collector: String) -> CollectorRecord {
        let rest = Row(
            collector: "", opening: 0, documents: 0, receipts: 0, expected: 0, index: company.index)
        return CollectorRecord(
            currency: currency, period: period, rows: rows.filter { $0.collector == collector }, company: rest)
    }
}
