import Receivables

/// Puts a cell that is not blank into a row, or notes on the reading what is wrong with it.
///
/// The kinds that most cells are of hold a setter and nothing else. A setter captures nothing, so that calling it counts
/// no references, which two threads would do on the same counter for each of many million cells.
enum CellReader<Row>: Sendable {
    typealias Setter<Value> = @Sendable (inout Row, Value) -> Void

    case text(Setter<Text>)
    /// A text that many rows share.
    case sharedText(Setter<Text>)
    case number(Setter<(text: Text, name: Lookup)>)
    case lookup(Setter<Lookup>)
    case customer(Setter<Int32>)
    case currency(Setter<UInt8>)
    case day(Setter<CalendarDay>)
    case amount(Setter<Int64>)
    /// The amount that the control figures add up.
    case controlAmount(Setter<Int64>)
    case other(@Sendable (_ cell: Cell, _ row: inout Row, _ reading: inout RowReading) -> Void)

    @inline(__always)
    func read(_ cell: Cell, _ row: inout Row, _ reading: inout RowReading) {
        switch self {
        case .text(let set): set(&row, reading.text(cell))
        case .sharedText(let set): set(&row, reading.sharedText(cell))
        case .number(let set): set(&row, (reading.text(cell), Lookup(hash: RowHash.of(cell.bytes))))
        case .lookup(let set): set(&row, Lookup(hash: RowHash.of(cell.bytes)))
        case .customer(let set): set(&row, reading.customer(cell))
        case .currency(let set):
            reading.readCurrency(cell)
            set(&row, reading.currency)
        case .day(let set):
            guard let day = reading.day(cell) else { return }
            set(&row, day)
        case .amount(let set):
            guard let amount = reading.amount(cell, isControl: false) else { return }
            set(&row, amount)
        case .controlAmount(let set):
            guard let amount = reading.amount(cell, isControl: true) else { return }
            set(&row, amount)
        case .other(let read): read(cell, &row, &reading)
        }
    }
}
