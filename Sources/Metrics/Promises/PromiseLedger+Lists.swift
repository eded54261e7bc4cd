package import Receivables

extension PromiseLedger {
    /// Open promises due on the as-of day or in the days after it, by due day, then in the ledger's order.
    package func fallingDue(within days: Int = 7) -> [PromiseJudgement] {
        judgements(due: asOf...asOf.adding(days: max(0, days))) { $0.state == .open }
    }

    /// Open promises whose due day has passed and whose days of grace have not.
    package func inGrace() -> [PromiseJudgement] {
        judgements(due: .unknown...asOf.adding(days: -1)) { $0.state == .open }
    }

    /// Promises that are broken or partly kept now and whose window had not ended before the comparison day.
    ///
    /// - Parameter day: the comparison day of the policy unless given.
    package func brokenSince(_ day: CalendarDay? = nil) -> [PromiseJudgement] {
        let since = day ?? portfolio.policy.comparisonDay(asOf: asOf)
        return judgements(due: .unknown...(.distantFuture)) {
            receiptsAreKnown && ($0.state == .broken || $0.state == .partial) && $0.last >= since
        }
    }

    /// Promises of the customer of which nothing came and whose window ended in the last so many days.
    package func brokenCount(of customer: Int, inLast days: Int = 90) -> Int {
        let since = asOf.adding(days: -days)
        return judgements(of: customer).count { receiptsAreKnown && $0.state == .broken && $0.last >= since }
    }

    func judgements(
        due days: ClosedRange<CalendarDay>, where isWanted: (PromiseJudgement) -> Bool
    ) -> [PromiseJudgement] {
        let promises = portfolio.records.promises
        return judgements.filter { isWanted($0) && days.contains(promises[$0.promise].dueOn) }
            .sorted { (promises[$0.promise].dueOn, $0.promise) < (promises[$1.promise].dueOn, $1.promise) }
    }
}
