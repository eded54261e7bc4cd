/// One record of a CSV file: its fields as bytes, and its place. Valid until the reader is asked for the next one.
package struct CSVRecord {
    let text: UnsafeRawBufferPointer
    let fields: UnsafePointer<CSVField>
    let scratch: UnsafeRawPointer

    /// How many fields the record has; a blank line has one, which is empty.
    package let count: Int
    /// The line, from 1, on which the record begins.
    package let line: Int
    /// How many lines it covers: more than one when a quoted field holds line ends.
    package let lineCount: Int
    /// Where the record stands in `SourceText.bytes`, without its line end.
    package let range: Range<Int>
    /// Where the next record begins.
    package let end: Int
    package let defect: RecordDefect?

    /// The field's value without its quotes, blanks kept; empty beyond the last field, so that a short record reads as
    /// if it were padded.
    package subscript(index: Int) -> UnsafeRawBufferPointer {
        guard index >= 0, index < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let field = fields[index]
        let base = field.isUnescaped ? scratch : text.baseAddress
        return UnsafeRawBufferPointer(start: base.map { $0 + field.valueStart }, count: field.valueCount)
    }

    /// The value as a string, for messages and headers. Bytes that are no UTF-8 are left out.
    package func string(_ index: Int) -> String { self[index].lossyText }

    package func isQuoted(_ index: Int) -> Bool { index >= 0 && index < count && fields[index].isQuoted }

    /// Whether nothing but blanks stands in any field: a blank line, or delimiters alone.
    package var isBlank: Bool {
        for index in 0..<count where !self[index].trimmingBlanks.isEmpty { return false }
        return true
    }

    /// How the record fits a table of `width` columns.
    package func fit(to width: Int) -> RecordFit {
        if count == width { return .exact }
        if count < width { return .short(missing: width - count) }
        for index in width..<count where !self[index].trimmingBlanks.isEmpty { return .long(extra: count - width) }
        return .blankTail(extra: count - width)
    }

    /// Where a field stands: its first character that is not blank, a quote included. A field that the record lacks
    /// is where the record ends. Complexity: O(bytes of the record before it).
    package func position(ofField index: Int) -> TextPosition {
        guard index >= 0, index < count else { return position(of: range.upperBound) }
        var offset = fields[index].start
        let end = index + 1 < count ? fields[index + 1].start - 1 : range.upperBound
        while offset < end, text[offset] == UInt8(ascii: " ") || text[offset] == UInt8(ascii: "\t") { offset += 1 }
        return position(of: offset < end ? offset : fields[index].start)
    }

    /// Where a byte of the record stands, for defects.
    package func position(of offset: Int) -> TextPosition {
        TextPosition(of: offset, in: text, from: range.lowerBound, line: line)
    }
}

/// How many fields a record has beside a table's columns.
package enum RecordFit: Hashable, Sendable {
    case exact
    case short(missing: Int)
    /// Every field beyond the table's columns is blank: delimiters at the end of the line.
    case blankTail(extra: Int)
    case long(extra: Int)
}
