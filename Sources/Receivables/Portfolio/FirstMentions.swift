/// By customer, the first day on which rows besides documents and payments tell of him: visits, promises, disputes,
/// tasks and guarantees, whose pages lead to his.
struct FirstMentions: Sendable {
    private var days: [CalendarDay]

    init(_ records: borrowing Records, _ visits: VisitIndex) {
        days = [CalendarDay](repeating: .distantFuture, count: records.customers.count)
        for row in records.visits.indices { add(records.visits[row].customer, visits.from[row]) }
        for row in records.promises.indices { add(records.promises[row].customer, records.promises[row].madeOn) }
        for row in records.disputes.indices { add(records.disputes[row].customer, records.disputes[row].openedOn) }
        for row in records.tasks.indices { add(records.tasks[row].customer, records.tasks[row].openedOn) }
        // A guarantee does not say since when it holds: it is known on any day.
        for row in records.guarantees.indices { add(records.guarantees[row].customer, .unknown) }
    }

    subscript(customer: Int) -> CalendarDay { days[customer] }

    private mutating func add(_ customer: Int32, _ day: CalendarDay) {
        guard days.indices.contains(Int(customer)) else { return }
        days[Int(customer)] = min(days[Int(customer)], day)
    }
}

extension Portfolio {
    /// Whether the customer has pages of his own: those of the customers table have, and whoever any row tells of that
    /// is dated up to the as-of day.
    package func isOnRecord(_ customer: Int) -> Bool {
        records.customers[customer].isListed || isKnown(customer, on: asOf) || mentions[customer] <= asOf
    }
}
