import Findings
import Receivables

/// Payments that name a document which they cannot settle, or not yet.
enum PaymentFit {
    static func noteCurrency(
        _ mark: RowMark, _ payment: Currency, _ document: Currency, _ outcomes: inout RowOutcomes
    ) {
        outcomes.warn(
            .currencyMismatch, mark, field: "invoice_no",
            "the payment is in \(payment), its document in \(document): it stays unapplied",
            help: "add an allocations row with payment_amount")
    }

    static func noteSign(_ mark: RowMark, isRefund: Bool, _ outcomes: inout RowOutcomes) {
        outcomes.warn(
            .paymentOnCredit, mark, field: "invoice_no",
            isRefund
                ? "a refund names a document that is owed to us: it stays unapplied"
                : "a positive payment names a credit note: it stays unapplied",
            help: "mend the sign of the document or of the payment")
    }

    static func noteEarly(_ mark: RowMark, _ documentDate: CalendarDay, _ outcomes: inout RowOutcomes) {
        outcomes.warn(
            .paymentBeforeInvoice, mark, field: "date",
            "the payment lies before its document of \(documentDate): it counts for it from that day on",
            help: "check both dates")
    }
}
