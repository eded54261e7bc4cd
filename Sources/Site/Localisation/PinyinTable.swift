/// How names are read aloud in Mandarin, so that `hongyuan` and `hyjc` find 宏远建材.
package struct PinyinTable: Sendable {
    private let usual: HanReadings
    private let corrections: [Character: [String]]
    /// Which common Han characters have corrections: most have none, and are not looked up.
    private let isCorrected: [Bool]

    /// Of which each is one character in one form.
    private static let common: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// - Parameter corrections: from `content/pinyin.yml`: a character's readings, where the usual one is not the only
    ///   one or not the likeliest (surnames and places).
    package init(usual: HanReadings = HanReadings(), corrections: [Character: [String]] = [:]) {
        self.usual = usual
        self.corrections = corrections
        let places = corrections.keys.map { Self.place(of: $0) }
        // A rare character may be another form of a common one: then all are looked up.
        var isCorrected = [Bool](repeating: places.contains(nil), count: Self.common.count)
        for case let place? in places { isCorrected[place] = true }
        self.isCorrected = isCorrected
    }

    /// All readings of a character, the likeliest first, lower case without tones; nil where none is known.
    package func readings(of character: Character) -> [String]? {
        if let place = Self.place(of: character), !isCorrected[place] { return usual[character] }
        return corrections[character] ?? usual[character]
    }

    /// Among the common characters; nil for others, and for one with marks behind it.
    private static func place(of character: Character) -> Int? {
        guard character.utf8.count == 3, let value = character.unicodeScalars.first?.value else { return nil }
        return common.contains(value) ? Int(value - common.lowerBound) : nil
    }

    /// What a search may find the name by: its readings in full and their initials, space-separated.
    package func keys(of name: String) -> String {
        var variants: [(full: String, initials: String)] = [("", "")]
        var hasHan = false
        for character in name {
            guard let choices = readings(of: character) else {
                let kept = character.isLetter || character.isNumber ? character.lowercased() : ""
                Self.append(kept, initial: kept[...], to: &variants)
                continue
            }
            hasHan = true
            if choices.count == 1 {
                Self.append(choices[0], initial: choices[0].prefix(1), to: &variants)
                continue
            }
            // A name with many doubtful characters would multiply: from eight variants on, the likeliest reading.
            let taken = variants.count * choices.count <= 8 ? choices[...] : choices.prefix(1)
            variants = taken.flatMap { reading in
                variants.map { ($0.full + reading, $0.initials + reading.prefix(1)) }
            }
        }
        guard hasHan else { return "" }
        var seen: Set<String> = []
        return variants.flatMap { [$0.full, $0.initials] }.filter { seen.insert($0).inserted }.joined(separator: " ")
    }

    /// Most characters have one reading: it is added in place.
    private static func append(
        _ reading: String, initial: Substring, to variants: inout [(full: String, initials: String)]
    ) {
        for index in variants.indices {
            variants[index].full += reading
            variants[index].initials += initial
        }
    }
}
