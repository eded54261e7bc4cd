import Receivables

extension Measure {
    /// Formula: the unallocated rests of credit notes, negative. Unit: money. Undefined: never. Better: neither.
    package static let credit = money("credit-balance", key: "credit", better: .none) { .value($0.amount(.credit)) }
}
