package import Findings
package import Receivables

/// Every figure of a portfolio: in all by currency, and for each customer.
///
/// Sums are kept, of all and of each customer, and short summaries of customers; all of a customer's figures are made
/// of his sums when asked for.
///
/// A class, so that all pages share it by one reference.
package final class Metrics: Sendable {
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
    let settlements: SettlementWalk
    /// By customer, then currency.
    let measured: [MeasuredCustomer]
    /// Of `customers` and of `measured`: both have one for each customer and currency.
    private let ranges: CustomerRanges

    init(
        _ portfolio: Portfolio, _ now: TallyWalk, _ before: TallyWalk?, _ whole: PartialMetrics, _ sizes: SizeClasses?
    ) {
        self.portfolio = portfolio
        asOf = portfolio.asOf
        comparisonDay = before?.day
        scheme = now.scheme
        walks = (now, before)
        settlements = SettlementWalk(portfolio)
        measured = whole.measured
        let order = portfolio.currencyOrder(including: whole.now)
        currencies = order.map { index in
            let currency = portfolio.records.currencies[Int(index)]
            return CurrencyFigures(
                currency: currency, index: index,
                now: whole.figures(currency, index, in: whole.now, now),
                before: before.map { whole.figures(currency, index, in: whole.before, $0) })
        }
        var rank = [Int](repeating: 0, count: 256)
        for (place, index) in order.enumerated() { rank[Int(index)] = place }
        let customers = whole.customers.sortedByRank(rank)
        self.customers = customers
        ranges = CustomerRanges(
            of: customers.map { Int32($0.customer) }, customers: portfolio.customerCount)
        self.sizes =
            sizes
            ?? SizeClasses(
                customers, customers: portfolio.customerCount, currencies: portfolio.records.currencies.count)
        reporting = ReportingTotals(currencies, portfolio)
        ledger = LedgerComparison.all(currencies, portfolio.records)
        findings =
            portfolio.notes.map { Finding($0, portfolio.records) }
            + ControlCheck.findings(currencies, failing: whole.failing, portfolio)
            + ledger.compactMap(\.finding)
    }

    /// The day of the export where it is later than `asOf`: flags, limits and master data are of that day.
    package var undatedFactsAreOf: CalendarDay? {
        portfolio.records.exportedAt.flatMap { $0 > asOf ? $0 : nil }
    }

    package var reportingCurrency: CurrencyFigures? { currencies.first }
}

extension Metrics {
    /// A customer's figures by currency, in `currencies`' order.
    ///
    /// - Complexity: O(months).
    package func figures(of customer: Int) -> [CurrencyFigures] {
        let own = measured(of: customer)
        return currencies.compactMap { whole in
            own.first { $0.currency == whole.index }.map { figures(of: $0, in: whole.currency) }
        }
    }

    private func figures(of own: MeasuredCustomer, in currency: Currency) -> CurrencyFigures {
        func figures(_ sums: MeasuredCustomer.Sums, _ walk: TallyWalk) -> DayFigures {
            let kept = walk.keepsMonths ? sums.months : own.now.months
            let months =
                kept.map { MonthFigures.series($0, walk.scale) }
                ?? MonthFigures.series(monthSums(of: own, on: walk), walk.scale)
            return DayFigures(sums.tally, months, walk, currency: currency)
        }
        let before = walks.before.flatMap { walk in own.before.map { figures($0, walk) } }
        return CurrencyFigures(
            currency: currency, index: own.currency, now: figures(own.now, walks.now), before: before)
    }

    /// All months of a customer whose sums are too large to be kept.
    private func monthSums(of own: MeasuredCustomer, on walk: TallyWalk) -> MonthSums {
        walk.keepsMonths
            ? walk.sums(of: own.customer, currency: own.currency).1
            : walks.now.sums(of: own.customer, currency: own.currency).1
    }

    /// What the summary's customer owes in its currency by `AgingScheme.classes`.
    package func aging(of summary: CustomerSummary) -> [Int128] {
        measured(of: summary.customer).first { $0.currency == summary.currency }?.now.tally.aging
            ?? Tally(classes: scheme.bounds.count + 8).aging
    }

    private func measured(of customer: Int) -> ArraySlice<MeasuredCustomer> { measured[ranges[customer]] }

    /// The customer's summaries, one a currency.
    package func summaries(of customer: Int) -> ArraySlice<CustomerSummary> { customers[ranges[customer]] }
}
