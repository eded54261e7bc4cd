package import Receivables

/// What visits came to in the 12 months that end at the as-of day, for the company and for each collector.
package struct VisitLedger: Sendable {
    package let portfolio: Portfolio
    package let asOf: CalendarDay
    /// The period is the days after this one, up to the as-of day.
    package let since: CalendarDay
    /// The first days of the calendar months that the period touches, rising; the outermost may be cut.
    package let months: [CalendarDay]
    /// All collectors together.
    package let company: CollectorVisits
    /// By the code points of their ids; a blank one stands for visits that name nobody.
    package let collectors: [CollectorVisits]
    /// Cash of the period: the reporting currency first and always present, then those with cash by code.
    package let cash: [PeriodCash]
    /// By index into `Records.customers`.
    package let contacts: [ContactRecency]
    /// Of cash in the period; by customer, visit, payment.
    package let credits: [CashCredit]

    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: linear in visits and payments.
    package static func measure(_ portfolio: Portfolio, jobs: Int = 2) -> VisitLedger {
        let walk = VisitWalk(portfolio, since: portfolio.asOf.adding(months: -12))
        let runs = inParallel(portfolio.customerRuns(jobs)) { walk.run(of: $0) }
        guard var whole = runs.first else { return VisitLedger(portfolio, walk.run(of: 0..<0)) }
        for run in runs.dropFirst() { whole.combine(run) }
        return VisitLedger(portfolio, whole)
    }

    private init(_ portfolio: Portfolio, _ run: VisitRun) {
        self.portfolio = portfolio
        asOf = portfolio.asOf
        since = portfolio.asOf.adding(months: -12)
        let first = since.adding(days: 1).startOfMonth
        months = (0...(asOf.monthIndex - first.monthIndex)).map { first.adding(months: $0) }
        collectors = run.byName
        var company = CollectorVisits(months: months.count)
        for collector in collectors { company.combine(collector) }
        self.company = company
        let used = Set(run.cash.filter { $0.payments > 0 }.map(\.currency))
        cash = portfolio.currencyOrder(of: used).map { run.cash[Int($0)] }
        contacts = run.contacts
        credits = run.credits
    }

    /// False where only open items are known: no cash is credited then, and stages before it alone can be shown.
    package var cashIsKnown: Bool { !portfolio.records.isOpenItemsOnly }

    /// The payments credited to a visit, by index into `Records.payments`.
    package func payments(creditedTo visit: Int) -> [Int] {
        var (low, high) = (0, credits.count)
        while low < high {
            let middle = (low + high) / 2
            if credits[middle].visit < visit { low = middle + 1 } else { high = middle }
        }
        return credits[low...].prefix { $0.visit == visit }.map(\.payment)
    }
}
