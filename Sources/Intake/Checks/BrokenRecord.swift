import Findings

/// A record whose bytes are not what CSV or the file's encoding allow.
enum BrokenRecord {
    static func note(_ defect: RecordDefect, _ reading: inout RowReading) {
        let message: FindingMessage =
            switch defect.kind {
            case .textAfterQuote: "text stands behind a closing quote"
            case .undecodable: "a byte is no character in the file's encoding"
            case .nul: "the row holds a NUL byte"
            case .tooManyFields: "the row has more fields than \(CSVReader.maximumFieldCount)"
            }
        let help: String =
            switch defect.kind {
            case .textAfterQuote: "double the quotes inside of a quoted value"
            case .undecodable: "export again as UTF-8, or declare encoding:"
            case .nul: "export again; NUL bytes come from damaged files"
            case .tooManyFields: "check the delimiter"
            }
        reading.note(.brokenRecord, message, help: help)
    }
}
