package import Receivables

/// The limitation of one open document as of the day.
package struct LimitationClock: Sendable, Hashable {
    /// Index into `Records.documents`.
    package let document: Int
    /// Index into `Records.customers`.
    package let customer: Int
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// Minor units, above zero, pending bills included.
    package let open: Int64
    package let state: LimitationState
    /// The debt is so old that other rules may hold for it: a lawyer must check the date.
    package let needsReview: Bool
    private let anchorOrUnknown: CalendarDay
    private let safeOrUnknown: CalendarDay
    private let asOf: CalendarDay

    init(
        _ document: Int, of customer: Int, currency: UInt8, open: Int64, state: LimitationState, needsReview: Bool,
        anchor: CalendarDay, safe: CalendarDay, asOf: CalendarDay
    ) {
        (self.document, self.customer, self.currency, self.open) = (document, customer, currency, open)
        (self.state, self.needsReview) = (state, needsReview)
        (anchorOrUnknown, safeOrUnknown, self.asOf) = (anchor, safe, asOf)
    }

    /// The day from which the period runs: the due date, the last interruption or the judgment; nil without a date.
    package var anchor: CalendarDay? { safeDate == nil ? nil : anchorOrUnknown.known }

    /// The last day on which the claim is safe, counted with care; nil while proceedings run and where no clock does.
    package var safeDate: CalendarDay? { safeOrUnknown.known }

    /// 0 on the safe date, negative behind it.
    package var daysLeft: Int? { safeDate?.days(since: asOf) }
}
