import Receivables

/// What became of promises between two days, in one currency.
package struct PromiseChanges: Sendable, Hashable {
    package struct Sum: Sendable, Hashable {
        /// Indices into `Records.promises`, rising.
        package private(set) var promises: [Int] = []
        /// Minor units.
        package private(set) var amount = Int128(0)

        package var count: Int { promises.count }

        mutating func add(_ judgement: PromiseJudgement) {
            promises.append(judgement.promise)
            amount += Int128(judgement.promised)
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
            if ledger.portfolio.records.promises[judgement.promise].madeOn > since { made.add(judgement) }
            guard ledger.receiptsAreKnown else { continue }
            switch judgement.state {
            case .kept where (judgement.keptOn ?? judgement.last) > since: kept.add(judgement)
            case .partial where judgement.last >= since: partial.add(judgement)
            case .broken where judgement.last >= since: broken.add(judgement)
            default: continue
            }
        }
    }
}
