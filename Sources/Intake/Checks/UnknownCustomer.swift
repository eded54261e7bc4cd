import Findings

/// Rows of a customer that neither the customers table nor a document, payment or visit names.
enum UnknownCustomer {
    static func reject(_ mark: inout RowMark, _ id: String, _ outcomes: inout RowOutcomes) {
        outcomes.reject(
            &mark, .unknownCustomer, field: "customer_id", "customer \(quoted: id) is unknown",
            help: "mend customer_id, or add the customer to the customers table")
    }
}
