import Receivables

/// Takes in a table's rows, whatever their type.
protocol RowSink: Sendable {
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
    private(set) var staged: Staged<Store>

    /// - Parameter staged: the rows before.
    init(_ schema: TableSchema<Store.Row>, continuing staged: consuming Staged<Store>) {
        readers = schema.fields.map { $0.reader }
        rowCheck = schema.check
        self.staged = staged
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
