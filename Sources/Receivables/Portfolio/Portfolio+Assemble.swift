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
        let facts = records
        let (capped, indices) = sideBySide(jobs: jobs) {
            var plan = AllocationPlan(facts, asOf: asOf, jobs: jobs)
            plan.capContested(facts, jobs: jobs)
            return plan
        } _: {
            PortfolioIndices(facts, policy)
        }
        let ((movements, settled, transfers), packed) = sideBySide(jobs: jobs) {
            Movements.following(capped, facts, on: asOf, jobs: jobs)
        } _: {
            facts.packedWithoutAllocations()
        }
        return Portfolio(
            asOf: asOf, policy: policy, movements: movements, settled: settled, transfers: transfers,
            notes: capped.notes.sorted { ($0.row, $0.document) < ($1.row, $1.document) }, records: packed,
            indices: indices)
    }
}
