extension Measure {
    /// Formula: Σ min(payments dated by the due date, net amount) ÷ Σ net amount, over documents due in the 12
    /// months that end on the day; net of credits and discounts; a bill counts on receipt. Unit: share. Undefined:
    /// nothing fell due; only open items known. Better: higher.
    package static let onTimeRate = share("on-time-rate", key: "on_time_rate", better: .higher, span: .year) {
        figures in
        figures.needingHistory { Figure(figures.tally.onTimePaid, over: figures.tally.onTimeNet) }
    }
}
