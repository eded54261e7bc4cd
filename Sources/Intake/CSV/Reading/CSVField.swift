/// A field as ranges: where it stands in the text, and which bytes are its value.
struct CSVField {
    /// Where the field begins, a quote and blanks before it included.
    var start: Int
    /// Where its value begins: in the text, or in the reader's scratch buffer when `isUnescaped`.
    var valueStart: Int
    var valueCount: Int
    var isQuoted: Bool
    /// Its doubled quotes were made single in the scratch buffer.
    var isUnescaped: Bool
}
