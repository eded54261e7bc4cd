/// The row that names a table's columns, wherever it stands below an export's title lines.
package struct HeaderRow: Sendable, Hashable {
    /// Trimmed, one a column.
    package let cells: [String]
    /// The line on which it begins.
    package let line: Int
    /// How many records stand before it: blank lines, titles, notes.
    package let preambleCount: Int
    /// Where the row stands in `SourceText.bytes`, line end included.
    package let range: Range<Int>
    /// How many lines it covers.
    package let lineCount: Int
    /// Everything behind it.
    package let body: CSVChunk
    /// Where each column's name stands.
    package let positions: [TextPosition]

    fileprivate init(_ record: CSVRecord, preambleCount: Int, textEnd: Int) {
        cells = (0..<record.count).map { record[$0].trimmingBlanks.lossyText }
        positions = (0..<record.count).map(record.position(ofField:))
        line = record.line
        lineCount = record.lineCount
        range = record.range.lowerBound..<record.end
        body = CSVChunk(range: record.end..<textEnd, line: record.line + record.lineCount)
        self.preambleCount = preambleCount
    }
}

extension HeaderRow {
    /// Rows among which a header is sought.
    private static let searchDepth = 100

    /// - Parameters:
    ///   - line: the declared line; the record that covers it is taken as it is.
    ///   - countKnown: how many of a row's cells are names of columns; the row with most of them is the header. Where no
    ///     row has two (or its only one), the shape decides: the first row as wide as most of those that fill
    ///     several cells, at least half filled, without figures, dates or repeated names.
    /// - Returns: nil when the file has no such row.
    package static func find(
        in text: SourceText, dialect: Dialect, line: Int? = nil, countKnown: ([String]) -> Int = { _ in 0 }
    ) throws(CSVProblem) -> HeaderRow? {
        if let line { return try declared(line, in: text, dialect) }
        let shapes = try rows(of: text, dialect)
        guard let chosen = best(of: shapes, countKnown) ?? likely(of: shapes) else { return nil }
        return try row(at: chosen, in: text, dialect)
    }

    private static func declared(_ line: Int, in text: SourceText, _ dialect: Dialect) throws(CSVProblem) -> HeaderRow?
    {
        var reader = CSVReader(text, dialect: dialect)
        var index = 0
        while try reader.next() {
            let record = reader.record
            if record.line + record.lineCount > line {
                return HeaderRow(record, preambleCount: index, textEnd: text.bytes.count)
            }
            index += 1
        }
        return nil
    }

    private static func row(at index: Int, in text: SourceText, _ dialect: Dialect) throws(CSVProblem) -> HeaderRow? {
        var reader = CSVReader(text, dialect: dialect)
        var passed = 0
        while try reader.next() {
            if passed == index { return HeaderRow(reader.record, preambleCount: index, textEnd: text.bytes.count) }
            passed += 1
        }
        return nil
    }

    private static func rows(of text: SourceText, _ dialect: Dialect) throws(CSVProblem) -> [RowShape] {
        var reader = CSVReader(text, dialect: dialect)
        var shapes: [RowShape] = []
        while shapes.count < searchDepth, try reader.next() { shapes.append(RowShape(reader.record)) }
        return shapes
    }

    private static func best(of shapes: [RowShape], _ countKnown: ([String]) -> Int) -> Int? {
        var best: (index: Int, known: Int)?
        // A row with no more filled cells than the best one has names cannot hold more of them.
        for (index, shape) in shapes.enumerated() where shape.filled > best?.known ?? 0 {
            let known = countKnown(shape.cells)
            guard known >= min(2, shape.filled), known > best?.known ?? 0 else { continue }
            best = (index, known)
        }
        return best?.index
    }

    private static func likely(of shapes: [RowShape]) -> Int? {
        // Titles and notes fill one cell; only where all rows do, they are the table.
        let filled = shapes.indices.filter { shapes[$0].filled > 1 }
        let rows = filled.isEmpty ? shapes.indices.filter { shapes[$0].filled == 1 } : filled
        var counts: [Int: Int] = [:]
        for row in rows { counts[shapes[row].cells.count, default: 0] += 1 }
        let width = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        let wide = rows.filter { shapes[$0].cells.count == width }
        return wide.first { shapes[$0].looksLikeNames } ?? wide.first
    }
}

/// What can be told of a row without knowing any column's name.
private struct RowShape {
    let cells: [String]
    let filled: Int

    init(_ record: CSVRecord) {
        cells = (0..<record.count).map { record[$0].trimmingBlanks.lossyText }
        filled = cells.count { !$0.isEmpty }
    }

    var looksLikeNames: Bool {
        let names = cells.filter { !$0.isEmpty }
        guard names.count * 2 >= cells.count, Set(names).count == names.count else { return false }
        return names.allSatisfy { name in
            guard let first = name.unicodeScalars.first else { return false }
            let isFigure = ("0"..."9").contains(first) || "+-=¥￥$€([".unicodeScalars.contains(first)
            return !isFigure && name.utf8.count <= 120
        }
    }
}
