import Findings
import Receivables

/// Allocations that name an unknown document or payment: nothing can be moved, so the row is rejected.
enum UnresolvedAllocation {
    static func rejectPayment(_ row: Int, _ source: AllocationsTable.Row, _ staging: inout Staging) {
        guard !source.payment.isNone else {
            staging.outcomes.reject(
                &staging.allocations.marks[row], .missingValue, "an allocation of a payment needs payment_id",
                help: "fill it in, or say which kind it is")
            return
        }
        let id = staging.outcomes.cell("payment_id", of: staging.allocations.marks[row])
        staging.outcomes.reject(
            &staging.allocations.marks[row], .unknownPayment, field: "payment_id",
            "payment \(quoted: id) is unknown or was rejected", help: "mend payment_id, or the payment's own row")
    }

    static func rejectDocument(_ row: Int, field: String, isAmbiguous: Bool, _ staging: inout Staging) {
        let text = staging.outcomes.cell(field, of: staging.allocations.marks[row])
        guard !isAmbiguous else {
            staging.outcomes.reject(
                &staging.allocations.marks[row], .ambiguousDocument, field: field,
                "several customers have a document \(quoted: text)", help: "give the payment its customer_id")
            return
        }
        staging.outcomes.reject(
            &staging.allocations.marks[row], .unknownDocument, field: field,
            "document \(quoted: text) is unknown or was rejected", help: "mend the number, or the document's own row")
    }
}
