/// How numbers are written: plain values, so that no reference is counted per number.
struct NumberFormat: Sendable {
    /// A sign of at most eight bytes, the last of them lowest; a longer one is left out.
    struct Mark: Sendable {
        let bytes: UInt64
        let count: Int

        init(_ text: String) {
            let isShort = text.utf8.count <= 8
            count = isShort ? text.utf8.count : 0
            bytes = isShort ? text.utf8.reduce(0) { $0 << 8 | UInt64($1) } : 0
        }
    }

    let decimalMark: Mark
    let groupMark: Mark
    let groupSize: Int
    let minus: Mark
    let negative: ValueFormat.Negative
    let percentPlaces: Int
    let percentMark: Mark

    /// Numbers as data: no groups, a point, a plain minus.
    static let plain = NumberFormat(
        decimalMark: Mark("."), groupMark: Mark(""), groupSize: 0, minus: Mark("-"), negative: .minus,
        percentPlaces: 1, percentMark: Mark("%"))
}
