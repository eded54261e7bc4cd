import Receivables

/// Spreads money that names a document over its instalments: each takes what it still lacks, the last takes the rest.
struct InstalmentShares {
    /// By instalment: what was given to it so far.
    private var given: [Int: Int64] = [:]

    mutating func split(_ entry: AllocationEntry, over parts: [Int], _ documents: Documents) -> [AllocationEntry] {
        guard parts.count > 1 else { return [entry] }
        // An amount in another currency cannot be cut without its rate: the first instalment takes it.
        guard entry.paymentAmount == .min else { return [entry] }
        var rest = entry.amount
        var shares: [AllocationEntry] = []
        for (index, part) in parts.enumerated() where rest > 0 {
            let lacking = max(0, abs(documents.amount[part]) - given[part, default: 0])
            let share = index == parts.count - 1 ? rest : min(rest, lacking)
            guard share > 0 else { continue }
            var piece = entry
            piece.document = Int32(part)
            piece.amount = share
            shares.append(piece)
            given[part, default: 0] += share
            rest -= share
        }
        return shares
    }
}
