extension FindingCode {
    package static let guaranteeWithoutPeriod = FindingCode(
        "guarantee-without-period", .warning,
        title: "A guarantee gives no end of its period",
        why:
            "Nothing moves the end of a guarantee; behind it the guarantor is free. Where no period was agreed, the "
            + "law's short one is counted from the due date of what is secured, if the profile knows one.",
        mend: "Read the end in the guarantee's text and give it as period_end; ask legal where it says none.",
        example: "data/guarantees.csv:4: warning: guarantee \"G-3\" gives no period_end: 6 months from the due date of "
            + "what it secures are counted [guarantee-without-period]")
    package static let proofOfUnknownDocument = FindingCode(
        "proof-of-unknown-document", .warning,
        title: "A visit, paper, plan or guarantee names a document that the customer does not have",
        why: "It proves nothing for any document that is known, so a limitation date may be shown too early.",
        mend: "Mend the number, or export the document too.",
        example: "data/documents.csv:7: warning: paper \"E-12\" names document \"R-99\", which the customer does not "
            + "have [proof-of-unknown-document]")
    package static let eventWithoutDocument = FindingCode(
        "event-without-document", .warning,
        title: "An acknowledgement or demand names no document",
        why: "It could start a limitation period again, but nobody can say of which debt: it moves no date.",
        mend: "Name the documents in invoice_ids or invoice_nos, or write * where all open ones were meant.",
        example:
            "data/visits.csv:30: warning: visit \"V-0029\" acknowledges or demands but names no document: it moves "
            + "no date [event-without-document]")
    package static let demandAfterExpiry = FindingCode(
        "demand-after-expiry", .warning,
        title: "A demand came after the limitation period had passed",
        why:
            "Such a demand revives nothing; only the debtor's own agreement or payment may, as a lawyer must judge.",
        mend: "Hand the documents to legal; try for a written agreement to pay.",
        example:
            "data/visits.csv:41: warning: the demand of 2026-05-04 came after the safe date of document \"R-7\": it "
            + "moves nothing [demand-after-expiry]")
    package static let planCancelled = FindingCode(
        "plan-cancelled", .note,
        title: "A payment plan was cancelled",
        why: "Its instalments no longer set the limitation dates: its documents count from the day it was signed.",
        mend: "Check the new dates on the limitation page, and ask legal whether the plan says otherwise.",
        example: "data/plans.csv:3: note: plan \"PL-2\" was cancelled on 2026-04-30: its documents count from its "
            + "signing [plan-cancelled]")

    /// What limitation, guarantees and their proof can say.
    package static let limitation: [FindingCode] = [
        .guaranteeWithoutPeriod, .proofOfUnknownDocument, .eventWithoutDocument, .demandAfterExpiry, .planCancelled,
    ]
}
