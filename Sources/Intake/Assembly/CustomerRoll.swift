import Findings
import Receivables

/// The portfolio's customers: those of the customers table, and those that documents, payments or visits name.
struct CustomerRoll {
    /// By id's code points.
    private(set) var customers: [Customer] = []
    /// From a customer's number in the staging to its position in `customers`; −1 for those nobody names.
    private(set) var positions: [Int32]

    init(_ staging: inout Staging) {
        let listed = CustomerRoll.listed(&staging)
        let named = CustomerRoll.firstRows(staging, listed)
        positions = [Int32](repeating: -1, count: staging.customers.count)
        var numbers: [Int32] = []
        for number in positions.indices where listed[number] != nil || named[Int32(number)] != nil {
            numbers.append(Int32(number))
        }
        let (ids, texts) = (staging.customers.texts, staging.texts)
        numbers.sort { texts.precedes(ids[Int($0)], ids[Int($1)]) }
        for (position, number) in numbers.enumerated() {
            positions[Int(number)] = Int32(position)
            if let row = listed[Int(number)] {
                customers.append(staging.small.customers.store.rows[row])
            } else {
                customers.append(CustomerRoll.created(ids[Int(number)], named[number]))
            }
        }
        CustomerCreated.report(numbers.filter { listed[Int($0)] == nil }, named, &staging)
    }

    private static func created(_ id: Text, _ mark: RowMark?) -> Customer {
        var customer = Customer()
        customer.id = id
        customer.row = mark?.reference ?? customer.row
        return customer
    }

    /// By the customer's number: the row of the customers table.
    private static func listed(_ staging: inout Staging) -> [Int?] {
        var rows: [(number: Int32, row: Int)] = []
        let table = staging.small.customers
        for (row, customer) in table.store.rows.enumerated() where table.marks[row].isUsed {
            // A copy, because interning may move the pool that the id lies in.
            let id = staging.texts.withBytes(of: customer.id) { Array($0) }
            let number = id.withUnsafeBytes { staging.customers.intern($0, in: &staging.texts) }
            if let number { rows.append((number, row)) }
        }
        var listed = [Int?](repeating: nil, count: staging.customers.count)
        for (number, row) in rows { listed[Int(number)] = row }
        return listed
    }

    /// Where customers that no table lists are first named.
    private static func firstRows(_ staging: Staging, _ listed: [Int?]) -> [Int32: RowMark] {
        var seen = listed.map { $0 != nil }
        var first: [Int32: RowMark] = [:]
        // Most rows name a customer who was seen: their marks need no look.
        func note(_ customer: Int32, _ marks: [RowMark], _ row: Int) {
            guard customer >= 0, !seen[Int(customer)], marks[row].isUsed else { return }
            seen[Int(customer)] = true
            first[customer] = marks[row]
        }
        let (documents, payments, visits) = (staging.documents, staging.payments, staging.small.visits)
        for (row, customer) in documents.store.documents.customer.enumerated() { note(customer, documents.marks, row) }
        for (row, customer) in payments.store.payments.customer.enumerated() { note(customer, payments.marks, row) }
        for row in visits.marks.indices { note(visits.store.rows[row].customer, visits.marks, row) }
        return first
    }
}
