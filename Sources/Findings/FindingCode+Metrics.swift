extension FindingCode {
    package static let overAllocated = FindingCode(
        "over-allocated", .warning,
        title: "More is allocated than the document or the payment has left",
        why: "An open amount never goes past 0: the excess stays with the payment as unapplied cash, so the balance of "
            + "the customer is right but the document may look more settled than the books say.",
        mend: "Correct the allocation's amount, or the document that it names, in the export.",
        example: "data/allocations.csv:88: warning: 120.00 more than is left is allocated to document \"R-1042\"; it "
            + "stays unapplied [over-allocated]")
    package static let currencyMismatch = FindingCode(
        "currency-mismatch", .warning,
        title: "A payment or credit is allocated to a document in another currency",
        why: "Without payment_amount nobody knows what one took from the other: the payment stays unapplied and the "
            + "document open.",
        mend: "Give payment_amount, in the payment's currency, on the allocation's row.",
        example: "data/allocations.csv:12: warning: document \"R-7\" is in USD, what pays it is not, and "
            + "payment_amount is missing [currency-mismatch]")
    package static let oppositeSigns = FindingCode(
        "opposite-signs", .warning,
        title: "An allocation would move a document away from 0",
        why: "A receipt settles what a customer owes and a refund what he is owed; a receipt for a credit note stays "
            + "unapplied.",
        mend: "Check the document's amount and type, and which document the payment is for.",
        example: "data/payments.csv:31: warning: what is allocated to document \"R-9\" would move it away from 0; it "
            + "stays unapplied [opposite-signs]")
    package static let unbackedAllocation = FindingCode(
        "unbacked-allocation", .warning,
        title: "An allocation names no payment or credit note that was read",
        why:
            "An allocation moves two sides: with one missing, settling the document would lose money from the balance, "
            + "so it is not followed.",
        mend: "Export the payment or the credit note too, or correct payment_id or credit_no.",
        example: "data/allocations.csv:5: warning: the allocation to document \"R-3\" names no payment or credit note "
            + "that was read [unbacked-allocation]")
    package static let controlTotal = FindingCode(
        "control-total", .error,
        title: "The balance is not what moved it",
        why:
            "Every figure rests on the ageing adding up to documents less payments, discounts and write-offs. Where it "
            + "does not, no page may be shown; the build stops and the old site stays.",
        mend:
            "This is a fault of the program, not of the data: please report it with the smallest input that shows it.",
        example: "error: the balance in CNY is not what moved it [control-total]")

    package static let ledgerDiffers = FindingCode(
        "ledger-differs", .warning,
        title: "The general ledger's receivables are not ours",
        why: "Something is in one of the two and not in the other: postings without documents, documents not exported, "
            + "or another cut-off day.",
        mend: "Reconcile the account on the ledger's day; the data-health page shows both balances.",
        example: "warning: receivables in CNY on 2026-06-30 differ from the general ledger by \"-1200.00\" "
            + "[ledger-differs]")

    /// What assembling the portfolio and measuring it can say.
    package static let metrics: [FindingCode] = [
        .overAllocated, .currencyMismatch, .oppositeSigns, .unbackedAllocation, .controlTotal, .ledgerDiffers,
    ]
}
