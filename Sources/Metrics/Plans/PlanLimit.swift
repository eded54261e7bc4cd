package import Receivables

/// The last day on which a plan's last instalment may fall, and what sets it.
package struct PlanLimit: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
        /// 180 days before the nearest safe date of limitation.
        case limitation
        /// 60 days before the nearest end of a guarantee.
        case guarantee
        /// The longest plan that the policy allows.
        case longestPlan = "longest_plan"
    }

    package let day: CalendarDay
    /// Of limits on one day the first of `Reason`.
    package let reason: Reason

    /// - Parameter asOf: the day of the proposal.
    package init(
        asOf: CalendarDay, nearestLimitation: CalendarDay?, nearestGuarantee: CalendarDay?, _ settings: PlanSettings
    ) {
        let limits: [(day: CalendarDay?, reason: Reason)] = [
            (nearestLimitation?.adding(days: -180), .limitation), (nearestGuarantee?.adding(days: -60), .guarantee),
        ]
        var (day, reason) = (asOf.adding(months: settings.mostMonths), Reason.longestPlan)
        for limit in limits.reversed() {
            if let earlier = limit.day, earlier <= day { (day, reason) = (earlier, limit.reason) }
        }
        self.day = day
        self.reason = reason
    }
}
