/// Changes of balances and flows by calendar month, minor units. They combine as `Tally` does.
struct MonthSums: Sendable {
    /// What changes in one month: a row, because a document changes several of its sums at once.
    struct Month: Sendable {
        /// Change of the open balance.
        var open: Int128 = 0
        /// Change of the overdue balance, at the month at whose end it shows.
        var overdue: Int128 = 0
        var sales: Int128 = 0
        var receipts: Int128 = 0
        var writtenOff: Int128 = 0
        /// Change of what is open and due by the end of the following month.
        var dueOpen: Int128 = 0
        /// Due by the month's end and dated in it, less credits used in it on what is due.
        var dueAdded: Int128 = 0
        /// Cash of the month on what is due by its end.
        var duePaid: Int128 = 0

        mutating func combine(_ other: Month) {
            open += other.open
            overdue += other.overdue
            sales += other.sales
            receipts += other.receipts
            writtenOff += other.writtenOff
            dueOpen += other.dueOpen
            dueAdded += other.dueAdded
            duePaid += other.duePaid
        }
    }

    var months: [Month]

    init(months: Int) { self.months = [Month](repeating: Month(), count: months) }

    mutating func combine(_ other: MonthSums) {
        for month in months.indices { months[month].combine(other.months[month]) }
    }
}
