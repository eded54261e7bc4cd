/// Writes records: quotes only where a reader would go wrong without them.
package struct CSVWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private let delimiter: UInt8
    private let lineEnd: [UInt8]
    private var fieldCount = 0
    private var isLoneEmpty = false

    package init(dialect: Dialect = .comma, lineEnd: String = "\n") {
        delimiter = dialect.delimiter
        self.lineEnd = Array(lineEnd.utf8)
    }

    package mutating func field(_ text: String) {
        var text = text
        text.withUTF8 { field(UnsafeRawBufferPointer($0)) }
    }

    package mutating func field(_ value: UnsafeRawBufferPointer) {
        if fieldCount > 0 { bytes.append(delimiter) }
        isLoneEmpty = fieldCount == 0 && value.isEmpty
        fieldCount += 1
        guard needsQuotes(value) else {
            bytes.append(contentsOf: value)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in value {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func record(_ fields: [String]) {
        for text in fields { field(text) }
        endRecord()
    }

    package mutating func endRecord() {
        // A record of one empty field would read as a blank line.
        if isLoneEmpty, fieldCount == 1 { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(contentsOf: lineEnd)
        fieldCount = 0
        isLoneEmpty = false
    }

    /// Bytes that are a record already, such as a rejected row's own.
    package mutating func verbatim(_ record: UnsafeRawBufferPointer) {
        bytes.append(contentsOf: record)
    }

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fieldCount = 0
    }

    private func needsQuotes(_ value: UnsafeRawBufferPointer) -> Bool {
        guard let first = value.first, let last = value.last else { return false }
        if isBlank(first) || isBlank(last) { return true }
        return value.contains { byte in
            byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
