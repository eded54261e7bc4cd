/// A row that could not be followed to the letter when the portfolio was assembled.
package struct AssemblyNote: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// More was allocated than the document or the payment had left; the rest stays unapplied.
        case overAllocated
        /// Payment and document differ in currency and no `payment_amount` says what one took from the other.
        case currencyMismatch
        /// A receipt for a credit, a refund for an invoice, or a credit used on another credit.
        case oppositeSigns
        /// The payment or the credit note that it names is not there.
        case unbacked
    }

    package let kind: Kind
    package let document: Int
    /// Minor units of the document's currency that were not applied.
    package let amount: Int64
    package let row: RowReference
}
