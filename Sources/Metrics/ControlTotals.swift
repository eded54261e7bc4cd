/// All that ever moved a balance up to a day, by kind: the balance follows from it without looking at any document.
package struct ControlTotals: Sendable, Hashable {
    /// Invoices and debit notes.
    package internal(set) var invoiced: Int128 = 0
    /// Credit notes, negative.
    package internal(set) var creditNotes: Int128 = 0
    package internal(set) var openings: Int128 = 0
    /// Prepayment documents, negative.
    package internal(set) var prepayments: Int128 = 0
    /// Payments by cash state: bills when they clear or mature, bounced ones no more.
    package internal(set) var receipts: Int128 = 0
    package internal(set) var discounts: Int128 = 0
    package internal(set) var writeOffs: Int128 = 0
    package internal(set) var exchangeDifferences: Int128 = 0
    /// What own payments and credits paid of others' documents, less what others' paid of own ones; 0 in all but for
    /// payments in another currency.
    package internal(set) var transfers: Int128 = 0

    package var balance: Int128 {
        invoiced + creditNotes + openings + prepayments - receipts - discounts - writeOffs - exchangeDifferences
            + transfers
    }

    mutating func combine(_ other: ControlTotals) {
        invoiced += other.invoiced
        creditNotes += other.creditNotes
        openings += other.openings
        prepayments += other.prepayments
        receipts += other.receipts
        discounts += other.discounts
        writeOffs += other.writeOffs
        exchangeDifferences += other.exchangeDifferences
        transfers += other.transfers
    }
}
