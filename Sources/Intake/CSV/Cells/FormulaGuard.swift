/// Keeps words from being taken for a formula where a spreadsheet opens the file: an apostrophe before a first `=`, `+`,
/// `-`, `@`, tab or line end. Taking one apostrophe away gives back every text as it was, those with apostrophes too.
enum FormulaGuard {
    static let mark = UInt8(ascii: "'")

    /// The text as it is written into a cell.
    static func guarded(_ text: String) -> String { isNeeded(text.utf8) ? "'" + text : text }

    fileprivate static func isNeeded(_ bytes: some Sequence<UInt8>) -> Bool {
        guard let first = bytes.first(where: { $0 != mark }) else { return false }
        return switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            true
        default: false
        }
    }
}

extension UnsafeRawBufferPointer {
    /// A cell's words as they were said.
    var withoutFormulaGuard: UnsafeRawBufferPointer {
        guard count > 1, self[0] == FormulaGuard.mark, FormulaGuard.isNeeded(self) else { return self }
        return UnsafeRawBufferPointer(rebasing: self[1...])
    }
}
