import Receivables

/// In which months a document counts as overdue and as due, and what its movements change there.
///
/// A balance at month ends is kept as changes: a document enters at the first month end at which it qualifies, with
/// what is open then, and each movement takes off at its own month end or at the entry, whichever is later.
struct DueMonths {
    /// A positive document with a due date.
    let isDebt: Bool
    private let dueMonth: Int
    private let overdueEntry: Int
    private let dueEntry: Int
    private let isOverdue: Bool
    private let isDue: Bool

    init(_ amount: Int64, month: Int, date: CalendarDay, due: CalendarDay, _ scale: borrowing MonthScale) {
        isDebt = amount > 0 && due.isKnown
        isDue = isDebt && due <= scale.day
        isOverdue = isDebt && due < scale.day
        dueMonth = isDue ? scale.month(of: due) : 0
        dueEntry = max(month, dueMonth - 1)
        overdueEntry = isOverdue ? scale.month(of: max(date, due.adding(days: 1))) : 0
    }

    func invoice(_ amount: Int64, _ month: Int, _ months: inout MonthSums) {
        if isOverdue { months.overdue[overdueEntry] += Int128(amount) }
        guard isDue else { return }
        months.dueOpen[dueEntry] += Int128(amount)
        if dueMonth <= month { months.dueAdded[month] += Int128(amount) }
    }

    func move(_ span: MovementSpan, _ scale: borrowing MonthScale, _ months: inout MonthSums) {
        guard isDue else { return }
        let amount = Int128(span.amount)
        let end = span.isHeld ? nil : scale.month(of: span.until)
        if isOverdue {
            months.overdue[max(overdueEntry, scale.month(of: span.from))] -= amount
            if let end { months.overdue[max(overdueEntry, end)] += amount }
        }
        guard span.cash <= scale.day, span.cash < span.until else { return }
        let month = scale.month(of: span.cash)
        months.dueOpen[max(dueEntry, month)] -= amount
        if let end { months.dueOpen[max(dueEntry, end)] += amount }
        guard dueMonth <= month, end.map({ $0 > month }) ?? true else { return }
        if span.kind.isPayment { months.duePaid[month] += amount }
        if span.kind == .credit { months.dueAdded[month] -= amount }
    }
}
