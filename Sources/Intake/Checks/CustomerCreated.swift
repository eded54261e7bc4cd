import Findings
import Receivables

/// Customers that only other tables name.
enum CustomerCreated {
    /// One finding a customer; one in all where there is no customers table to be incomplete.
    static func report(_ created: [Int32], _ first: [Int32: RowMark], _ staging: inout Staging) {
        guard !created.isEmpty else { return }
        guard !staging.small.customers.marks.isEmpty else {
            staging.outcomes.report(
                Finding(
                    .customerCreated,
                    "there is no customers table: \(created.count) customers were made from other rows",
                    help: "add data/customers.csv with customer_id and name", severity: .note))
            return
        }
        for number in created {
            guard let mark = first[number] else { continue }
            let id = staging.texts.string(staging.customers.texts[Int(number)])
            staging.outcomes.warn(
                .customerCreated, mark, field: "customer_id",
                "customer \(quoted: id) is in no customers table: made from this row",
                help: "add it to the customers table")
        }
    }
}
