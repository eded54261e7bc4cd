import Receivables

/// Takes in a table's rows, whatever their type.
protocol RowSink: Sendable {
    /// Makes room for as many rows at most. Memory that is not used is not touched.
    mutating func reserve(_ count: Int)
    /// Begins a blank row.
    mutating func begin()
    mutating func read(_ cell: Cell, _ reading: inout RowReading)
    /// Looks at the row as a whole.
    mutating func check(_ reading: inout RowReading)
    /// The row is used.
    mutating func keep(_ mark: RowMark)
}

/// The sink of one table.
struct TableSink<Store: RowStore>: RowSink {
    private let readers: [CellReader<Store.Row>]
    private let rowCheck: (@Sendable (inout Store.Row, inout RowReading) -> Void)?
    private var row = Store.Row()
    private(set) var staged = Staged<Store>()

    init(_ schema: TableSchema<Store.Row>) {
        readers = schema.fields.map { $0.reader }
        rowCheck = schema.check
    }

    mutating func reserve(_ count: Int) {
        staged.marks.reserveCapacity(count)
        staged.store.reserve(count)
    }

    mutating func begin() { row = Store.Row() }

    @inline(__always)
    mutating func read(_ cell: Cell, _ reading: inout RowReading) {
        readers[cell.slot.field].read(cell, &row, &reading)
    }

    mutating func check(_ reading: inout RowReading) { rowCheck?(&row, &reading) }

    mutating func keep(_ mark: RowMark) {
        staged.marks.append(mark)
        staged.store.append(row, mark.reference)
    }
}
