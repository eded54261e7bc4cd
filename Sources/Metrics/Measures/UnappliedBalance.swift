import Receivables

extension Measure {
    /// Formula: the unallocated rests of payments and prepayments, negative. Unit: money. Undefined: never.
    /// Better: neither; it asks for allocation.
    package static let unapplied = money("unapplied-balance", key: "unapplied", better: .none) {
        .value($0.amount(.unapplied))
    }
}
