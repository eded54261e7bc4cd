import Receivables

/// A document's balance while its movements are taken off.
struct RunningBalance {
    let amount: Int64
    let due: CalendarDay
    private(set) var uncovered: Int64
    private(set) var pending: Int64 = 0
    /// By payments dated up to the due date.
    private(set) var paidByDue: Int64 = 0
    /// Credits and discounts.
    private(set) var allowed: Int64 = 0

    init(amount: Int64, due: CalendarDay) {
        self.amount = amount
        self.due = due
        uncovered = amount
    }

    mutating func take(_ span: MovementSpan, isPaidByDue: Bool) {
        uncovered &-= span.amount
        if span.kind.isPayment {
            if !span.isCash { pending &+= span.amount }
            if isPaidByDue { paidByDue &+= span.amount }
        } else if span.kind == .credit || span.kind == .discount {
            allowed &+= span.amount
        }
    }
}
