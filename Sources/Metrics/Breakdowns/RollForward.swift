package import Receivables

/// How a balance came from one day's to another's: opening + invoiced − received + other = closing. Minor units.
package struct RollForward: Sendable, Hashable {
    package let since: CalendarDay
    package let to: CalendarDay
    package let opening: Int128
    /// Invoices and debit notes.
    package let invoiced: Int128
    /// Payments that became cash between the days and had not bounced by the later one, less refunds.
    package let received: Int128
    /// Negative.
    package let creditNotes: Int128
    /// Prepayment documents, negative.
    package let prepayments: Int128
    package let openings: Int128
    package let discounts: Int128
    package let writeOffs: Int128
    /// Exchange differences and transfers between currencies and customers, with the sign of their effect.
    package let exchange: Int128
    /// Payments that were cash on the first day and bounced since.
    package let bounced: Int128
    package let closing: Int128

    init(from before: Tally, on since: CalendarDay, to now: Tally, on day: CalendarDay) {
        let (old, new) = (before.control, now.control)
        self.since = since
        to = day
        opening = before.open
        closing = now.open
        invoiced = new.invoiced - old.invoiced
        received = new.receipts - old.receipts + now.bouncedSince
        bounced = now.bouncedSince
        creditNotes = new.creditNotes - old.creditNotes
        prepayments = new.prepayments - old.prepayments
        openings = new.openings - old.openings
        discounts = new.discounts - old.discounts
        writeOffs = new.writeOffs - old.writeOffs
        exchange = new.transfers - old.transfers - (new.exchangeDifferences - old.exchangeDifferences)
    }

    /// Credits, prepayments, openings, bounces, discounts, write-offs and exchange in one, with the sign of its effect.
    package var other: Int128 { creditNotes + prepayments + openings + bounced - discounts - writeOffs + exchange }

    package var holds: Bool { opening + invoiced - received + other == closing }
}
