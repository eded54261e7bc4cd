package import Receivables

/// What lists of customers show of one in one currency, kept for all of them; the rest is worked out when asked for
/// (`Metrics.figures(of:)`). Minor units.
package struct CustomerSummary: Sendable {
    /// Index into `Records.customers`.
    package let customer: Int
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// By `AgingScheme.classes`.
    package let aging: [Int128]
    package let openDocuments: Int
    package let overdueDocuments: Int
    package let open: Int128
    package let overdue: Int128
    package let claimable: Int128
    package let disputed: Int128
    /// Sold to him in the twelve months; 0 where only open items are known.
    package let yearSales: Int128
    package let daysLate: Figure<Ratio>
    package let onTimeRate: Figure<Ratio>
    /// 0 where nothing is overdue.
    package let oldestDaysPastDue: Int
    /// When a payment last became cash; nil where none did.
    package let lastReceipt: CalendarDay?
    /// On the comparison day; nil where there is none.
    package internal(set) var openBefore: Int128?
    package internal(set) var overdueBefore: Int128?

    package var unapplied: Int128 { aging[AgingClass.unapplied.index] }
    package var credit: Int128 { aging[AgingClass.credit.index] }

    init(_ tally: Tally, customer: Int, currency: UInt8, isOpenItemsOnly: Bool) {
        self.customer = customer
        self.currency = currency
        aging = tally.aging
        openDocuments = tally.openDocuments
        overdueDocuments = tally.overdueDocuments
        open = tally.open
        overdue = tally.overdue
        claimable = tally.claimable
        disputed = tally.disputed
        yearSales = isOpenItemsOnly ? 0 : tally.yearSales
        daysLate = isOpenItemsOnly ? .unavailable(.openItemsOnly) : tally.lateness.all
        onTimeRate =
            isOpenItemsOnly ? .unavailable(.openItemsOnly) : Figure(tally.onTimePaid, over: tally.onTimeNet)
        oldestDaysPastDue = tally.oldestDaysPastDue
        lastReceipt = tally.lastReceipt.known
    }
}
