package struct PlanSettings: Sendable, Hashable {
    /// Whole units of money to which the down payment and the instalments are rounded.
    package var downUnit = 1000
    package var unit = 100
    /// Billionths, by the customer's record.
    package var downGood: Int64 = 200_000_000
    package var downNormal: Int64 = 300_000_000
    package var downPoor: Int64 = 500_000_000
    /// Billionths of the average monthly receipts.
    package var capacity: Int64 = 1_100_000_000
    package var mostMonths = 6

    package init() {}
}
