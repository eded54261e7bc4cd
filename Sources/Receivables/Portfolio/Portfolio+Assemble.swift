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
        var (movements, transfers) = Movements.following(plan, records)
        records.allocations = Allocations()
        records.documents.pack()
        records.payments.pack()
        movements.pack()
        return Portfolio(
            asOf: asOf, policy: policy, movements: movements, transfers: transfers,
            notes: plan.notes.sorted { ($0.row, $0.document) < ($1.row, $1.document) }, records: records)
    }
}
