extension Measure {
    /// Formula: days sales outstanding − best possible days = overdue ÷ sales in the window × its days. Unit: days.
    /// Undefined: as `daysSalesOutstanding`. Better: lower.
    package static let averageDaysDelinquent = days(
        "average-days-delinquent", key: "add", better: .lower, span: .salesWindow
    ) { figures in figures.inDaysOfSales(figures.overdue) }
}
