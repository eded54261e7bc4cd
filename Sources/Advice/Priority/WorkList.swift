package import Receivables

/// A collector's customers to visit, by priority, and how many he can see in a day.
package struct WorkList: Sendable {
    /// Visits a day where `people` does not say.
    package static let usualCapacity = 6

    /// Empty for customers of nobody.
    package let collector: Text
    /// At least 1.
    package let capacity: Int
    /// Whether `people` gives the capacity.
    package let isCapacityKnown: Bool
    package let customers: [Priority]

    /// Those of the n-th working day from the as-of date on, from 0.
    package func day(_ n: Int) -> ArraySlice<Priority> {
        customers.dropFirst(max(0, n) * capacity).prefix(capacity)
    }
}

extension WorkList {
    /// One a collector with somebody to visit, by collector's id; customers of nobody last.
    static func all(_ list: PriorityList, _ portfolio: Portfolio) -> [WorkList] {
        let texts = portfolio.records.texts
        var rows: [(collector: Text, id: String, priority: Priority)] = []
        for priority in list.onList {
            let collector = portfolio.collector(of: priority.customer, on: portfolio.asOf)
            rows.append((collector, texts.string(collector), priority))
        }
        let groups = Dictionary(grouping: rows, by: \.id)
        let people = IdentifierIndex(portfolio.records.people.map(\.id), in: texts)
        let ids = groups.keys.sorted { left, right in
            left.isEmpty == right.isEmpty
                ? left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars) : right.isEmpty
        }
        return ids.compactMap { id in
            guard let group = groups[id], let first = group.first else { return nil }
            let row = people.firstRow(of: first.collector, in: texts)
            let capacity = row.flatMap { portfolio.records.people[$0].capacityPerDay }.map(Int.init)
            return WorkList(
                collector: first.collector, capacity: max(1, capacity ?? usualCapacity),
                isCapacityKnown: capacity != nil, customers: group.map(\.priority))
        }
    }
}
