import Receivables

/// What became of promises between two days, in one currency.
package struct PromiseChanges: Sendable, Hashable {
    package struct Sum: Sendable, Hashable {
        package private(set) var count = 0
        /// Minor units.
        package private(set) var amount = Int128(0)

        mutating func add(_ amount: Int64) {
            count += 1
            self.amount += Int128(amount)
        }
    }

    /// Made after the first day and up to the second.
    package private(set) var made = Sum()
    /// Those whose window ended after the first day and by the second, or that were kept in that time: by state, each
    /// with what was promised.
    package private(set) var kept = Sum()
    package private(set) var partial = Sum()
    package private(set) var broken = Sum()

    init(_ ledger: PromiseLedger, currency: UInt8, since: CalendarDay) {
        for judgement in ledger.judgements where judgement.currency == currency {
            if ledger.portfolio.records.promises[judgement.promise].madeOn > since { made.add(judgement.promised) }
            guard ledger.receiptsAreKnown else { continue }
            switch judgement.state {
            case .kept where (judgement.keptOn ?? judgement.last) > since: kept.add(judgement.promised)
            case .partial where judgement.last >= since: partial.add(judgement.promised)
            case .broken where judgement.last >= since: broken.add(judgement.promised)
            default: continue
            }
        }
    }
}
