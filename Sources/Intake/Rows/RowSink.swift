import Receivables

/// Takes in a table's rows, whatever their type: reading a file is the same for every table, and is compiled once.
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
    private let setters: [@Sendable (Cell, inout Store.Row, inout RowReading) -> Void]
    private let rowCheck: (@Sendable (inout Store.Row, inout RowReading) -> Void)?
    private var row = Store.Row()
    private(set) var staged = Staged<Store>()

    init(_ schema: TableSchema<Store.Row>) {
        setters = schema.fields.map(\.read)
        rowCheck = schema.check

    }

    mutating func reserve(_ count: Int) {
        staged.marks.reserveCapacity(count)
        staged.store.reserve(count)
    }

    mutating func begin() { row = Store.Row() }

    mutating func read(_ cell: Cell, _ reading: inout RowReading) {
        setters[cell.slot.field](cell, &row, &reading)
    }

    mutating func check(_ reading: inout RowReading) { rowCheck?(&row, &reading) }

    mutating func keep(_ mark: RowMark) {
        staged.marks.append(mark)
        staged.store.append(row, mark.reference)
    }
}

/// Forwards to a table's sink. A type of its own for each large table, because only then are the rows' setters compiled
/// for the row's type: a witness of a generic type never is.
protocol TableSinkHolder: RowSink {
    associatedtype Store: RowStore
    var table: TableSink<Store> { get set }
}

extension TableSinkHolder {
    mutating func reserve(_ count: Int) { table.reserve(count) }
    mutating func begin() { table.begin() }
    mutating func read(_ cell: Cell, _ reading: inout RowReading) { table.read(cell, &reading) }
    mutating func check(_ reading: inout RowReading) { table.check(&reading) }
    mutating func keep(_ mark: RowMark) { table.keep(mark) }
}

struct DocumentSink: TableSinkHolder { var table = TableSink<DocumentStore>(ReceivablesTable.schema) }
struct PaymentSink: TableSinkHolder { var table = TableSink<PaymentStore>(PaymentsTable.schema) }
struct AllocationSink: TableSinkHolder { var table = TableSink<AllocationStore>(AllocationsTable.schema) }
struct VisitSink: TableSinkHolder { var table = TableSink<RowList<Visit>>(VisitsTable.schema) }
struct PromiseSink: TableSinkHolder { var table = TableSink<RowList<Promise>>(PromisesTable.schema) }
struct CustomerSink: TableSinkHolder { var table = TableSink<RowList<Customer>>(CustomersTable.schema) }
