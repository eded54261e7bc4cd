import Receivables

/// Reads how documents were settled.
///
/// A class that holds the columns it reads one by one: a struct of tables would count the references of its dozens of
/// columns at every call.
final class SettlementWalk: Sendable {
    let portfolio: Portfolio
    let amount: [Int64]
    let date: [CalendarDay]
    let due: [CalendarDay]
    let currency: [UInt8]
    let kind: [DocumentKind]
    let flags: [DocumentFlags]
    let disputedAmount: SparseColumn<Int64>
    let movements: Movements
    private let offsets: [Int32]

    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        amount = portfolio.records.documents.amount
        date = portfolio.records.documents.date
        due = portfolio.records.documents.due
        currency = portfolio.records.documents.currency
        kind = portfolio.records.documents.kind
        flags = portfolio.records.documents.flags
        disputedAmount = portfolio.records.documents.disputedAmount
        movements = portfolio.movements
        offsets = portfolio.movements.offsets
    }

    func movements(of document: Int) -> Range<Int> { Int(offsets[document])..<Int(offsets[document + 1]) }

    /// Whether one movement settled the document for good by the day: that of most is told by a look.
    func isSettledAtOnce(_ document: Int, by day: CalendarDay) -> Bool {
        let own = movements(of: document)
        guard own.count == 1, let movement = own.first else { return false }
        return movements.from[movement] <= day && movements.cashFrom[movement] <= day
            && movements.until[movement] == .distantFuture && movements.amount[movement] == amount[document]
    }

    /// Whether the document tells how long customers take: openings are dated by a migration, not by a delivery, and
    /// negative documents are not paid.
    func tellsOfTime(_ document: Int) -> Bool {
        guard amount[document] > 0 else { return false }
        return kind[document] == .invoice || kind[document] == .debitNote
    }

    /// What became of the document up to a day, not before its own.
    ///
    /// Paid: nothing is open, a payment took part and no write-off did, on the day on which the last of it became
    /// cash. Otherwise it leaves unpaid: on the day of its first write-off, on the day that credits or discounts
    /// settled it, or still open on `day`.
    func outcome(of document: Int, on day: CalendarDay) -> DocumentOutcome {
        let issued = date[document]
        var open = amount[document]
        var (last, firstWriteOff, hasPayment) = (issued, CalendarDay.distantFuture, false)
        for movement in movements(of: document) {
            let cash = max(movements.from[movement], movements.cashFrom[movement])
            guard cash <= day, movements.until[movement] > day else { continue }
            open &-= movements.amount[movement]
            last = max(last, cash)
            if movements.kind[movement] == .writeOff { firstWriteOff = min(firstWriteOff, cash) }
            if movements.kind[movement].isPayment { hasPayment = true }
        }
        if firstWriteOff <= day { return DocumentOutcome(days: firstWriteOff.days(since: issued), isPaid: false) }
        guard open == 0 else { return DocumentOutcome(days: day.days(since: issued), isPaid: false) }
        return DocumentOutcome(days: last.days(since: issued), isPaid: hasPayment)
    }
}
