package import Receivables

/// The promises that the rate counts, of one month of due days.
package struct PromiseMonth: Sendable, Hashable {
    /// The month's first day.
    package let month: CalendarDay
    /// In the ledger's order.
    package fileprivate(set) var judged: [PromiseJudgement] = []

    package var kept: Int { judged.count { $0.state == .kept } }
    package var partial: Int { judged.count { $0.state == .partial } }
    package var broken: Int { judged.count { $0.state == .broken } }
    package var n: Int { judged.count }
}

extension PromiseLedger {
    /// Every promise that the rates count, by the month that it was due in; months without one between others stand
    /// with zeros. Oldest first; together they are the rates' n.
    ///
    /// One that was kept and replaced before a due day still to come counts in the as-of day's month.
    ///
    /// - Complexity: O(promises).
    package func months() -> [PromiseMonth] {
        let rated = judgements.filter { isRated($0) }
        let due = rated.map { min(portfolio.records.promises[$0.promise].dueOn, asOf).startOfMonth }
        guard let first = due.min(), let last = due.max() else { return [] }
        var months = (0...(last.monthIndex - first.monthIndex)).map { PromiseMonth(month: first.adding(months: $0)) }
        for (judgement, month) in zip(rated, due) {
            months[month.monthIndex - first.monthIndex].judged.append(judgement)
        }
        return months
    }

    /// Open promises due after the days of `fallingDue(within:)`, in its order.
    package func dueLater(than days: Int = 7) -> [PromiseJudgement] {
        let first = asOf.adding(days: max(0, days) + 1)
        return judgements(due: first...(.distantFuture)) { $0.state == .open }
    }
}
