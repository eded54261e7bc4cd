/// Where each customer's rows stand in columns that are ordered by customer.
package struct CustomerRanges: Sendable {
    private let starts: [Int32]

    /// - Parameter customer: the column of customer indices, rising.
    package init(of customer: [Int32], customers: Int) {
        var starts = [Int32](repeating: 0, count: customers + 1)
        for index in customer { starts[Int(index) + 1] += 1 }
        for index in 0..<customers { starts[index + 1] += starts[index] }
        self.starts = starts
    }

    package subscript(customer: Int) -> Range<Int> { Int(starts[customer])..<Int(starts[customer + 1]) }
}
