package import Receivables

/// One calendar month, or the part of it up to the day: balances at both ends and what flowed between. Minor units.
package struct MonthFigures: Sendable, Hashable {
    package let start: CalendarDay
    package let end: CalendarDay
    package let opening: Int128
    package let open: Int128
    package let overdue: Int128
    package let sales: Int128
    package let receipts: Int128
    package let writtenOff: Int128
    /// What of the documents due by the month's end could be collected in it.
    package let dueBase: Int128
    package let duePaid: Int128

    package var days: Int { end.days(since: start) + 1 }

    /// The two sides of the collection effectiveness, for sums over months.
    package var collectionTerms: (collected: Int128, collectable: Int128) {
        (opening + sales - open - writtenOff, opening + sales - (open - overdue))
    }

    package var collectionEffectiveness: Figure<Ratio> {
        let terms = collectionTerms
        return Figure(terms.collected, over: terms.collectable)
    }
    package var recoveryRate: Figure<Ratio> { Figure(receipts, over: opening + sales) }
    package var dueRecoveryRate: Figure<Ratio> { Figure(duePaid, over: dueBase) }
}

extension MonthFigures {
    static func series(_ sums: MonthSums, _ scale: MonthScale) -> [MonthFigures] { series(scale) { sums.months[$0] } }
    static func series(_ sums: KeptMonths, _ scale: MonthScale) -> [MonthFigures] { series(scale) { sums[$0] } }

    /// Adds the changes up to balances, month by month.
    private static func series(_ scale: MonthScale, _ changes: (Int) -> MonthRow<Int128>) -> [MonthFigures] {
        var (open, overdue, due): (Int128, Int128, Int128) = (0, 0, 0)
        return (0..<scale.count).map { index in
            let month = changes(index)
            let opening = open
            let dueBefore = due
            open += month.open
            overdue += month.overdue
            due += month.dueOpen
            return MonthFigures(
                start: scale.start(of: index), end: scale.end(of: index), opening: opening, open: open,
                overdue: overdue, sales: month.sales, receipts: month.receipts, writtenOff: month.writtenOff,
                dueBase: dueBefore + month.dueAdded, duePaid: month.duePaid)
        }
    }
}
