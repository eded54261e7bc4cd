extension Measure {
    /// What customers owe, less what is theirs.
    ///
    /// Formula: Σ of all classes of the ageing. Unit: money. Undefined: never. Better: lower.
    package static let open = money("open-balance", key: "open", better: .lower) { .value($0.open) }
}
