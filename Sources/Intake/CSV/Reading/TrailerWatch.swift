/// What a record behind the header is.
package enum RecordKind: Hashable, Sendable {
    case data
    case blank
    /// A line of dashes.
    case separator
    case total
    /// Text that exports put below their totals.
    case note
}

/// Tells a table's data from the totals and notes around its end. Asked in the order of the file.
package struct TrailerWatch: Sendable {
    private let columnCount: Int
    private var sawTotal = false

    package init(columnCount: Int) { self.columnCount = columnCount }

    /// After a total, a record that is not as wide as the table, or that fills one cell only, is a note. A record of the
    /// table's width is data again: subtotals stand between rows.
    package mutating func kind(of record: CSVRecord) -> RecordKind {
        if !sawTotal, let first = record[0].first, TrailerWatch.beginsOnlyData(first) { return .data }
        if record.isBlank { return .blank }
        if TotalLine.isSeparator(record) { return .separator }
        if TotalLine.isTotal(record) {
            sawTotal = true
            return .total
        }
        return sawTotal && isNote(record) ? .note : .data
    }

    /// A digit, or a letter with which no word for totals begins: what ordinary rows are known by at a glance.
    private static func beginsOnlyData(_ byte: UInt8) -> Bool {
        if byte &- 0x30 < 10 { return true }
        let letter = byte | 0x20
        return letter &- 0x61 < 26 && !TotalLine.latinInitials.contains(letter)
    }

    private func isNote(_ record: CSVRecord) -> Bool {
        if case .blankTail = record.fit(to: columnCount) { return filledCount(record) == 1 && columnCount > 1 }
        guard record.count == columnCount else { return true }
        return columnCount > 1 && filledCount(record) == 1
    }

    private func filledCount(_ record: CSVRecord) -> Int {
        (0..<record.count).count { !record[$0].trimmingBlanks.isEmpty }
    }
}
