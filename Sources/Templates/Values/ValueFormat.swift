/// How a language writes numbers and days. Marks of numbers are at most eight bytes long; a longer one is left out.
package struct ValueFormat: Sendable {
    package enum Negative: Sendable, Hashable { case minus, parentheses }

    let numbers: NumberFormat
    let dayPattern: DayPattern
    /// Held here: whether a type's own property has been made is asked for each day that is written.
    let isoDays = ISODays.all
    /// What stands between tags for a day, amount or figure that is absent.
    let absent: [UInt8]
    /// No mark and no name needs escaping anywhere.
    let isInert: Bool

    /// - Parameters:
    ///   - groupSize: 0 for no groups.
    ///   - dayPattern: `yyyy`, `M`, `MM`, `MMM` (a name of `monthNames`), `d`, `dd`; everything else as it is. With braces
    ///     around these, letters outside them are words: `{d} de {MMM}`.
    ///   - monthNames: twelve, January first; needed for `MMM`.
    package init(
        decimalMark: String = ".", groupMark: String = ",", groupSize: Int = 3, minus: String = "-",
        negative: Negative = .minus, percentPlaces: Int = 1, percentMark: String = "%",
        dayPattern: String = "yyyy-MM-dd", monthNames: [String] = [], absent: String = ""
    ) {
        numbers = NumberFormat(
            decimalMark: .init(decimalMark), groupMark: .init(groupMark), groupSize: max(0, groupSize),
            minus: .init(minus), negative: negative, percentPlaces: min(max(0, percentPlaces), 12),
            percentMark: .init(percentMark))
        self.dayPattern = DayPattern(dayPattern, monthNames: monthNames)
        self.absent = Array(absent.utf8)
        let marks = [decimalMark, groupMark, minus, percentMark, dayPattern, absent] + monthNames
        isInert = marks.allSatisfy { $0.utf8.allSatisfy { !Self.needsEscaping.contains($0) && $0 >= 0x20 } }
    }

    private static let needsEscaping = Set("&<>\"'\\".utf8)
}
