/// Reads the records of a CSV text in one pass over its bytes (RFC 4180, and what exports do beyond it).
///
/// - A quote opens a quoted value when only blanks and TABs stand before it in its field; they are dropped, as are those
///   after the closing quote. Anything else after the closing quote is a defect of the record.
/// - A quote inside an unquoted value is a character like any other: `5" pipe`.
/// - LF, CRLF and a lone CR end a record, mixed as they come. A blank line is a record of one empty field.
/// - No field is copied but those with doubled quotes. A line of any length is read in linear time.
package struct CSVReader: ~Copyable {
    /// Fields kept of one record: more than any spreadsheet has columns.
    package static let maximumFieldCount = 20_000

    private let source: SourceText
    private let text: UnsafeRawBufferPointer
    private let end: Int
    private let delimiter: UInt8
    private let matcher: ByteMatcher

    /// Matches not yet looked at, of the 64 bytes from `blockStart`.
    private var matches: UInt64 = 0
    private var blockStart: Int

    private var fields: UnsafeMutablePointer<CSVField>
    private var capacity = 64
    private var scratch = GrowingBytes(capacity: 256)

    private var count = 0
    private var recordStart: Int
    private var recordEnd: Int
    private var nextStart: Int
    private var line: Int
    private var lineCount = 0
    private var defect: RecordDefect?
    private var hasDoubledQuotes = false
    private var upcomingDefect: Int
    /// Of the upcoming defect; beyond the text when there is none.
    private var upcomingOffset = Int.max

    /// - Parameter chunk: the part of the text to read; all of it when nil.
    package init(_ source: SourceText, dialect: Dialect, chunk: CSVChunk? = nil) {
        let chunk = chunk ?? source.whole
        self.source = source
        text = source.bytes
        end = chunk.range.upperBound
        delimiter = dialect.delimiter
        matcher = ByteMatcher(dialect.delimiter, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        // No block is loaded yet: the first step forward loads the one at the chunk's start.
        blockStart = chunk.range.lowerBound - 64
        recordStart = chunk.range.lowerBound
        recordEnd = chunk.range.lowerBound
        nextStart = chunk.range.lowerBound
        line = chunk.line
        fields = .allocate(capacity: capacity)
        upcomingDefect = source.defects.firstIndex { $0.offset >= chunk.range.lowerBound } ?? source.defects.count
        if upcomingDefect < source.defects.count { upcomingOffset = source.defects[upcomingDefect].offset }
    }

    deinit { fields.deallocate() }

    /// The record that the last call of `next` read. Valid until the following call.
    package var record: CSVRecord {
        @inline(__always)
        get {
            CSVRecord(
                text: text, fields: UnsafePointer(fields), scratch: UnsafeRawPointer(scratch.start), count: count,
                line: line, lineCount: lineCount, range: recordStart..<recordEnd, end: nextStart, defect: defect)
        }
    }

    /// Goes to the next record. Complexity: O(bytes of the record).
    /// - Returns: false after the last one.
    /// - Throws: an unterminated quote, with its place; the file cannot be read beyond it.
    package mutating func next() throws(CSVProblem) -> Bool {
        guard let start = text.baseAddress, nextStart < end else { return false }
        line += lineCount
        lineCount = 0
        count = 0
        recordStart = nextStart
        defect = nil
        scratch.removeAll()
        try readFields(start)
        if upcomingOffset < nextStart { takeTextDefects() }
        return true
    }

    /// The hot loop: stops at delimiters, quotes and line ends only.
    private mutating func readFields(_ start: UnsafeRawPointer) throws(CSVProblem) {
        var fieldStart = recordStart
        // Of a quoted value that is complete: its first byte and its closing quote.
        var quoted: (first: Int, closing: Int)?
        while true {
            while matches == 0 {
                guard blockStart + 64 < end else {
                    keep(fieldStart..<end, quoted, start)
                    endRecord(at: end, next: end)
                    return
                }
                loadNextBlock(start)
            }
            let position = blockStart + matches.trailingZeroBitCount
            matches &= matches &- 1
            let byte = start.load(fromByteOffset: position, as: UInt8.self)
            if byte == delimiter {
                keep(fieldStart..<position, quoted, start)
                quoted = nil
                fieldStart = position + 1
            } else if byte == UInt8(ascii: "\"") {
                guard quoted == nil, isBlank(fieldStart, upTo: position, start) else { continue }
                quoted = (position + 1, try closingQuote(of: position, start))
            } else {
                keep(fieldStart..<position, quoted, start)
                endRecord(at: position, next: passLineEnd(at: position, start))
                return
            }
        }
    }

    private mutating func endRecord(at position: Int, next: Int) {
        recordEnd = position
        nextStart = next
        lineCount += 1
    }

    @inline(__always)
    private mutating func loadNextBlock(_ start: UnsafeRawPointer) {
        blockStart += 64
        let left = end - blockStart
        matches =
            left >= 64
            ? matcher.bits(in: start + blockStart) : matcher.bits(inLast: left, of: start + blockStart)
    }

    /// Drops the match at `position`, which is the one behind the match looked at last.
    private mutating func passMatch(at position: Int, _ start: UnsafeRawPointer) {
        if position >= blockStart + 64 { loadNextBlock(start) }
        matches &= matches &- 1
    }

    /// - Returns: where the line behind the LF, CRLF or CR at `position` begins.
    @inline(__always)
    private mutating func passLineEnd(at position: Int, _ start: UnsafeRawPointer) -> Int {
        let next = position + 1
        guard start.load(fromByteOffset: position, as: UInt8.self) == UInt8(ascii: "\r"), next < end,
            start.load(fromByteOffset: next, as: UInt8.self) == UInt8(ascii: "\n")
        else { return next }
        passMatch(at: next, start)
        return next + 1
    }
}

// MARK: - Quoted values

extension CSVReader {
    /// Whether only blanks stand from `fieldStart` to `position`. Backwards, so that a long field costs little.
    @inline(__always)
    private func isBlank(_ fieldStart: Int, upTo position: Int, _ start: UnsafeRawPointer) -> Bool {
        var position = position
        while position > fieldStart {
            position -= 1
            let byte = start.load(fromByteOffset: position, as: UInt8.self)
            guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else { return false }
        }
        return true
    }

    /// Passes a quoted value.
    private mutating func closingQuote(of opening: Int, _ start: UnsafeRawPointer) throws(CSVProblem) -> Int {
        while true {
            while matches == 0 {
                guard blockStart + 64 < end else { throw refusal(at: opening) }
                loadNextBlock(start)
            }
            let position = blockStart + matches.trailingZeroBitCount
            matches &= matches &- 1
            let byte = start.load(fromByteOffset: position, as: UInt8.self)
            if byte == delimiter { continue }
            guard byte == UInt8(ascii: "\"") else {
                _ = passLineEnd(at: position, start)
                lineCount += 1
                continue
            }
            let next = position + 1
            guard next < end, start.load(fromByteOffset: next, as: UInt8.self) == UInt8(ascii: "\"") else {
                return position
            }
            hasDoubledQuotes = true
            passMatch(at: next, start)
        }
    }

    private mutating func refusal(at opening: Int) -> CSVProblem {
        nextStart = end
        return .unterminatedQuote(TextPosition(of: opening, in: text, from: recordStart, line: line))
    }
}

// MARK: - Keeping fields

extension CSVReader {
    @inline(__always)
    private mutating func keep(_ range: Range<Int>, _ quoted: (first: Int, closing: Int)?, _ start: UnsafeRawPointer) {
        if count == capacity, !makeRoom(at: range.lowerBound) { return }
        if let quoted {
            keepQuoted(range, quoted.first, quoted.closing, start)
        } else {
            (fields + count).initialize(
                to: CSVField(
                    start: range.lowerBound, valueStart: range.lowerBound, valueCount: range.count, isQuoted: false,
                    isUnescaped: false))
        }
        count += 1
    }

    @inline(never)
    private mutating func keepQuoted(_ range: Range<Int>, _ first: Int, _ closing: Int, _ start: UnsafeRawPointer) {
        var rest = closing + 1
        while rest < range.upperBound, text[rest] == UInt8(ascii: " ") || text[rest] == UInt8(ascii: "\t") { rest += 1 }
        if rest < range.upperBound { note(.textAfterQuote, at: rest) }
        var field = CSVField(
            start: range.lowerBound, valueStart: first, valueCount: closing - first, isQuoted: true, isUnescaped: false)
        if hasDoubledQuotes {
            hasDoubledQuotes = false
            field.valueStart = scratch.count
            field.isUnescaped = true
            scratch.append(unescaping: UnsafeRawBufferPointer(rebasing: text[first..<closing]))
            field.valueCount = scratch.count - field.valueStart
        }
        (fields + count).initialize(to: field)
    }

    /// - Returns: false when the record has as many fields as are kept.
    private mutating func makeRoom(at offset: Int) -> Bool {
        guard capacity < CSVReader.maximumFieldCount else {
            note(.tooManyFields, at: offset)
            hasDoubledQuotes = false
            return false
        }
        let grown = UnsafeMutablePointer<CSVField>.allocate(capacity: min(capacity * 4, CSVReader.maximumFieldCount))
        grown.moveInitialize(from: fields, count: count)
        fields.deallocate()
        fields = grown
        capacity = min(capacity * 4, CSVReader.maximumFieldCount)
        return true
    }

    /// The first defect of a record is the one that is told.
    private mutating func note(_ kind: RecordDefect.Kind, at offset: Int) {
        if let defect, defect.offset <= offset { return }
        defect = RecordDefect(kind: kind, offset: offset)
    }

    private mutating func takeTextDefects() {
        while upcomingDefect < source.defects.count, source.defects[upcomingDefect].offset < nextStart {
            let found = source.defects[upcomingDefect]
            note(found.kind == .nul ? .nul : .undecodable, at: found.offset)
            upcomingDefect += 1
        }
        upcomingOffset = upcomingDefect < source.defects.count ? source.defects[upcomingDefect].offset : .max
    }
}

extension GrowingBytes {
    fileprivate mutating func append(unescaping quoted: UnsafeRawBufferPointer) {
        append(room: quoted.count) { free in
            var written = 0
            var position = 0
            while position < quoted.count {
                free[written] = quoted[position]
                written += 1
                position += quoted[position] == UInt8(ascii: "\"") ? 2 : 1
            }
            return written
        }
    }
}
