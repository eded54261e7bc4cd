extension Measure {
    /// What may be asked at the door.
    ///
    /// Formula: overdue − its disputed part − |unapplied| − |open credits|, not below 0, summed over customers.
    /// Unit: money. Undefined: never. Better: lower.
    package static let claimable = money("claimable-balance", key: "claimable", better: .lower) {
        .value($0.tally.claimable)
    }
}
