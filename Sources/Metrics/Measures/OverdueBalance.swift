extension Measure {
    /// Formula: Σ open with at least one day past due; bills pending and credits are not in it. Unit: money.
    /// Undefined: never. Better: lower.
    package static let overdue = money("overdue-balance", key: "overdue", better: .lower) { .value($0.overdue) }
}
