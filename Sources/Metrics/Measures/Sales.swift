extension Measure {
    /// Formula: invoices + debit notes − credit notes dated in the month up to the day, tax included. Unit: money.
    /// Undefined: where only open items are known. Better: higher.
    package static let sales = money("sales", key: "sales", better: .higher, span: .month) { figures in
        figures.needingHistory { .value(figures.month?.sales ?? 0) }
    }
}
