/// Text that a defect of a template or of the program leaves on a page.
///
/// Two kinds, so that prose may speak of them: *fragments* are wrong wherever they stand (`Optional(`, `{{`, `}}`,
/// `[object `, the replacement character U+FFFD, and `NaN` as a word); *lone words* (`nil`, `null`, `undefined`, `nan`,
/// `inf`) are wrong only as the one word of a whole text or attribute value, next to nothing but figures and signs.
/// What the input or the content itself holds is excused by `AuditPolicy.isExpected`.
enum TellTale {
    /// The tell-tale that begins at the offset, or nil.
    ///
    /// - Parameters:
    ///   - isFirstLetter: no letter of the passage stands before the offset. Asked only where a word may begin: the
    ///     answer takes a walk through what stands before.
    ///   - end: the byte that ends the passage: `<`, or the attribute's quote.
    static func found(
        at offset: Int, isFirstLetter: @autoclosure () -> Bool, endedBy end: UInt8, of bytes: Span<UInt8>
    ) -> StaticString? {
        switch bytes[offset] {
        case UInt8(ascii: "O"): bytes.has("Optional(", at: offset) ? "Optional(" : nil
        case UInt8(ascii: "["): bytes.has("[object ", at: offset) ? "[object " : nil
        case UInt8(ascii: "{"): bytes.has("{{", at: offset) ? "{{" : nil
        case UInt8(ascii: "}"): bytes.has("}}", at: offset) ? "}}" : nil
        case UInt8(ascii: "N"): bytes.hasWord("NaN", at: offset) ? "NaN" : nil
        // What stands in these brackets is the key of words that are missing.
        case 0xE2: bytes.has("⟦", at: offset) ? "⟦" : nil
        case 0xEF: bytes.has("\u{FFFD}", at: offset) ? "\u{FFFD}" : nil
        default: loneWord(at: offset, isFirstLetter: isFirstLetter(), endedBy: end, of: bytes)
        }
    }

    private static func loneWord(
        at offset: Int, isFirstLetter: @autoclosure () -> Bool, endedBy end: UInt8, of bytes: Span<UInt8>
    ) -> StaticString? {
        guard let word = word(at: offset, of: bytes), isFirstLetter() else { return nil }
        var after = offset + word.utf8CodeUnitCount
        while after < bytes.count, bytes[after] != end {
            if bytes[after].isASCIILetter { return nil }
            after += 1
        }
        return word
    }

    private static func word(at offset: Int, of bytes: Span<UInt8>) -> StaticString? {
        guard offset + 2 < bytes.count else { return nil }
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (UInt8(ascii: "n"), UInt8(ascii: "i"), UInt8(ascii: "l")): return "nil"
        case (UInt8(ascii: "n"), UInt8(ascii: "a"), UInt8(ascii: "n")): return "nan"
        case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "f")): return "inf"
        case (UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "l")):
            return bytes.has("null", at: offset) ? "null" : nil
        case (UInt8(ascii: "u"), UInt8(ascii: "n"), UInt8(ascii: "d")):
            return bytes.has("undefined", at: offset) ? "undefined" : nil
        default: return nil
        }
    }
}
