import Receivables

/// All tables on their way.
struct SampleTables: Sendable {
    var people = TableText(.people)
    var targets = TableText(.targets)
    var rates = TableText(.rates)
    var customers = TableText(.customers)
    var contacts = TableText(.contacts)
    var contracts = TableText(.contracts)
    var assignments = TableText(.assignments)
    var guarantees = TableText(.guarantees)
    var receivables = TableText(.receivables)
    var payments = TableText(.payments)
    var allocations = TableText(.allocations)
    var orders = TableText(.orders)
    var disputes = TableText(.disputes)
    var visits = TableText(.visits)
    var documents = TableText(.documents)
    var promises = TableText(.promises)
    var ledger = TableText(.ledger)
    private(set) var summary = SampleSummary()

    mutating func flush(to sink: some SampleSink, isLast: Bool = false) throws(SampleProblem) {
        try people.flush(to: sink, &summary, isLast: isLast)
        try targets.flush(to: sink, &summary, isLast: isLast)
        try rates.flush(to: sink, &summary, isLast: isLast)
        try customers.flush(to: sink, &summary, isLast: isLast)
        try contacts.flush(to: sink, &summary, isLast: isLast)
        try contracts.flush(to: sink, &summary, isLast: isLast)
        try assignments.flush(to: sink, &summary, isLast: isLast)
        try guarantees.flush(to: sink, &summary, isLast: isLast)
        try receivables.flush(to: sink, &summary, isLast: isLast)
        try payments.flush(to: sink, &summary, isLast: isLast)
        try allocations.flush(to: sink, &summary, isLast: isLast)
        try orders.flush(to: sink, &summary, isLast: isLast)
        try disputes.flush(to: sink, &summary, isLast: isLast)
        try visits.flush(to: sink, &summary, isLast: isLast)
        try documents.flush(to: sink, &summary, isLast: isLast)
        try promises.flush(to: sink, &summary, isLast: isLast)
        try ledger.flush(to: sink, &summary, isLast: isLast)
    }

    mutating func writeConfiguration(to sink: some SampleSink) throws(SampleProblem) {
        let text = """
            # A generated portfolio: companies, people and amounts are invented.
            company: 杭州示例贸易有限公司
            currency: CNY
            as_of: \(Timeline.asOf)

            """
        try sink.write(Array(text.utf8), to: .configuration)
        summary.count(rows: 0, bytes: text.utf8.count, of: .configuration)
    }
}
