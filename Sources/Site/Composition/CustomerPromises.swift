import Metrics
import Receivables

/// What stands promised in one row of the customers' table: by one customer in one currency.
struct CustomerPromises {
    /// Of the open promise that falls due first.
    private(set) var nextDue: CalendarDay?
    /// Minor units still to come by that day.
    private(set) var nextAmount: Int128 = 0
    /// In the last 90 days.
    private(set) var brokenCount = 0
    /// Whether an open promise falls due on the as-of day or in the seven days after it.
    private(set) var fallsDue = false

    /// - Parameter judgements: the customer's, of the row's currency.
    init(_ judgements: some Sequence<PromiseJudgement>, in ledger: PromiseLedger) {
        let week = ledger.asOf...ledger.asOf.adding(days: 7)
        let quarter = ledger.asOf.adding(days: -90)
        for judgement in judgements {
            switch judgement.state {
            case .open:
                let due = ledger.portfolio.records.promises[judgement.promise].dueOn
                add(judgement, due: due)
                if week.contains(due) { fallsDue = true }
            case .broken where ledger.receiptsAreKnown && judgement.last >= quarter: brokenCount += 1
            default: break
            }
        }
    }

    private mutating func add(_ judgement: PromiseJudgement, due: CalendarDay) {
        if let nextDue, nextDue < due { return }
        if nextDue != due { (nextDue, nextAmount) = (due, 0) }
        nextAmount += Int128(judgement.missing)
    }
}
