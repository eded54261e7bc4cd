/// The usual reading of each Han character, as `content/han-readings.txt` lists them.
///
/// The system's own transform from Han to Latin takes a tenth of a second to set up, and dozens of microseconds a call.
package struct HanReadings: Sendable {
    /// Its file's name within `content/`.
    package static let fileName = "han-readings.txt"

    /// By code point: the place of its reading in `syllables`, 0 where none is known.
    private var places = [UInt16](repeating: 0, count: HanReadings.codePoints.count)
    /// Each as the list that a character with one reading has.
    private var syllables: [[String]] = [[]]

    /// From the first block of Han characters to the last.
    private static let codePoints: Range<UInt32> = 0x3400..<0x323B0

    /// - Parameter text: a line for each syllable: the syllable, a blank, the characters; `#` begins a remark.
    package init(_ text: String = "") {
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            guard let blank = line.firstIndex(of: UInt8(ascii: " ")), let place = UInt16(exactly: syllables.count)
            else { continue }
            syllables.append([String(Substring(line[..<blank]))])
            for character in Substring(line[blank...]).unicodeScalars where Self.codePoints.contains(character.value) {
                places[Int(character.value - Self.codePoints.lowerBound)] = place
            }
        }
    }

    /// The reading of a character or of its variant, as a list of one.
    package subscript(_ character: Character) -> [String]? {
        guard let value = character.unicodeScalars.first?.value, Self.codePoints.contains(value) else { return nil }
        let place = places[Int(value - Self.codePoints.lowerBound)]
        return place == 0 ? nil : syllables[Int(place)]
    }
}
