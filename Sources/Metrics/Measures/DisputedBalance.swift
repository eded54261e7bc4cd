extension Measure {
    /// Formula: min(open, Σ disputes open on the day), by document. Unit: money. Undefined: never. Better: lower.
    package static let disputed = money("disputed-balance", key: "disputed", better: .lower) {
        .value($0.tally.disputed)
    }
}
