/// How names are read aloud in Mandarin, so that `hongyuan` and `hyjc` find 宏远建材.
package struct PinyinTable: Sendable {
    private let usual: HanReadings
    private let corrections: [Character: [String]]

    /// - Parameter corrections: from `content/pinyin.yml`: a character's readings, where the usual one is not the only
    ///   one or not the likeliest (surnames and places).
    package init(usual: HanReadings = HanReadings(), corrections: [Character: [String]] = [:]) {
        self.usual = usual
        self.corrections = corrections
    }

    /// All readings of a character, the likeliest first, lower case without tones; nil where none is known.
    package func readings(of character: Character) -> [String]? { corrections[character] ?? usual[character] }

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
