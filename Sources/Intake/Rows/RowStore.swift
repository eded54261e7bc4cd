import Receivables

/// Where a table's rows go while they are read.
protocol RowStore: Sendable {
    associatedtype Row: TableRow
    init()
    var count: Int { get }
    mutating func append(_ row: consuming Row, _ reference: RowReference)
    /// Puts rows in their place that were held back.
    mutating func settle()
    /// Makes room, so that growing copies nothing.
    mutating func reserve(_ count: Int)
}

extension RowStore {
    mutating func settle() {}
}

/// A table's rows with their marks: row i has mark i.
struct Staged<Store: RowStore>: Sendable {
    var store = Store()
    var marks: [RowMark] = []

    /// Makes room for as many rows at most. Memory that is not used is not touched.
    mutating func reserve(_ count: Int) {
        marks.reserveCapacity(count)
        store.reserve(count)
    }
}

/// A row that knows where it came from.
protocol PlacedRow: TableRow {
    var row: RowReference { get set }
}

/// The store of every table that is no column table.
struct RowList<Row: PlacedRow>: RowStore {
    var rows: [Row] = []

    var count: Int { rows.count }

    mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }

    mutating func append(_ row: consuming Row, _ reference: RowReference) {
        row.row = reference
        rows.append(row)
    }
}
