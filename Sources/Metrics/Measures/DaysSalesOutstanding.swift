extension Measure {
    /// Formula: receivables ÷ sales in the window × its days; receivables = open without unapplied. Unit: days.
    /// Undefined: no sales in the window; only open items known. Better: lower.
    package static let daysSalesOutstanding = days(
        "days-sales-outstanding", key: "dso", better: .lower, span: .salesWindow
    ) { figures in figures.inDaysOfSales(figures.receivables) }
}
