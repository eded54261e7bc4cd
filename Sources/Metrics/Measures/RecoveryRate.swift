extension Measure {
    /// Formula: receipts in the month ÷ (open at its start + its sales). Unit: share. Undefined: base ≤ 0; only open
    /// items known. Better: higher.
    package static let recoveryRate = share(
        "recovery-rate", key: "recovery_rate", better: .higher, span: .month
    ) { figures in
        figures.needingHistory { figures.month?.recoveryRate ?? .unavailable(.noDocuments) }
    }
}
