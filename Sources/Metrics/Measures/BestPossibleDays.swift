extension Measure {
    /// Formula: (receivables − overdue) ÷ sales in the window × its days. Unit: days. Undefined: as
    /// `daysSalesOutstanding`. Better: lower.
    package static let bestPossibleDays = days(
        "best-possible-days", key: "bpdso", better: .lower, span: .salesWindow
    ) { figures in figures.inDaysOfSales(figures.receivables - figures.overdue) }
}
