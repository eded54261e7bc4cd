extension Measure {
    /// Formula: [Σ payments that settled documents in the 12 months that end on the day × (day of settling − due) +
    /// Σ overdue × days past due] ÷ the same amounts, signed: early counts below zero; a bill settles when it is cash. Unit: days. Undefined: neither payments
    /// nor anything overdue; only open items known. Better: lower.
    package static let daysLate = days("days-late", key: "days_late", better: .lower, span: .year) { figures in
        figures.needingHistory { figures.tally.lateness.all }
    }

    /// Formula: the first term of `daysLate` alone: only what was paid. Unit: days. Undefined: no payments; only open
    /// items known. Better: lower.
    package static let daysLatePaid = days(
        "days-late-paid", key: "days_late_paid", better: .lower, span: .year
    ) { figures in
        figures.needingHistory { figures.tally.lateness.paidOnly }
    }
}
