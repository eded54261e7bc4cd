package import Findings
package import Receivables

/// Every figure of a portfolio: in all by currency, and for each customer.
///
/// Sums of all and short summaries of customers are kept; a customer's own figures are worked out when asked for, from
/// his rows alone.
package struct Metrics: Sendable {
    package let portfolio: Portfolio
    package let asOf: CalendarDay
    /// The day that "since" means; nil where nothing is known of it.
    package let comparisonDay: CalendarDay?
    package let scheme: AgingScheme
    /// The reporting currency first and always present, then by code.
    package let currencies: [CurrencyFigures]
    /// Of customers with a document or a payment up to the day, by customer, then in `currencies`' order.
    package let customers: [CustomerSummary]
    package let sizes: SizeClasses
    package let reporting: ReportingTotals
    /// By currency, where the `ledger` table has a balance of the day or of an earlier month's end.
    package let ledger: [LedgerComparison]
    /// What the portfolio could not follow to the letter, and a control total that fails: an error that stops a build.
    package let findings: [Finding]

    let walks: (now: TallyWalk, before: TallyWalk?)

    /// The day of the export where it is later than `asOf`: flags, limits and master data are of that day.
    package var undatedFactsAreOf: CalendarDay? {
        portfolio.records.exportedAt.flatMap { $0 > asOf ? $0 : nil }
    }

    package var reportingCurrency: CurrencyFigures? { currencies.first }
}

extension Metrics {
    /// A customer's figures by currency, in `currencies`' order.
    ///
    /// - Complexity: O(documents, payments and movements of the customer).
    package func figures(of customer: Int) -> [CurrencyFigures] {
        let own = walks.now.currencies(of: customer)
        return currencies.compactMap { whole in
            guard own.contains(whole.index) else { return nil }
            let before = walks.before.map { figures(of: customer, whole, on: $0) }
            return CurrencyFigures(
                currency: whole.currency, index: whole.index, now: figures(of: customer, whole, on: walks.now),
                before: before)
        }
    }

    private func figures(of customer: Int, _ whole: CurrencyFigures, on walk: TallyWalk) -> DayFigures {
        var months = MonthSums(months: walk.scale.count)
        let tally = walk.tally(customer, currency: whole.index, months: &months)
        return DayFigures(tally, months, walk, currency: whole.currency)
    }

    /// The customer's summaries, one a currency.
    package func summaries(of customer: Int) -> ArraySlice<CustomerSummary> {
        var (low, high) = (0, customers.count)
        while low < high {
            let middle = (low + high) / 2
            if customers[middle].customer < customer { low = middle + 1 } else { high = middle }
        }
        return customers[low...].prefix { $0.customer == customer }
    }
}

extension DayFigures {
    init(_ tally: Tally, _ months: MonthSums, _ walk: TallyWalk, currency: Currency) {
        day = walk.day
        self.currency = currency
        self.tally = tally
        scheme = walk.scheme
        salesWindowDays = walk.portfolio.policy.salesWindowDays
        isOpenItemsOnly = walk.portfolio.records.isOpenItemsOnly
        self.months = MonthFigures.series(months, walk.scale)
    }
}
