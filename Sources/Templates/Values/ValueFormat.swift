/// How a language writes numbers and days. Marks of numbers are at most eight bytes long; a longer one is left out.
package struct ValueFormat: Sendable {
    package enum Negative: Sendable, Hashable { case minus, parentheses }

    let decimalMark: [UInt8]
    let groupMark: [UInt8]
    let groupSize: Int
    let minus: [UInt8]
    let negative: Negative
    let percentPlaces: Int
    let percentMark: [UInt8]
    let dayPattern: DayPattern
    /// What stands between tags for a day, amount or figure that is absent.
    let absent: [UInt8]
    /// No mark and no name needs escaping anywhere.
    let isInert: Bool

    /// - Parameters:
    ///   - groupSize: 0 for no groups.
    ///   - dayPattern: `yyyy`, `M`, `MM`, `MMM` (a name of `monthNames`), `d`, `dd`; everything else as it is.
    ///   - monthNames: twelve, January first; needed for `MMM`.
    package init(
        decimalMark: String = ".", groupMark: String = ",", groupSize: Int = 3, minus: String = "-",
        negative: Negative = .minus, percentPlaces: Int = 1, percentMark: String = "%",
        dayPattern: String = "yyyy-MM-dd", monthNames: [String] = [], absent: String = ""
    ) {
        self.decimalMark = Self.mark(decimalMark)
        self.groupMark = Self.mark(groupMark)
        self.groupSize = max(0, groupSize)
        self.minus = Self.mark(minus)
        self.negative = negative
        self.percentPlaces = min(max(0, percentPlaces), 12)
        self.percentMark = Self.mark(percentMark)
        self.dayPattern = DayPattern(dayPattern, monthNames: monthNames)
        self.absent = Array(absent.utf8)
        let marks = [decimalMark, groupMark, minus, percentMark, dayPattern, absent] + monthNames
        isInert = marks.allSatisfy { $0.utf8.allSatisfy { !Self.needsEscaping.contains($0) && $0 >= 0x20 } }
    }

    /// The number formats of data: no groups, a point, a plain minus.
    static let plain = ValueFormat(groupSize: 0)

    private static let needsEscaping = Set("&<>\"'\\".utf8)

    private static func mark(_ text: String) -> [UInt8] { text.utf8.count <= 8 ? Array(text.utf8) : [] }
}
