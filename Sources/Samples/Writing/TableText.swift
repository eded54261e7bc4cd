/// Rows of one CSV table on their way to the sink.
struct TableText: Sendable {
    let file: SampleFile
    private var bytes: [UInt8]
    private var rows = 0

    /// Pieces of this size are worth a system call.
    private static let piece = 1 << 18

    init(_ file: SampleFile) {
        self.file = file
        bytes = Array(file.header.utf8)
        bytes.reserveCapacity(TableText.piece * 2)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Hands over what has piled up, or everything at the end.
    mutating func flush(to sink: some SampleSink, _ summary: inout SampleSummary, isLast: Bool) throws(SampleProblem) {
        guard isLast || bytes.count >= TableText.piece else { return }
        try sink.write(bytes, to: file)
        summary.count(rows: rows, bytes: bytes.count, of: file)
        bytes.removeAll(keepingCapacity: true)
        rows = 0
    }

    // MARK: Cells, each with its separator

    mutating func blank() { bytes.append(comma) }

    mutating func text(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(comma)
    }

    /// Text that may hold anything.
    mutating func quoted(_ text: String) {
        guard !text.isEmpty else { return blank() }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
        bytes.append(comma)
    }

    /// A whole number of hundredths, not more than 2 × 10¹⁶.
    mutating func money(_ hundredths: Int64) {
        if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = hundredths.magnitude
        appendDigits(magnitude / 100)
        bytes.append(UInt8(ascii: "."))
        appendDigits(magnitude % 100, width: 2)
        bytes.append(comma)
    }

    mutating func number(_ number: Int) { text(String(number)) }

    mutating func day(_ day: Int, in timeline: borrowing Timeline) {
        bytes.append(contentsOf: timeline.texts[day * 10..<day * 10 + 10])
        bytes.append(comma)
    }

    mutating func identifier(_ identifier: Identifier) {
        append(identifier)
        bytes.append(comma)
    }

    /// `HT-C00042-2024`: the customer's contract of that year.
    mutating func contract(of customer: Identifier, year: Int) {
        bytes.append(contentsOf: "HT-".utf8)
        append(customer)
        bytes.append(UInt8(ascii: "-"))
        appendDigits(UInt64(year))
        bytes.append(comma)
    }

    mutating func endRow() {
        bytes[bytes.count - 1] = UInt8(ascii: "\n")
        rows += 1
    }

    private mutating func append(_ identifier: Identifier) {
        bytes.append(contentsOf: identifier.prefix.utf8)
        appendDigits(UInt64(identifier.number), width: identifier.width)
    }

    private mutating func appendDigits(_ number: UInt64, width: Int = 1) {
        if number >= 10 || width > 1 { appendDigits(number / 10, width: width - 1) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    private var comma: UInt8 { UInt8(ascii: ",") }
    private var quote: UInt8 { UInt8(ascii: "\"") }
}
