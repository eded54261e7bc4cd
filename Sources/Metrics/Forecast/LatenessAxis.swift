import Receivables

/// Days past due as positions in a curve: from a year before the due date to three years after it.
///
/// The due date is the anchor because it back-tests better than the invoice date: customers with different terms are
/// late alike. Documents without one are counted from their invoice date.
enum LatenessAxis {
    static let lowest = -366
    static let highest = 1096
    static let count = highest - lowest + 1
    static let last = count - 1

    /// Negative for days before the axis begins, on which nobody has paid yet.
    static func position(_ daysLate: Int) -> Int { min(daysLate - lowest, last) }
}

/// What of documents was paid and what was left unpaid at a position of the axis: millionths of documents, exact in
/// any order.
struct AxisStep: Sendable {
    var paid: Int64 = 0
    var left: Int64 = 0

    static func += (sum: inout AxisStep, other: AxisStep) {
        sum.paid += other.paid
        sum.left += other.left
    }
}
