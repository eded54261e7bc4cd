import Receivables

/// A figure, or why there is none: never a 0 that stands for "not known".
package enum Figure<Value: Sendable & Hashable>: Sendable, Hashable {
    case value(Value)
    case unavailable(Unavailable)

    @inlinable package var known: Value? { if case .value(let value) = self { value } else { nil } }
    package var reason: Unavailable? { if case .unavailable(let reason) = self { reason } else { nil } }

    package func map<Other>(_ transform: (Value) -> Other) -> Figure<Other> {
        switch self {
        case .value(let value): .value(transform(value))
        case .unavailable(let reason): .unavailable(reason)
        }
    }
}

extension Figure<Ratio> {
    /// The quotient, or `reason` where the base is not above zero.
    init(_ numerator: Int128, over denominator: Int128, else reason: Unavailable = .noBase) {
        self = Ratio(numerator, over: denominator).map { .value($0) } ?? .unavailable(reason)
    }
}

/// Why a figure cannot be given.
package enum Unavailable: Sendable, Hashable {
    /// What it divides by is not above zero.
    case noBase
    /// No sales in the window that it looks back on.
    case noSales
    /// The sales known do not reach back as far as the receivables: more than so many days.
    case beyondHistory(days: Int)
    /// The data hold only what was open on the day of the export.
    case openItemsOnly
    /// No document or payment is dated up to the day.
    case noDocuments
    /// No rate for a currency that has a balance, on the day or up to 7 days before it.
    case noRate
    /// The exact sum leaves the numbers that can be held.
    case outOfRange

    /// Stable name in data files and of the sentence that explains it.
    package var id: String {
        switch self {
        case .noBase: "no_base"
        case .noSales: "no_sales"
        case .beyondHistory: "beyond_history"
        case .openItemsOnly: "open_items_only"
        case .noDocuments: "no_documents"
        case .noRate: "no_rate"
        case .outOfRange: "out_of_range"
        }
    }

    /// Every reason's name, in a stated order: for the data format's schema and the words' completeness.
    package static let ids = [
        "no_base", "no_sales", "beyond_history", "open_items_only", "no_documents", "no_rate", "out_of_range",
    ]
}
