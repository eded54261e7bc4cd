/// Invents a portfolio: a distributor's three years of invoices, payments, visits and promises up to 2026-06-30.
package struct SampleGenerator: Sendable {
    private let size: SampleSize

    package init(_ size: SampleSize) { self.size = size }

    /// Streams all files into the sink.
    ///
    /// No row is one that reading would reject: settlements never exceed their document, no date lies before the one
    /// that it follows, identifiers are unique.
    ///
    /// Complexity: time follows the rows; memory the customers and the documents that are open on one day.
    @discardableResult
    package func write(to sink: some SampleSink) throws(SampleProblem) -> SampleSummary {
        let timeline = Timeline()
        var tables = SampleTables()
        try tables.writeConfiguration(to: sink)
        let customers = try writeParties(timeline, &tables, sink)
        var ledger = LedgerSimulation(size, customers, timeline)
        var field = FieldSimulation(size, timeline)
        for day in 0..<Timeline.dayCount {
            ledger.run(day, &tables)
            field.run(day, ledger, &tables)
            try tables.flush(to: sink)
        }
        for day in field.plannedDays { field.run(day, ledger, &tables) }
        ledger.finish(&tables)
        try tables.flush(to: sink, isLast: true)
        try sink.finish()
        return tables.summary
    }

    /// People, customers with their contacts and contracts, rates.
    private func writeParties(
        _ timeline: Timeline, _ tables: inout SampleTables, _ sink: some SampleSink
    ) throws(SampleProblem) -> [SampleCustomer] {
        var random = SplitMix64(seed: size.seed, stream: .parties)
        let staff = Staff(customers: size.customers)
        staff.write(to: &tables, &random)
        InventedRates.write(to: &tables.rates)
        var draw = CustomerDraw(size, staff: staff, random)
        var customers: [SampleCustomer] = []
        customers.reserveCapacity(size.customers)
        for index in 0..<size.customers {
            customers.append(draw.next(index, timeline, &tables))
            if index % 256 == 0 { try tables.flush(to: sink) }
        }
        return customers
    }
}
