/// The text of a source file as UTF-8, with the way back to the file's own bytes.
///
/// UTF-8 files are read where they are mapped; others are decoded once. Bytes that do not decode are never replaced by
/// a character: they stay invalid, are listed in `defects`, and no record that holds one is used.
package final class SourceText: Sendable {
    /// The file as it is.
    package let block: ByteBlock
    /// What the file turned out to be in: a byte order mark wins over what was declared.
    package let encoding: TextEncoding
    /// In order of offset; at most one of each kind a line.
    package let defects: [TextDefect]

    private let decoded: ByteBlock?
    /// Where the text begins in its buffer: after a byte order mark.
    private let start: Int
    /// Of a decoded file, where each line begins in `block`; the last element is its end.
    private let lineStarts: [Int]

    /// The text: UTF-8 but for the defects, without byte order mark. Valid as long as this object.
    package var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: (decoded ?? block).bytes[start...])
    }

    package func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try withExtendedLifetime(self) { try body(bytes) }
    }

    /// - Parameters:
    ///   - declared: what the configuration says; nil to detect over the whole file.
    ///   - fallback: what a file is in that is not UTF-8, if it decodes every line.
    package init(
        _ block: ByteBlock, declared: TextEncoding? = nil, fallback: TextEncoding = .gb18030
    ) throws(EncodingProblem) {
        let reading = try EncodingReading(block.bytes, declared: declared, fallback: fallback)
        self.block = block
        encoding = reading.encoding
        defects = reading.defects
        decoded = reading.text
        start = reading.start
        lineStarts = reading.lineStarts
    }

    /// Tells the machine that a part of the text was read: the memory of a mapped file may go to others. Its bytes stay
    /// valid, and come from the file again when somebody looks at them.
    func release(_ range: Range<Int>) {
        if decoded == nil { block.release(range.lowerBound + start..<range.upperBound + start) }
    }

    /// The file's own bytes of whole lines, line ends included.
    /// - Parameters:
    ///   - range: of the lines in `bytes`.
    ///   - line: the number, from 1, of the first of them.
    ///   - count: how many lines they are.
    package func originalBytes(of range: Range<Int>, line: Int, count: Int) -> UnsafeRawBufferPointer {
        guard decoded != nil else { return UnsafeRawBufferPointer(rebasing: bytes[range]) }
        let first = min(max(line - 1, 0), lineStarts.count - 1)
        let last = min(first + max(count, 0), lineStarts.count - 1)
        return UnsafeRawBufferPointer(rebasing: block.bytes[lineStarts[first]..<lineStarts[last]])
    }
}
