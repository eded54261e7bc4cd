/// One customer's sums in one currency as they were measured, kept for the pages that show all his figures.
///
/// A class, so that lists of them are put together without copying sums.
final class MeasuredCustomer: Sendable {
    /// Of one day.
    struct Sums: Sendable {
        let tally: Tally
        /// Nil where a sum is too large for what is kept: then the rows are walked again. Empty where the months of
        /// the later day tell those of the earlier one.
        let months: KeptMonths?

        /// Whether the classes do not add up to what moved the balance.
        var isFailing: Bool { tally.open != tally.control.balance }
    }

    /// Index into `Records.customers`.
    let customer: Int
    /// Position in `Records.currencies`.
    let currency: UInt8
    let now: Sums
    /// Nil where there is no comparison day.
    let before: Sums?

    init(_ customer: Int, _ currency: UInt8, now: Sums, before: Sums?) {
        self.customer = customer
        self.currency = currency
        self.now = now
        self.before = before
    }
}
