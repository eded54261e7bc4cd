package import Receivables

/// Days late weighted by amounts: exact sums that add up over customers.
package struct Lateness: Sendable, Hashable {
    package private(set) var paidAmount: Int128 = 0
    /// Σ amount × (day of settling − due).
    package private(set) var paidDays: Int128 = 0
    package private(set) var overdueAmount: Int128 = 0
    package private(set) var overdueDays: Int128 = 0

    package init() {}

    package mutating func addPaid(_ amount: Int64, daysLate: Int) {
        paidAmount += Int128(amount)
        paidDays += Int128(amount) * Int128(daysLate)
    }

    package mutating func addOverdue(_ amount: Int64, daysLate: Int) {
        overdueAmount += Int128(amount)
        overdueDays += Int128(amount) * Int128(daysLate)
    }

    mutating func combine(_ other: Lateness) {
        paidAmount += other.paidAmount
        paidDays += other.paidDays
        overdueAmount += other.overdueAmount
        overdueDays += other.overdueDays
    }

    package var all: Figure<Ratio> { Figure(paidDays + overdueDays, over: paidAmount + overdueAmount) }
    package var paidOnly: Figure<Ratio> { Figure(paidDays, over: paidAmount) }
}
