import Metrics
import Receivables

/// One customer's balance over all his currencies, in minor units of the reporting currency; nil without a rate.
struct CustomerBalance: Sendable {
    let open: Int128?
    let overdue: Int128?
    let claimable: Int128?
    let disputed: Int128?
    let oldestDaysPastDue: Int

    init(_ summaries: ArraySlice<CustomerSummary>, _ amounts: ReportingAmounts) {
        var (open, overdue) = (ReportingSum(amounts), ReportingSum(amounts))
        var (claimable, disputed) = (open, open)
        var oldest = 0
        for summary in summaries {
            open.add(summary.open, summary.currency)
            overdue.add(summary.overdue, summary.currency)
            claimable.add(summary.claimable, summary.currency)
            disputed.add(summary.disputed, summary.currency)
            oldest = max(oldest, summary.oldestDaysPastDue)
        }
        (self.open, self.overdue) = (open.total, overdue.total)
        (self.claimable, self.disputed) = (claimable.total, disputed.total)
        oldestDaysPastDue = oldest
    }

    /// Of all customers of the portfolio, by customer.
    static func all(_ metrics: Metrics, _ amounts: ReportingAmounts) -> [CustomerBalance] {
        var balances: [CustomerBalance] = []
        balances.reserveCapacity(metrics.portfolio.customerCount)
        var next = 0
        for customer in 0..<metrics.portfolio.customerCount {
            let begin = next
            while next < metrics.customers.count, metrics.customers[next].customer == customer { next += 1 }
            balances.append(CustomerBalance(metrics.customers[begin..<next], amounts))
        }
        return balances
    }
}
