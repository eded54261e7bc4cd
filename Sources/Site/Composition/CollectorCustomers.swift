import Advice
import Receivables

/// Whose customers are whose on the day, found once for all collectors.
struct CollectorCustomers: Sendable {
    private let customers: [String: [Int]]
    private let leftOff: [String: [Int]]

    init(_ contents: SiteContents) {
        let ids = contents.records.customers.indices.map {
            contents.text(contents.portfolio.collector(of: $0, on: contents.asOf))
        }
        let priorities = contents.advisor.priorities.all
        customers = Dictionary(grouping: ids.indices) { ids[$0] }
        leftOff = Dictionary(grouping: contents.leftOff) { ids[priorities[$0].customer] }
    }

    /// - Parameter collector: a person's id; empty for customers of nobody.
    func customers(of collector: String) -> [Int] { customers[collector] ?? [] }

    /// The places of those who are left off the work list, in the order of priority.
    func leftOff(of collector: String) -> [Int] { leftOff[collector] ?? [] }
}
