import Findings

/// Payments whose document cannot be told: with a customer they stay unapplied, without one they belong to nobody.
enum OrphanPayment {
    static func warn(_ row: Int, isAmbiguous: Bool, _ staging: inout Staging) {
        let mark = staging.payments.marks[row]
        let number = staging.outcomes.cell("invoice_no", of: mark)
        if isAmbiguous {
            staging.outcomes.warn(
                .ambiguousDocument, mark, field: "invoice_no",
                "several documents have the number \(quoted: number): the payment stays unapplied",
                help: "say in an allocations row which one it pays")
        } else {
            staging.outcomes.warn(
                .unknownDocument, mark, field: "invoice_no",
                "the customer has no usable document \(quoted: number): the payment stays unapplied",
                help: "mend the number, or the document's own row")
        }
    }

    static func reject(_ row: Int, isAmbiguous: Bool, _ staging: inout Staging) {
        let number = staging.outcomes.cell("invoice_no", of: staging.payments.marks[row])
        if isAmbiguous {
            staging.outcomes.reject(
                &staging.payments.marks[row], .ambiguousDocument, field: "invoice_no",
                "several customers have a document \(quoted: number), and the row names none of them",
                help: "add customer_id")
        } else if number.isEmpty {
            staging.outcomes.reject(
                &staging.payments.marks[row], .orphanPayment, "the payment names neither a customer nor a document",
                help: "fill in customer_id or invoice_no")
        } else {
            staging.outcomes.reject(
                &staging.payments.marks[row], .orphanPayment, field: "invoice_no",
                "its document \(quoted: number) is unknown or was rejected, and no customer is named",
                help: "mend the document's row, or add customer_id")
        }
    }
}
