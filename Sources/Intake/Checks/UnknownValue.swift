import Findings

/// A word where one of a closed set of codes should be.
enum UnknownValue {
    static func note(_ cell: Cell, expected: String, isDemanded: Bool, _ reading: inout RowReading) {
        let word = cell.string
        let nearest = expected.split(separator: ", ").map(String.init).nearest(to: word)
        reading.note(
            .unknownValue, cell, "\(reading.header(of: cell)) \(quoted: word) is no known code",
            help: nearest.map { "did you mean \($0)?" } ?? "known: \(expected)", rejects: isDemanded)
    }
}
