import Findings

/// A cell so long that it is no value but a broken file: every page that showed it would be as long.
enum LongValue {
    /// Bytes of UTF-8: some twenty thousand Chinese characters.
    static let most = 65_536

    static func note(_ column: BoundColumn, _ count: Int, _ reading: inout RowReading) {
        reading.note(
            .longValue, column, "\(column.header) holds \(count) bytes",
            help: "at most \(most) are read; look for a quote that is never closed")
    }
}
