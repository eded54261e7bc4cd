import Receivables

/// Takes in a table's rows, whatever their type.
protocol RowSink: Sendable {
    /// Begins a blank row.
    mutating func begin()
    mutating func read(_ cell: Cell, _ reading: inout RowReading)
    /// Which of a file's columns are looked up.
    func lookups(among slots: [ColumnSlot]) -> LookupColumns
    /// Looks at the row as a whole.
    mutating func check(_ reading: inout RowReading)
    /// The row is used.
    mutating func keep(_ mark: RowMark)
    /// All rows were read.
    mutating func end()
}

/// The columns of a file whose cells are looked up among the texts that earlier rows held: a bit for each of the first
/// 64, so that going through them counts no references.
struct LookupColumns: Sendable {
    var customers: UInt64 = 0
    var sharedTexts: UInt64 = 0
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

    func lookups(among slots: [ColumnSlot]) -> LookupColumns {
        var columns = LookupColumns()
        for slot in slots where (0..<64).contains(slot.column) {
            switch readers[slot.field] {
            case .customer: columns.customers |= 1 << UInt64(slot.column)
            case .sharedText: columns.sharedTexts |= 1 << UInt64(slot.column)
            default: break
            }
        }
        return columns
    }

    mutating func check(_ reading: inout RowReading) { rowCheck?(&row, &reading) }

    mutating func keep(_ mark: RowMark) {
        staged.marks.append(mark)
        // Handed over, not copied with all that it refers to.
        var kept = Store.Row()
        swap(&kept, &row)
        staged.store.append(consume kept, mark.reference)
    }

    mutating func end() { staged.store.settle() }
}
