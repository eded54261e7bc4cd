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
    let isSettled: [Bool]

    /// - Parameter amounts: by document.
    init(_ amounts: [Int64], _ movements: Movements, on day: CalendarDay) {
        self.day = day
        isSettled = amounts.indices.map { document in
            let state = movements.state(of: document, amounts[document], on: day)
            return state.uncovered == 0 && state.pending == 0
        }
    }
}

extension Movements {
    func state(of document: Int, _ amount: Int64, on day: CalendarDay) -> DocumentState {
        var covered: Int64 = 0
        var pending: Int64 = 0
        for movement in of(document) where from[movement] <= day && until[movement] > day {
            covered &+= self.amount[movement]
            if cashFrom[movement] > day { pending &+= self.amount[movement] }
        }
        return DocumentState(amount: amount, uncovered: amount &- covered, pending: pending)
    }
}

extension Portfolio {
    /// - Parameter day: not after `asOf`. Complexity: O(movements of the document).
    package func state(of document: Int, on day: CalendarDay) -> DocumentState {
        let amount = records.documents.amount[document]
        if isKnownSettled(document, on: day) { return DocumentState(amount: amount, uncovered: 0, pending: 0) }
        return movements.state(of: document, amount, on: day)
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
