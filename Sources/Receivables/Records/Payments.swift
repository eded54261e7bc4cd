/// All payments in columns, ordered by customer, date, id, amount.
package struct Payments: Sendable {
    package var count: Int { id.count }

    /// Empty for a receipt that only its document's own row tells of.
    package var id: [Text] = []
    /// −1 only where a portfolio was cut: a payment of another customer that paid one of the documents.
    package var customer: [Int32] = []
    package var date: [CalendarDay] = []
    /// Minor units, positive; negative for a refund.
    package var amount: [Int64] = []
    package var currency: [UInt8] = []
    package var method: [PaymentMethod] = []
    package var row: [RowReference] = []

    package var maturesOn = SparseColumn<CalendarDay>(absent: .unknown)
    package var clearedOn = SparseColumn<CalendarDay>(absent: .unknown)
    package var bouncedOn = SparseColumn<CalendarDay>(absent: .unknown)
    /// The payer himself named the document.
    package var isDesignated = SparseColumn<Bool>(absent: false)
    package var reference = SparseColumn<Text>(absent: .empty)
    package var collector = SparseColumn<Text>(absent: .empty)

    package init() {}

    /// From when the payment counts as cash: bills when they clear or mature, whichever comes first (never, while
    /// neither date is known; a clearing after maturity must not change what a build between the two showed);
    /// cheques when they clear or else on their date, everything else on its date.
    package func cashDay(_ payment: Int) -> CalendarDay {
        switch method[payment] {
        case .bankBill, .tradeBill, .voucher:
            let cleared = clearedOn[payment].known ?? .distantFuture
            return max(min(cleared, maturesOn[payment].known ?? .distantFuture), date[payment])
        case .cheque: return max(clearedOn[payment].known ?? date[payment], date[payment])
        default: return date[payment]
        }
    }
}

/// What moves documents, in columns, ordered by document, date, payment id, amount.
package struct Allocations: Sendable {
    package var count: Int { document.count }

    package var document: [Int32] = []
    /// Index into `Records.payments` for kind payment, else −1.
    package var payment: [Int32] = []
    /// Index of the credit note among the documents for kind credit, else −1.
    package var credit: [Int32] = []
    /// Minor units of the document's currency, positive (an exchange difference may have either sign).
    package var amount: [Int64] = []
    package var kind: [AllocationKind] = []
    /// Its own date; `unknown` = the later of the two sides' dates.
    package var date: [CalendarDay] = []
    package var row: [RowReference] = []

    package var reversedOn = SparseColumn<CalendarDay>(absent: .unknown)
    /// Minor units of the payment's currency, where it differs from the document's; `.min` = the same as `amount`.
    package var paymentAmount = SparseColumn<Int64>(absent: .min)

    package init() {}
}
