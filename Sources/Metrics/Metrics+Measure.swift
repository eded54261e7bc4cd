package import Receivables

extension Metrics {
    /// Works out all figures in one pass over each customer's rows for the day and one for the comparison day.
    ///
    /// - Parameters:
    ///   - first: where series begin: the company's first fact for a portfolio that was cut from it.
    ///   - sizes: what the customers are among the company's, for such a portfolio.
    ///   - jobs: threads; the result is the same for any number.
    package static func measure(
        _ portfolio: Portfolio, since first: CalendarDay? = nil, sizes: SizeClasses? = nil, jobs: Int = 2
    ) -> Metrics {
        let first = first ?? portfolio.firstFact
        let since = comparisonDay(of: portfolio, first: first)
        let now = TallyWalk(
            portfolio, on: portfolio.asOf, since: since, scale: MonthScale(from: first, to: portfolio.asOf))
        let before = since.map {
            TallyWalk(
                portfolio, on: $0, scale: MonthScale(from: first, to: $0), keepsMonths: $0 != $0.endOfMonth)
        }
        let parts = inParallel(portfolio.customerRuns(jobs)) { PartialMetrics(of: $0, now, before) }
        let whole = parts.dropFirst().reduce(into: parts.first ?? PartialMetrics()) { $0.combine($1) }
        return Metrics(portfolio, now, before, whole, sizes)
    }

    private static func comparisonDay(of portfolio: Portfolio, first: CalendarDay) -> CalendarDay? {
        let day = portfolio.policy.comparisonDay(asOf: portfolio.asOf)
        return day < portfolio.asOf && day >= first && !portfolio.records.isOpenItemsOnly ? day : nil
    }
}

extension [CustomerSummary] {
    /// By customer; each customer's currencies in the pages' order.
    func sortedByRank(_ rank: [Int]) -> [CustomerSummary] {
        sorted { ($0.customer, rank[Int($0.currency)]) < ($1.customer, rank[Int($1.currency)]) }
    }
}

extension Portfolio {
    /// The earliest document or payment up to the day, else the day.
    package var firstFact: CalendarDay {
        min(asOf, firstDocumentDay ?? asOf, firstPaymentDay ?? asOf)
    }

    /// The reporting currency, then those with a tally by code.
    func currencyOrder(including tallies: [PartialMetrics.Part?]) -> [UInt8] {
        let used = tallies.indices.filter { tallies[$0] != nil }
        let reporting = records.currencies.firstIndex(of: policy.currency)
        let others = used.filter { $0 != reporting }.sorted { records.currencies[$0] < records.currencies[$1] }
        return (([reporting].compactMap(\.self)) + others).map { UInt8($0) }
    }
}
