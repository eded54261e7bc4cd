package import Receivables

/// Who may grant something without asking further up.
package enum PlanAuthority: Sendable, Hashable {
    /// The lowest level that may; those above it may too.
    case level(AuthorityLevel)
    /// More than any level may grant. `most` may grant most; nil where the policy lets nobody grant anything.
    case approval(most: AuthorityLevel?)

    /// - Parameter extensionDays: from the day of the proposal to the last instalment.
    package init(extensionDays: Int, _ levels: [AuthorityLevel]) {
        self.init(levels, atLeast: extensionDays) { $0.extensionDays }
    }

    /// - Parameter discount: billionths of the debt.
    package init(discount: Int64, _ levels: [AuthorityLevel]) {
        self.init(levels, atLeast: discount) { $0.discount }
    }

    private init<Power: Comparable>(
        _ levels: [AuthorityLevel], atLeast needed: Power, _ power: (AuthorityLevel) -> Power
    ) {
        // Of equal levels the first may, and the last may grant most.
        if let lowest = levels.filter({ power($0) >= needed }).min(by: { power($0) < power($1) }) {
            self = .level(lowest)
        } else {
            self = .approval(most: levels.reversed().max { power($0) < power($1) })
        }
    }
}
