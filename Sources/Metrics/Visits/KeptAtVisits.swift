import Receivables

/// What was received on the promises made at each visit, by the visit's record that holds on the as-of day.
package struct KeptAtVisits: Sendable {
    struct Amount: Sendable {
        /// Index into `Records.visits`.
        let visit: Int
        /// Position in `Records.currencies`.
        let currency: UInt8
        /// Minor units.
        let amount: Int64
    }

    /// By visit.
    private var amounts: [Amount] = []

    /// - Complexity: O(promises).
    package init(_ ledger: PromiseLedger) {
        for judgement in ledger.judgements where judgement.received > 0 {
            guard let visit = judgement.visit else { continue }
            amounts.append(Amount(visit: visit, currency: judgement.currency, amount: judgement.received))
        }
        amounts.sort { ($0.visit, $0.currency) < ($1.visit, $1.currency) }
    }

    func amounts(of visit: Int) -> ArraySlice<Amount> {
        var (low, high) = (0, amounts.count)
        while low < high {
            let middle = (low + high) / 2
            if amounts[middle].visit < visit { low = middle + 1 } else { high = middle }
        }
        return amounts[low...].prefix { $0.visit == visit }
    }
}
