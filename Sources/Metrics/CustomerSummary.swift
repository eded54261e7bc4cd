package import Receivables

/// What lists of customers show of one in one currency, kept for all of them; the rest is worked out when asked for
/// (`Metrics.figures(of:)`). Minor units.
///
/// Without an array or a reference, so that a copy costs no reference count: lists go through all of them again and
/// again.
package struct CustomerSummary: Sendable {
    /// Index into `Records.customers`.
    package let customer: Int
    /// Position in `Records.currencies`.
    package let currency: UInt8
    package let openDocuments: Int
    package let overdueDocuments: Int
    package let open: Int128
    package let overdue: Int128
    package let claimable: Int128
    package let disputed: Int128
    package let unapplied: Int128
    package let credit: Int128
    /// Whether any ageing class holds an amount, though all may add up to 0.
    package let hasBalance: Bool
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

    init(_ tally: Tally, customer: Int, currency: UInt8, isOpenItemsOnly: Bool) {
        self.customer = customer
        self.currency = currency
        openDocuments = tally.openDocuments
        overdueDocuments = tally.overdueDocuments
        open = tally.open
        overdue = tally.overdue
        claimable = tally.claimable
        disputed = tally.disputed
        unapplied = tally.amount(.unapplied)
        credit = tally.amount(.credit)
        hasBalance = tally.aging.contains { $0 != 0 }
        yearSales = isOpenItemsOnly ? 0 : tally.yearSales
        daysLate = isOpenItemsOnly ? .unavailable(.openItemsOnly) : tally.lateness.all
        onTimeRate =
            isOpenItemsOnly ? .unavailable(.openItemsOnly) : Figure(tally.onTimePaid, over: tally.onTimeNet)
        oldestDaysPastDue = tally.oldestDaysPastDue
        lastReceipt = tally.lastReceipt.known
    }
}
