extension Measure {
    /// Formula: payments that became cash in the month up to the day and had not bounced by it, less refunds.
    /// Unit: money. Undefined: where only open items are known. Better: higher.
    package static let receipts = money("receipts", key: "receipts", better: .higher, span: .month) { figures in
        figures.needingHistory { .value(figures.month?.receipts ?? 0) }
    }
}
