package import Receivables

/// The promises due in one week, in one currency: what was promised, what came, what failed, what is still open.
/// Minor units. Renegotiated and withdrawn ones are left out: others stand in their place.
package struct PromiseWeek: Sendable, Hashable {
    /// The week's Monday.
    package let monday: CalendarDay
    /// In the ledger's order.
    package fileprivate(set) var judged: [PromiseJudgement] = []
    package fileprivate(set) var open: [PromiseJudgement] = []

    package var promised: Int128 { (judged + open).reduce(0) { $0 + Int128($1.promised) } }
    package var received: Int128 { (judged + open).reduce(0) { $0 + Int128($1.received) } }
    /// What did not come of promises whose days of grace are over.
    package var failed: Int128 { judged.reduce(0) { $0 + Int128($1.missing) } }
    package var outstanding: Int128 { open.reduce(0) { $0 + Int128($1.missing) } }
}

extension PromiseLedger {
    /// The weeks around the as-of day's own, oldest first, one for each, with what fell or falls due in it.
    ///
    /// - Complexity: O(promises).
    package func weeks(before: Int = 8, after: Int = 8, currency: UInt8) -> [PromiseWeek] {
        let first = asOf.startOfWeek.adding(days: -7 * before)
        var weeks = (0...(before + after)).map { PromiseWeek(monday: first.adding(days: 7 * $0)) }
        for judgement in judgements where judgement.currency == currency {
            let days = portfolio.records.promises[judgement.promise].dueOn.days(since: first)
            guard days >= 0, days / 7 < weeks.count else { continue }
            if judgement.state == .open {
                weeks[days / 7].open.append(judgement)
            } else if receiptsAreKnown && judgement.state.isJudged {
                weeks[days / 7].judged.append(judgement)
            }
        }
        return weeks
    }
}

extension CalendarDay {
    /// The Monday on or before the day; 1970-01-05 was one.
    package var startOfWeek: CalendarDay {
        let days = Int(number) - 4
        return adding(days: -(((days % 7) + 7) % 7))
    }
}
