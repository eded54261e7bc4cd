package import Findings
package import Receivables

/// Every promise made up to the as-of day and what receipts made of it.
package struct PromiseLedger: Sendable {
    package let portfolio: Portfolio
    package let asOf: CalendarDay
    /// Rates are over windows that ended after this day: 12 months before the as-of day.
    package let since: CalendarDay
    /// In the order of `Records.promises`: by customer, due day, day made, id.
    package let judgements: [PromiseJudgement]
    /// The reporting currency first and always present, then those with a promise by code.
    package private(set) var currencies: [PromiseSummary] = []
    /// Each judgement's in the order in which they came.
    let fills: [PromiseFill]
    /// What was odd about the rows while they were judged.
    let notes: [PromiseNote]

    /// Judges all promises by the receipts of their customers.
    ///
    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: linear in the rows of customers with promises; others cost nothing.
    package static func judge(_ portfolio: Portfolio, jobs: Int = 2) -> PromiseLedger {
        let walk = PromiseWalk(portfolio)
        let runs = inParallel(portfolio.customerRuns(jobs)) { walk.judge($0) }
        return PromiseLedger(portfolio, runs.reduce(into: PromiseRun()) { $0.combine($1) })
    }

    private init(_ portfolio: Portfolio, _ run: PromiseRun) {
        self.portfolio = portfolio
        asOf = portfolio.asOf
        since = portfolio.asOf.adding(months: -12)
        judgements = run.judgements
        fills = run.fills
        let used = Set(run.judgements.map(\.currency))
        notes = run.notes
        currencies = portfolio.currencyOrder(of: used).map { [self] in PromiseSummary($0, in: self) }
    }
}

extension PromiseLedger {
    /// What the rows behind promises say that cannot be.
    ///
    /// - Complexity: O(promises and assignments), and the visits of customers whose promises name one. Looked for each
    ///   time it is asked for.
    package var findings: [Finding] { PromiseChecks(self).findings }

    /// False where only open items are known: nobody can say then that a promise was broken, so that rates are
    /// unavailable and lists of broken promises empty; a state past `open` is not to be shown.
    package var receiptsAreKnown: Bool { !portfolio.records.isOpenItemsOnly }

    package func judgements(of customer: Int) -> ArraySlice<PromiseJudgement> {
        judgements[firstJudgement(of: customer)...].prefix { $0.customer == customer }
    }

    /// The position of the first that is not of an earlier customer.
    func firstJudgement(of customer: Int) -> Int { position { $0.customer < customer } }

    /// - Parameter promise: index into `Records.promises`; nil for one made after the as-of day.
    package func judgement(of promise: Int) -> PromiseJudgement? {
        let place = position { $0.promise < promise }
        return place < judgements.count && judgements[place].promise == promise ? judgements[place] : nil
    }

    /// What payments gave to the promise, in the order in which they came.
    package func fills(of judgement: PromiseJudgement) -> ArraySlice<PromiseFill> { fills[judgement.fillRange] }

    private func position(where isBefore: (PromiseJudgement) -> Bool) -> Int {
        var (low, high) = (0, judgements.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(judgements[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
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
