/// When a training counts, and for how long.
package struct TrainingRules: Sendable, Hashable {
    /// Thousandths of a point; a training without a score counts as passed.
    package let passMark: Int64 = 70_000
    /// Months for which a passed training holds.
    package let validMonths = 12
    /// Days before its end in which a badge is to be renewed.
    package let renewalDays = 60

    package init() {}
}
