/// What changed of one customer's balance in one currency between two days. Minor units.
package struct CustomerChange: Sendable, Hashable {
    /// Index into `Records.customers`.
    package let customer: Int
    package let openBefore: Int128
    package let open: Int128
    package let overdueBefore: Int128
    package let overdue: Int128

    package var openChange: Int128 { open - openBefore }
    package var overdueChange: Int128 { overdue - overdueBefore }

    package enum Kind: Sendable, Hashable, CaseIterable {
        /// Nothing was overdue, now something is.
        case newlyOverdue
        case moreOverdue
        case lessOverdue
        /// What was overdue is no longer.
        case cleared
    }

    /// Nil where the overdue amount did not change.
    package var kind: Kind? {
        guard overdueChange != 0 else { return nil }
        if overdueBefore == 0 { return .newlyOverdue }
        if overdue == 0 { return .cleared }
        return overdueChange > 0 ? .moreOverdue : .lessOverdue
    }

    init?(_ summary: CustomerSummary) {
        customer = summary.customer
        open = summary.open
        overdue = summary.overdue
        openBefore = summary.openBefore ?? 0
        overdueBefore = summary.overdueBefore ?? 0
        guard openChange != 0 || overdueChange != 0 else { return nil }
    }
}
