/// The rows of a small table by customer, in the table's order.
package struct RowsByCustomer: Sendable {
    private let starts: [Int32]
    private let rows: [Int32]

    /// - Parameter customer: each row's customer; rows of none (below 0) are left out.
    package init(_ customer: [Int32], customers: Int) {
        var starts = [Int32](repeating: 0, count: customers + 1)
        for index in customer where index >= 0 { starts[Int(index) + 1] += 1 }
        for index in 0..<customers { starts[index + 1] += starts[index] }
        var next = starts
        var rows = [Int32](repeating: 0, count: Int(starts[customers]))
        for (row, index) in customer.enumerated() where index >= 0 {
            rows[Int(next[Int(index)])] = Int32(row)
            next[Int(index)] += 1
        }
        self.starts = starts
        self.rows = rows
    }

    package subscript(customer: Int) -> ArraySlice<Int32> { rows[Int(starts[customer])..<Int(starts[customer + 1])] }
}
