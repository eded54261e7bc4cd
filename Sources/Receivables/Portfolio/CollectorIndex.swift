/// The assignments of customers to collectors, by customer.
struct CollectorIndex: Sendable {
    fileprivate let starts: [Int32]
    fileprivate let assignments: [Assignment]

    init(_ assignments: [Assignment], customers: Int) {
        let known = assignments.filter { $0.customer >= 0 }
        self.assignments = known.indices.sorted {
            (known[$0].customer, known[$0].from, $0) < (known[$1].customer, known[$1].from, $1)
        }.map { known[$0] }
        var starts = [Int32](repeating: 0, count: customers + 1)
        for assignment in known { starts[Int(assignment.customer) + 1] += 1 }
        for customer in 0..<customers { starts[customer + 1] += starts[customer] }
        self.starts = starts
    }
}

extension Portfolio {
    /// Who looks after the customer on the day: the latest assignment that holds, else what the customers table says.
    package func collector(of customer: Int, on day: CalendarDay) -> Text {
        let own = Int(collectors.starts[customer])..<Int(collectors.starts[customer + 1])
        let holding = collectors.assignments[own].last { $0.from <= day && ($0.to.known.map { day <= $0 } ?? true) }
        return holding?.collector ?? records.customers[customer].collector
    }
}
