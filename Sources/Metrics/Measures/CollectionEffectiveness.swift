extension Measure {
    /// Formula: (open at the start + sales − open at the end − written off) ÷ (open at the start + sales − what is
    /// open but not overdue at the end), in the month up to the day. Unit: share. Undefined: base ≤ 0; only open
    /// items known. Better: higher.
    package static let collectionEffectiveness = share(
        "collection-effectiveness", key: "cei", better: .higher, span: .month
    ) { figures in
        figures.needingHistory { figures.month?.collectionEffectiveness ?? .unavailable(.noDocuments) }
    }

    /// Formula: Σ of the numerators ÷ Σ of the denominators of the 12 months that end with the day's. Unit: share.
    /// Undefined: as `collectionEffectiveness`. Better: higher.
    package static let collectionEffectivenessOverYear = share(
        "collection-effectiveness-over-year", key: "cei_12m", better: .higher, span: .twelveMonths
    ) { figures in
        figures.needingHistory {
            let terms = figures.months.suffix(12).map(\.collectionTerms)
            return Figure(terms.reduce(0) { $0 + $1.collected }, over: terms.reduce(0) { $0 + $1.collectable })
        }
    }
}
