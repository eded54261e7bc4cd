/// Changes of balances and flows by calendar month, minor units. They combine as `Tally` does.
struct MonthSums: Sendable {
    var months: [MonthRow<Int128>]

    init(months: Int) { self.months = [MonthRow](repeating: MonthRow(), count: months) }

    mutating func combine(_ other: MonthSums) {
        for month in months.indices { months[month].combine(other.months[month]) }
    }

    /// In less memory; nil where a sum does not fit into it.
    var kept: KeptMonths? {
        guard let first = months.firstIndex(where: { $0 != MonthRow() }),
            let last = months.lastIndex(where: { $0 != MonthRow() })
        else { return KeptMonths(first: 0, rows: []) }
        var rows: [MonthRow<Int64>] = []
        rows.reserveCapacity(last - first + 1)
        for month in months[first...last] {
            guard let row = MonthRow<Int64>(exactly: month) else { return nil }
            rows.append(row)
        }
        return KeptMonths(first: first, rows: rows)
    }
}

/// From the first month in which anything changed to the last: one old document of one customer must not cost all
/// others a row for each month since.
struct KeptMonths: Sendable {
    /// Position of the first row among all months.
    let first: Int
    let rows: [MonthRow<Int64>]

    /// - Parameter month: position among all months.
    subscript(month: Int) -> MonthRow<Int128> {
        rows.indices.contains(month - first) ? MonthRow(rows[month - first]) : MonthRow()
    }
}

/// What changes in one month: a row, because a document changes several of its sums at once.
struct MonthRow<Amount: FixedWidthInteger & Sendable>: Sendable, Equatable {
    /// Change of the open balance.
    var open: Amount = 0
    /// Change of the overdue balance, at the month at whose end it shows.
    var overdue: Amount = 0
    var sales: Amount = 0
    var receipts: Amount = 0
    var writtenOff: Amount = 0
    /// Change of what is open and due by the end of the following month.
    var dueOpen: Amount = 0
    /// Due by the month's end and dated in it, less credits used in it on what is due.
    var dueAdded: Amount = 0
    /// Cash of the month on what is due by its end.
    var duePaid: Amount = 0
}

extension MonthRow where Amount == Int128 {
    mutating func combine(_ other: MonthRow) {
        open += other.open
        overdue += other.overdue
        sales += other.sales
        receipts += other.receipts
        writtenOff += other.writtenOff
        dueOpen += other.dueOpen
        dueAdded += other.dueAdded
        duePaid += other.duePaid
    }

    init(_ kept: MonthRow<Int64>) {
        open = Int128(kept.open)
        overdue = Int128(kept.overdue)
        sales = Int128(kept.sales)
        receipts = Int128(kept.receipts)
        writtenOff = Int128(kept.writtenOff)
        dueOpen = Int128(kept.dueOpen)
        dueAdded = Int128(kept.dueAdded)
        duePaid = Int128(kept.duePaid)
    }
}

extension MonthRow where Amount == Int64 {
    init?(exactly row: MonthRow<Int128>) {
        guard let open = Int64(exactly: row.open), let overdue = Int64(exactly: row.overdue),
            let sales = Int64(exactly: row.sales), let receipts = Int64(exactly: row.receipts),
            let writtenOff = Int64(exactly: row.writtenOff), let dueOpen = Int64(exactly: row.dueOpen),
            let dueAdded = Int64(exactly: row.dueAdded), let duePaid = Int64(exactly: row.duePaid)
        else { return nil }
        self.init(
            open: open, overdue: overdue, sales: sales, receipts: receipts, writtenOff: writtenOff, dueOpen: dueOpen,
            dueAdded: dueAdded, duePaid: duePaid)
    }
}
