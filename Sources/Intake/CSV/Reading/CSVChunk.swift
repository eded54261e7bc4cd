/// A run of whole records, to be read apart from the others.
package struct CSVChunk: Hashable, Sendable {
    /// In `SourceText.bytes`.
    package let range: Range<Int>
    /// The number, from 1, of the line at which it begins.
    package let line: Int

    package init(range: Range<Int>, line: Int) {
        self.range = range
        self.line = line
    }
}

extension SourceText {
    /// The whole text as one chunk.
    package var whole: CSVChunk { CSVChunk(range: 0..<bytes.count, line: 1) }

    /// Cuts a chunk into at most `count` at record boundaries, so that the records read from the parts are those read
    /// from the whole, line numbers included. Complexity: O(n), a fast scan that looks at quotes and line ends only.
    package func split(_ chunk: CSVChunk, into count: Int, dialect: Dialect) -> [CSVChunk] {
        var scan = BoundaryScan(bytes, chunk.range, delimiter: dialect.delimiter)
        var parts: [CSVChunk] = []
        var start = chunk.range.lowerBound
        var line = chunk.line
        for part in 1..<max(count, 1) {
            let wanted = chunk.range.lowerBound + chunk.range.count / count * part
            guard wanted > start, let boundary = scan.recordStart(atOrAfter: wanted) else { continue }
            guard boundary > start, boundary < chunk.range.upperBound else { break }
            parts.append(CSVChunk(range: start..<boundary, line: line))
            line += LineScan.countLineEnds(in: bytes, start..<boundary)
            start = boundary
        }
        parts.append(CSVChunk(range: start..<chunk.range.upperBound, line: line))
        return parts
    }
}
