import Receivables

/// Where a claimable amount stands among those of the company: one sorted list, for percentiles.
struct SizeScale: Sendable {
    /// Above 0, rising.
    private let amounts: [Int128]

    init(_ balances: [CustomerBalance]) {
        amounts = balances.compactMap(\.claimable).filter { $0 > 0 }.sorted()
    }

    /// The share of customers with something claimable that have at most this much; nil where nobody has anything.
    func percentile(of amount: Int128) -> Ratio? {
        var (low, high) = (0, amounts.count)
        while low < high {
            let middle = (low + high) / 2
            if amounts[middle] <= amount { low = middle + 1 } else { high = middle }
        }
        return Ratio(Int128(low), over: Int128(amounts.count))
    }
}
