/// An exchange or interest rate that holds from its date on.
package struct Rate: Sendable {
    package var kind = RateKind.exchange
    package var date = CalendarDay.unknown
    /// Billionths: an exchange rate's price of one `from` in `to`, or a fraction a period.
    package var value: Int64 = 0
    package var from = Text.empty
    package var to = Text.empty
    package var period = RatePeriod.year
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct CalendarEntry: Sendable {
    package var date = CalendarDay.unknown
    package var kind = CalendarKind.off
    package var name = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

/// The general ledger's balance of receivables, to reconcile with.
package struct LedgerBalance: Sendable {
    package var asOf = CalendarDay.unknown
    package var amount: Int64 = 0
    package var currency: UInt8 = 0
    package var entity = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}
