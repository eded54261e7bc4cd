extension Measure {
    /// Formula: payments that became cash in the month on the documents of the base ÷ base; base = over documents due
    /// by the month's end, what was open at its start, or the amount if dated in it, less credits on them. Unit:
    /// share. Undefined: base ≤ 0; only open items known. Better: higher.
    package static let dueRecoveryRate = share(
        "due-recovery-rate", key: "due_recovery_rate", better: .higher, span: .month
    ) { figures in
        figures.needingHistory { figures.month?.dueRecoveryRate ?? .unavailable(.noDocuments) }
    }
}
