// What the figures and the days of a document say of each other.

extension FindingCode {
    static let balances: [FindingCode] = [
        paymentBeforeInvoice, balanceDiffers, dueDerived, unknownTerms, dueBeforeInvoice,
    ]

    package static let paymentBeforeInvoice = FindingCode(
        "payment-before-invoice", .warning, title: "A payment before its document",
        why: "It counts for the document from the document's date on; before, it is unapplied.",
        mend: "Check both dates; a prepayment has doc_type prepayment.",
        example:
            "data/payments.csv:9: warning: the payment lies before its document of 2026-03-05 [payment-before-invoice]")
    package static let balanceDiffers = FindingCode(
        "balance-differs", .warning, title: "Payments and the document's own balance differ",
        why: "One of the two exports is incomplete; payments win. Over 1 % of documents it is an error.",
        mend: "Export both for the same days, or say payments_from:.",
        example: "data/ar.csv:9: warning: open_amount is ‹…›, but payments leave ‹…› [balance-differs]")
    package static let dueDerived = FindingCode(
        "due-derived", .note, title: "A due date worked out from terms",
        why: "The row has none; the document's or the customer's terms give it.", mend: "Export due_date.",
        example: "data/ar.csv:9: note: due_date is blank: 2026-04-04 from the customer's terms \"Net 30\" [due-derived]"
    )
    package static let unknownTerms = FindingCode(
        "unknown-terms", .note, title: "Terms that are not understood",
        why: "Only NET n, EOM n, EOM n + m and DAY d OF +k have one meaning; the due date stays blank.",
        mend: "Export due_date, or write the terms in one of these forms.",
        example:
            "data/ar.csv:9: note: due_date is blank and the terms \"月结30天\" have more than one meaning [unknown-terms]")
    package static let dueBeforeInvoice = FindingCode(
        "due-before-invoice", .warning, title: "Due before it was issued", why: "One of the two dates is wrong.",
        mend: "Check both dates.",
        example: "data/ar.csv:9: warning: due_date lies before invoice_date [due-before-invoice]")
}
