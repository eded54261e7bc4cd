/// A document's balance on one day.
package struct DocumentState: Sendable, Hashable {
    /// Minor units, signed, as invoiced.
    package let amount: Int64
    /// The part that neither cash, a credit, a discount, a write-off nor a pending bill covers.
    package let uncovered: Int64
    /// The part covered by bills and vouchers that are not cash yet.
    package let pending: Int64

    package var open: Int64 { uncovered &+ pending }
    package var settled: Int64 { amount &- open }
}

/// Which documents are settled on one day: most are, and need no look at their movements then.
package struct SettledDocuments: Sendable {
    let day: CalendarDay
    /// By document.
    private(set) var isSettled: [Bool] = []

    /// - Parameter capacity: documents.
    init(on day: CalendarDay, capacity: Int) {
        self.day = day
        isSettled.reserveCapacity(capacity)
    }

    /// - Parameter isSettled: of the next document: neither uncovered nor pending.
    mutating func append(_ isSettled: Bool) { self.isSettled.append(isSettled) }

    /// Those of some documents alone, in the order of their rows.
    func cut(to rows: [Int32]) -> SettledDocuments {
        var cut = SettledDocuments(on: day, capacity: rows.count)
        for row in rows { cut.append(isSettled[Int(row)]) }
        return cut
    }
}

extension Portfolio {
    /// - Parameter day: not after `asOf`. Complexity: O(movements of the document).
    package func state(of document: Int, on day: CalendarDay) -> DocumentState {
        let amount = records.documents.amount[document]
        if isKnownSettled(document, on: day) { return DocumentState(amount: amount, uncovered: 0, pending: 0) }
        var covered: Int64 = 0
        var pending: Int64 = 0
        for movement in movements.of(document)
        where movements.from[movement] <= day && movements.until[movement] > day {
            covered &+= movements.amount[movement]
            if movements.cashFrom[movement] > day { pending &+= movements.amount[movement] }
        }
        return DocumentState(amount: amount, uncovered: amount &- covered, pending: pending)
    }

    /// Whether nothing of the document is open on the day, neither uncovered nor pending: told without its movements,
    /// of the day that the portfolio was assembled for alone.
    package func isKnownSettled(_ document: Int, on day: CalendarDay) -> Bool {
        day == settled.day && settled.isSettled[document]
    }

    /// Where the uncovered part of a document's balance stands in the ageing; its pending part is `billPending`.
    package func agingClass(of document: Int, uncovered: Int64, on day: CalendarDay) -> AgingClass {
        let documents = records.documents
        return AgingScheme(policy).agingClass(
            uncovered: uncovered, kind: documents.kind[document], due: documents.due[document],
            isRetention: documents.flags[document].contains(.retention), on: day)
    }

    /// Days past due, negative before; nil without a due date.
    package func daysPastDue(_ document: Int, on day: CalendarDay) -> Int? {
        records.documents.due[document].known.map { day.days(since: $0) }
    }
}
