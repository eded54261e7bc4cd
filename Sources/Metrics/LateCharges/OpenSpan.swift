package import Receivables

/// Days through which a document's open amount stayed the same.
package struct OpenSpan: Sendable, Hashable {
    /// The day before the first: a due day is not counted.
    package let after: CalendarDay
    /// The last day: the day of a payment is counted, on what was open before it.
    package let through: CalendarDay
    /// Minor units, above zero.
    package let amount: Int64

    package init(after: CalendarDay, through: CalendarDay, amount: Int64) {
        self.after = after
        self.through = through
        self.amount = amount
    }

    package var days: Int { through.days(since: after) }
}

extension Portfolio {
    /// The spans of constant open amount of a document in (after, through], those of amount 0 left out.
    ///
    /// A bill or voucher leaves the amount open until it is cash: it is payment of the price only when it is honoured.
    /// A reversal or a bounce opens the amount again from its own day on.
    ///
    /// - Complexity: O(m log m) in the document's movements.
    package func openSpans(of document: Int, after start: CalendarDay, through end: CalendarDay) -> [OpenSpan] {
        var spans: [OpenSpan] = []
        var (since, open) = (start, state(of: document, on: start).open)
        for (day, change) in openChanges(of: document, after: start, before: end) {
            spans.append(open, after: since, through: day)
            (since, open) = (day, open &+ change)
        }
        spans.append(open, after: since, through: end)
        return spans
    }

    /// By how much the open amount changes in (start, end), days rising.
    private func openChanges(
        of document: Int, after start: CalendarDay, before end: CalendarDay
    ) -> [(day: CalendarDay, change: Int64)] {
        var changes: [(day: CalendarDay, change: Int64)] = []
        for movement in movements.of(document) {
            let (cash, until) = (movements.cashDay(movement), movements.until[movement])
            guard cash < until else { continue }
            if start < cash, cash < end { changes.append((cash, 0 &- movements.amount[movement])) }
            if start < until, until < end { changes.append((until, movements.amount[movement])) }
        }
        changes.sort { $0.day < $1.day }
        return changes
    }
}

extension [OpenSpan] {
    /// Days on which several changes cancel out do not cut a span.
    fileprivate mutating func append(_ amount: Int64, after start: CalendarDay, through end: CalendarDay) {
        guard amount > 0, start < end else { return }
        if let last, last.through == start, last.amount == amount {
            self[count - 1] = OpenSpan(after: last.after, through: end, amount: amount)
        } else {
            append(OpenSpan(after: start, through: end, amount: amount))
        }
    }
}
