import Intake

/// A record as the tests compare it.
struct ReadRecord: Equatable {
    var cells: [String]
    var line: Int
    var defect: RecordDefect.Kind?
}

func sourceText(_ text: String) throws -> SourceText { try SourceText(ByteBlock(copying: Array(text.utf8))) }

/// All records, each byte of a cell as one character, so that invalid bytes compare too.
func records(
    _ text: SourceText, _ dialect: Dialect = .comma, _ chunk: CSVChunk? = nil
) throws(CSVProblem) -> [ReadRecord] {
    var reader = CSVReader(text, dialect: dialect, chunk: chunk)
    var records: [ReadRecord] = []
    while try reader.next() {
        let record = reader.record
        records.append(
            ReadRecord(
                cells: (0..<record.count).map { latin(record[$0]) }, line: record.line, defect: record.defect?.kind))
    }
    return records
}

/// The cells of all records.
func cells(_ text: String, _ dialect: Dialect = .comma) throws -> [[String]] {
    let source = try sourceText(text)
    var reader = CSVReader(source, dialect: dialect)
    var rows: [[String]] = []
    while try reader.next() {
        let record = reader.record
        rows.append((0..<record.count).map { record.string($0) })
    }
    return rows
}

func latin(_ bytes: UnsafeRawBufferPointer) -> String {
    String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}

/// Runs a cell parser over a cell's text.
func parse<Value>(
    _ text: String, _ parser: (CellBytes) throws(CellProblem) -> Value
) throws(CellProblem) -> Value {
    let block = ByteBlock(copying: Array(text.utf8))
    defer { withExtendedLifetime(block) {} }
    return try parser(block.bytes)
}
