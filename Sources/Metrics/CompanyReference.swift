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
    let kept: [KeptCounts]

    struct KeptCounts: Sendable {
        var kept = 0
        var judged = 0
    }

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
        kept = walk.days.days.map { recovery.promises.seen(on: $0, jobs: jobs).keptByAll }
        // Open promises are left out: they bear on their own customers alone.
        forecast = portfolio.records.isOpenItemsOnly ? nil : SharedForecast(walk, jobs: jobs) { _ in [] }
    }
}

extension PromiseLedger {
    /// The ledger as a build of an earlier day had it.
    func seen(on day: CalendarDay, jobs: Int) -> PromiseLedger {
        day == portfolio.asOf ? self : PromiseLedger.judge(portfolio.seen(on: day), jobs: jobs)
    }

    /// Of all customers in all currencies.
    var keptByAll: CompanyReference.KeptCounts {
        currencies.reduce(into: CompanyReference.KeptCounts()) { sum, summary in
            sum.kept += summary.rate.kept
            sum.judged += summary.rate.n
        }
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
