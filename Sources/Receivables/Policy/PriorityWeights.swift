/// Billionths; they sum to one.
package struct PriorityWeights: Sendable, Hashable {
    package var amount: Int64 = 350_000_000
    package var overdue: Int64 = 250_000_000
    package var broken: Int64 = 150_000_000
    package var limitation: Int64 = 150_000_000
    package var contact: Int64 = 100_000_000

    package init() {}
}
