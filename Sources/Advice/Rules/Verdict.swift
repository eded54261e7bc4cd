/// Whether a condition holds, in three values: what is not known is not taken for false.
package enum Truth: Sendable, Hashable {
    case holds, fails, unknown
}

/// A condition judged for one customer.
struct Verdict: Sendable, Hashable {
    var truth: Truth
    /// Billionths that age leaves of the weights; of use only where it holds.
    var factor: Int64 = Decay.whole

    static let holds = Verdict(truth: .holds)
    static let fails = Verdict(truth: .fails)
    static let unknown = Verdict(truth: .unknown)
}
