/// A mean number of days past due, from whole days.
struct PaymentDelay: Sendable {
    private(set) var days: Int64 = 0
    private(set) var payments: Int64 = 0

    mutating func add(_ days: Int64, _ payments: Int64 = 1) {
        self.days += days
        self.payments += payments
    }

    mutating func add(_ other: PaymentDelay) { add(other.days, other.payments) }

    /// Half away from zero; nil while nothing was paid.
    var rounded: Int? {
        guard payments > 0 else { return nil }
        let half = (2 * Int64(days.magnitude) + payments) / (2 * payments)
        return Int(days < 0 ? -half : half)
    }
}
