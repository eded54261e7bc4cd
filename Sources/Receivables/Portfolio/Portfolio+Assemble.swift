extension Portfolio {
    /// Puts the facts of `records` together as of a day: what is dated later does not exist.
    ///
    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: linear in the rows; rows of over-allocated documents and payments are sorted.
    package static func assemble(
        _ records: consuming Records, asOf: CalendarDay, policy: Policy, jobs: Int = 2
    ) -> Portfolio {
        var records = consume records
        records.turnOwnRowsIntoReceipts()
        var plan = AllocationPlan(records, asOf: asOf, jobs: jobs)
        plan.capContested(records)
        let (movements, transfers) = Movements.following(plan, records)
        records.allocations = Allocations()
        return Portfolio(
            asOf: asOf, policy: policy, movements: movements, transfers: transfers,
            notes: plan.notes.sorted { ($0.row, $0.document) < ($1.row, $1.document) }, records: records)
    }

    private init(
        asOf: CalendarDay, policy: Policy, movements: Movements, transfers: [Transfer], notes: [AssemblyNote],
        records: consuming Records
    ) {
        self.asOf = asOf
        self.policy = policy
        self.movements = movements
        self.transfers = transfers
        self.notes = notes
        let customers = records.customers.count
        customerDocuments = CustomerRanges(of: records.documents.customer, customers: customers)
        customerPayments = CustomerRanges(of: records.payments.customer, customers: customers)
        disputes = DisputeIndex(records.disputes)
        collectors = CollectorIndex(records.assignments, customers: customers)
        self.records = records
    }
}
