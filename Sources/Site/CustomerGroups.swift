import Receivables

/// Which customers belong together by the parents that the customers table names.
struct CustomerGroups: Sendable {
    /// Members of each group of at least two, rising.
    let all: [[Int]]
    /// By group, the id at its top, which need not be a customer's.
    let heads: [String]
    /// By customer: position in `all`; empty where nobody has a parent.
    private let groups: [Int32]

    /// - Parameter customer: the index of an id.
    init(_ records: Records, customer: (String) -> Int?) {
        guard records.customers.contains(where: { !$0.parent.isEmpty }) else {
            (all, heads, groups) = ([], [], [])
            return
        }
        let heads = records.customers.indices.map { CustomerGroups.head(of: $0, records, customer) }
        let found = Dictionary(grouping: records.customers.indices) { heads[$0] }
            .filter { $0.value.count > 1 }.sorted { $0.value[0] < $1.value[0] }
        var groups = [Int32](repeating: -1, count: records.customers.count)
        for (position, own) in found.enumerated() {
            for customer in own.value { groups[customer] = Int32(position) }
        }
        (all, self.heads, self.groups) = (found.map(\.value), found.map(\.key), groups)
    }

    /// All members of the customer's group, he himself among them; empty where he stands alone.
    func members(with customer: Int) -> [Int] {
        guard !groups.isEmpty, groups[customer] >= 0 else { return [] }
        return all[Int(groups[customer])]
    }

    /// Position in `all`; nil where he stands alone.
    func group(of customer: Int) -> Int? {
        groups.isEmpty || groups[customer] < 0 ? nil : Int(groups[customer])
    }

    /// The id at the top; in a circle of parents the first by code points, so that all of it are one group.
    private static func head(of customer: Int, _ records: Records, _ find: (String) -> Int?) -> String {
        var (id, seen, met) = (records.texts.string(records.customers[customer].id), [String](), Set<String>())
        while met.insert(id).inserted {
            seen.append(id)
            guard let place = find(id), let parent = records.texts.known(records.customers[place].parent) else {
                return id
            }
            id = parent
        }
        let circle = seen[(seen.firstIndex(of: id) ?? 0)...]
        return circle.min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? id
    }
}
