import Receivables

/// Puts a cell that is not blank into a row, or notes on the reading what is wrong with it.
///
/// The kinds that most cells are of hold a place and nothing else: calling a closure would count references, which two
/// threads would do on the same counter for each of many million cells.
enum CellReader<Row>: Sendable {
    typealias Setter<Value> = @Sendable (inout Row, Value) -> Void

    case text(Place<Row, Text>)
    /// What somebody wrote in his own words.
    case words(Place<Row, Text>)
    /// A text that many rows share.
    case sharedText(Place<Row, Text>)
    case number(Place<Row, Text>, name: Place<Row, Lookup>)
    case lookup(Place<Row, Lookup>)
    case customer(Place<Row, Int32>)
    case currency(Place<Row, UInt8>)
    case day(Place<Row, CalendarDay>)
    case amount(Place<Row, Int64>)
    /// The amount that the control figures add up.
    case controlAmount(Place<Row, Int64>)
    case other(@Sendable (_ cell: Cell, _ row: inout Row, _ reading: inout RowReading) -> Void)

    @inline(__always)
    func read(_ cell: Cell, _ row: inout Row, _ reading: inout RowReading) {
        switch self {
        case .text(let place): place.put(reading.text(cell.bytes), into: &row)
        case .words(let place): place.put(reading.text(cell.bytes.withoutFormulaGuard), into: &row)
        case .sharedText(let place): place.put(reading.sharedText(cell.bytes, cell.key), into: &row)
        case .number(let place, let name):
            place.put(reading.text(cell.bytes), into: &row)
            name.put(Lookup(cell.key), into: &row)
        case .lookup(let place): place.put(Lookup(cell.key), into: &row)
        case .customer(let place): place.put(reading.customer(cell), into: &row)
        case .currency(let place):
            reading.readCurrency(cell)
            place.put(reading.currency, into: &row)
        case .day(let place):
            guard let day = reading.day(cell) else { return }
            place.put(day, into: &row)
        case .amount(let place):
            guard let amount = reading.amount(cell, isControl: false) else { return }
            place.put(amount, into: &row)
        case .controlAmount(let place):
            guard let amount = reading.amount(cell, isControl: true) else { return }
            place.put(amount, into: &row)
        case .other(let read): read(cell, &row, &reading)
        }
    }
}
