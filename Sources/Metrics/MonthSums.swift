/// Changes of balances and flows by calendar month, minor units. They combine as `Tally` does.
struct MonthSums: Sendable {
    /// Change of the open balance.
    var open: [Int128]
    /// Change of the overdue balance, at the month at whose end it shows.
    var overdue: [Int128]
    var sales: [Int128]
    var receipts: [Int128]
    var writtenOff: [Int128]
    /// Change of what is open and due by the end of the following month.
    var dueOpen: [Int128]
    /// Due by the month's end and dated in it, less credits used in it on what is due.
    var dueAdded: [Int128]
    /// Cash of the month on what is due by its end.
    var duePaid: [Int128]

    init(months: Int) {
        let zeros = [Int128](repeating: 0, count: months)
        (open, overdue, sales, receipts) = (zeros, zeros, zeros, zeros)
        (writtenOff, dueOpen, dueAdded, duePaid) = (zeros, zeros, zeros, zeros)
    }

    mutating func combine(_ other: MonthSums) {
        open.add(other.open)
        overdue.add(other.overdue)
        sales.add(other.sales)
        receipts.add(other.receipts)
        writtenOff.add(other.writtenOff)
        dueOpen.add(other.dueOpen)
        dueAdded.add(other.dueAdded)
        duePaid.add(other.duePaid)
    }
}
