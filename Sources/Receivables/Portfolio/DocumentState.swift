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

extension Portfolio {
    /// - Parameter day: not after `asOf`. Complexity: O(movements of the document).
    package func state(of document: Int, on day: CalendarDay) -> DocumentState {
        var covered: Int64 = 0
        var pending: Int64 = 0
        for movement in movements.of(document)
        where movements.from[movement] <= day && movements.until[movement] > day {
            covered &+= movements.amount[movement]
            if movements.cashFrom[movement] > day { pending &+= movements.amount[movement] }
        }
        let amount = records.documents.amount[document]
        return DocumentState(amount: amount, uncovered: amount &- covered, pending: pending)
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
