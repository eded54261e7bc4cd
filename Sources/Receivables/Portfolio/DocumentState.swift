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
    /// The others, rising.
    private var open: [Int32] = []

    /// - Parameter capacity: documents.
    init(on day: CalendarDay, capacity: Int) {
        self.day = day
        isSettled.reserveCapacity(capacity)
    }

    /// - Parameter isSettled: of the next document: neither uncovered nor pending.
    mutating func append(_ isSettled: Bool) {
        if !isSettled { open.append(Int32(self.isSettled.count)) }
        self.isSettled.append(isSettled)
    }

    /// The documents of a run that are not settled, rising.
    func open(in run: Range<Int>) -> [Int] {
        var (low, high) = (0, open.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(open[middle]) < run.lowerBound { low = middle + 1 } else { high = middle }
        }
        return open[low...].prefix { Int($0) < run.upperBound }.map { Int($0) }
    }

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

    /// The customer's documents dated up to the day without those that are known to be settled on it, oldest first.
    package func unsettledDocuments(of customer: Int, on day: CalendarDay) -> [Int] {
        let own = documents(of: customer, upTo: day)
        return day == settled.day ? settled.open(in: own) : Array(own)
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
