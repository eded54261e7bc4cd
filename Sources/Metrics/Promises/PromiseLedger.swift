package import Findings
package import Receivables

/// Every promise made up to the as-of day and what receipts made of it.
///
/// A class: whoever asks for one part of it shares all by one reference.
package final class PromiseLedger: Sendable {
    package let portfolio: Portfolio
    package let asOf: CalendarDay
    /// Rates are over windows that ended after this day: 12 months before the as-of day.
    package let since: CalendarDay
    /// In the order of `Records.promises`: by customer, due day, day made, id.
    package let judgements: [PromiseJudgement]
    /// The reporting currency first and always present, then those with a promise by code.
    package let currencies: [PromiseSummary]
    /// Each judgement's in the order in which they came.
    let fills: [PromiseFill]
    /// Of `judgements`.
    private let ranges: CustomerRanges
    /// What was odd about the rows while they were judged.
    let notes: [PromiseNote]

    /// Judges all promises by the receipts of their customers.
    ///
    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: linear in the rows of customers with promises; others cost nothing.
    package static func judge(_ portfolio: Portfolio, jobs: Int = 2) -> PromiseLedger {
        let walk = PromiseWalk(portfolio)
        let runs = inParallel(portfolio.customerRuns(jobs)) { walk.judge($0) }
        let whole = runs.dropFirst().reduce(into: runs.first ?? PromiseRun()) { $0.combine($1) }
        return PromiseLedger(portfolio, whole)
    }

    private init(_ portfolio: Portfolio, _ run: PromiseRun) {
        self.portfolio = portfolio
        asOf = portfolio.asOf
        let since = portfolio.asOf.adding(months: -12)
        self.since = since
        judgements = run.judgements
        fills = run.fills
        ranges = CustomerRanges(
            of: run.judgements.map { Int32($0.customer) }, customers: portfolio.customerCount)
        let used = Set(run.judgements.map(\.currency))
        notes = run.notes
        currencies = portfolio.currencyOrder(of: used).map { index in
            PromiseSummary(index, portfolio, run.judgements, since: since)
        }
    }
}

extension PromiseLedger {
    /// What the rows behind promises say that cannot be.
    ///
    /// - Complexity: O(promises and assignments). Looked for each time it is asked for.
    package var findings: [Finding] { PromiseChecks(self).findings }

    /// False where only open items are known: nobody can say then that a promise was broken, so that rates are
    /// unavailable and lists of broken promises empty; a state past `open` is not to be shown.
    package var receiptsAreKnown: Bool { !portfolio.records.isOpenItemsOnly }

    package func judgements(of customer: Int) -> ArraySlice<PromiseJudgement> {
        judgements[ranges[customer]]
    }

    /// The position of the first that is not of an earlier customer.
    func firstJudgement(of customer: Int) -> Int { ranges[customer].lowerBound }

    /// - Parameter promise: index into `Records.promises`; nil for one made after the as-of day.
    package func judgement(of promise: Int) -> PromiseJudgement? {
        var (low, high) = (0, judgements.count)
        while low < high {
            let middle = (low + high) / 2
            if judgements[middle].promise < promise { low = middle + 1 } else { high = middle }
        }
        return low < judgements.count && judgements[low].promise == promise ? judgements[low] : nil
    }

    /// What payments gave to the promise, in the order in which they came.
    package func fills(of judgement: PromiseJudgement) -> ArraySlice<PromiseFill> { fills[judgement.fillRange] }
}

extension Portfolio {
    /// The reporting currency, then the others by code.
    func currencyOrder(of used: Set<UInt8>) -> [UInt8] {
        let reporting = records.currencies.firstIndex(of: policy.currency).map { UInt8($0) }
        let others = used.filter { $0 != reporting }
            .sorted { records.currencies[Int($0)] < records.currencies[Int($1)] }
        return [reporting].compactMap(\.self) + others
    }
}
