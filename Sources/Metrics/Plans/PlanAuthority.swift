package import Receivables

/// Who may grant something without asking further up.
package enum PlanAuthority: Sendable, Hashable {
    /// The lowest level that may; those above it may too.
    case level(AuthorityLevel)
    /// More than any level may grant. `most` may grant most; nil where the policy lets nobody grant anything.
    case approval(most: AuthorityLevel?)

    /// - Parameter extensionDays: from the day of the proposal to the last instalment.
    package init(extensionDays: Int, _ levels: [AuthorityLevel]) {
        self.init(levels, by: \.extensionDays, atLeast: extensionDays)
    }

    /// - Parameter discount: billionths of the debt.
    package init(discount: Int64, _ levels: [AuthorityLevel]) {
        self.init(levels, by: \.discount, atLeast: discount)
    }

    private init<Power: Comparable>(
        _ levels: [AuthorityLevel], by power: KeyPath<AuthorityLevel, Power>, atLeast needed: Power
    ) {
        let rising = levels.enumerated()
            .sorted { ($0.element[keyPath: power], $0.offset) < ($1.element[keyPath: power], $1.offset) }
            .map(\.element)
        let lowest = rising.first { $0[keyPath: power] >= needed }
        self = lowest.map { .level($0) } ?? .approval(most: rising.last)
    }
}
