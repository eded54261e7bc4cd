package import Receivables

/// All that a customer's plans in one currency are made from.
package struct PlanTerms: Sendable {
    package let asOf: CalendarDay
    package let currency: Currency
    /// What may be asked at the door, in minor units; 0 for nothing.
    package let claimable: Int128
    /// The undisputed open amount of the document that has been due longest.
    package let oldest: Int128
    package let record: PlanRecord
    package let capacity: PlanCapacity
    package let payDays: PayDays
    package let nearestLimitation: CalendarDay?
    package let nearestGuarantee: CalendarDay?
    /// What forbids a plan of any pace, whatever the amounts.
    package let obstacle: PlanProposals.Obstacle?

    package init(
        asOf: CalendarDay, currency: Currency, claimable: Int128, oldest: Int128 = 0, record: PlanRecord = .normal,
        capacity: PlanCapacity, payDays: PayDays = PayDays(""), nearestLimitation: CalendarDay? = nil,
        nearestGuarantee: CalendarDay? = nil, obstacle: PlanProposals.Obstacle? = nil
    ) {
        self.asOf = asOf
        self.currency = currency
        self.claimable = claimable
        self.oldest = oldest
        self.record = record
        self.capacity = capacity
        self.payDays = payDays
        self.nearestLimitation = nearestLimitation
        self.nearestGuarantee = nearestGuarantee
        self.obstacle = obstacle
    }
}
