import Receivables

/// In which months a document counts as overdue and as due, and what its movements change there.
///
/// A balance at month ends is kept as changes: a document enters at the first month end at which it qualifies, with
/// what is open then, and each movement takes off at its own month end or at the entry, whichever is later.
struct DueMonths {
    private let dueMonth: Int
    private let overdueEntry: Int
    private let dueEntry: Int
    private let isOverdue: Bool
    private let isDue: Bool

    init(_ amount: Int64, month: Int, date: CalendarDay, due: CalendarDay, _ scale: borrowing MonthScale) {
        let isDebt = amount > 0 && due.isKnown
        isDue = isDebt && due <= scale.day
        isOverdue = isDebt && due < scale.day
        dueMonth = isDue ? scale.month(of: due) : 0
        dueEntry = max(month, dueMonth - 1)
        overdueEntry = isOverdue ? scale.month(of: max(date, due.adding(days: 1))) : 0
    }

    func invoice(_ amount: Int64, _ month: Int, _ months: inout MutableSpan<MonthRow<Int128>>) {
        if isOverdue { months[overdueEntry].overdue += Int128(amount) }
        guard isDue else { return }
        months[dueEntry].dueOpen += Int128(amount)
        if dueMonth <= month { months[month].dueAdded += Int128(amount) }
    }

    func move(_ span: MovementSpan, _ scale: borrowing MonthScale, _ months: inout MutableSpan<MonthRow<Int128>>) {
        guard isDue else { return }
        let amount = Int128(span.amount)
        let end = span.isHeld ? nil : scale.month(of: span.until)
        // What was undone before it began never held.
        if isOverdue, span.from < span.until {
            months[max(overdueEntry, scale.month(of: span.from))].overdue -= amount
            if let end { months[max(overdueEntry, end)].overdue += amount }
        }
        guard span.cash <= scale.day, span.cash < span.until else { return }
        let month = scale.month(of: span.cash)
        months[max(dueEntry, month)].dueOpen -= amount
        if let end { months[max(dueEntry, end)].dueOpen += amount }
        guard dueMonth <= month, end.map({ $0 > month }) ?? true else { return }
        if span.kind.isPayment { months[month].duePaid += amount }
        if case .credit = span.kind { months[month].dueAdded -= amount }
    }
}
