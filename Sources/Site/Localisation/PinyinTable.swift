import Foundation

/// How names are read aloud in Mandarin, so that `hongyuan` and `hyjc` find 宏远建材.
///
/// The system's transform costs dozens of microseconds a call: it runs once, over the different characters of all names.
package struct PinyinTable: Sendable {
    /// All readings of a character, the likeliest first, lower case without tones.
    let readings: [Character: [String]]

    /// - Parameter corrections: from `content/pinyin.yml`: a character's readings, where the transform knows one only
    ///   or the wrong one first (surnames and places).
    package init(names: some Sequence<String>, corrections: [Character: [String]]) {
        var characters: Set<Character> = []
        for name in names {
            for character in name where character.isHan { characters.insert(character) }
        }
        let asked = characters.filter { corrections[$0] == nil }.sorted()
        var readings = corrections
        let latin = asked.map(String.init).joined(separator: "\n").applyingTransform(.mandarinToLatin, reverse: false)
        // Taken apart, tones are scalars of their own; a second transform would cost as much as the first.
        let plain = (latin ?? "").decomposedStringWithCanonicalMapping
        let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.count == asked.count {
            for (character, line) in zip(asked, lines) {
                let scalars = line.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
                let reading = String(String.UnicodeScalarView(scalars))
                if !reading.isEmpty { readings[character] = [reading] }
            }
        }
        self.readings = readings
    }

    /// What a search may find the name by: its readings in full and their initials, space-separated.
    package func keys(of name: String) -> String {
        var variants: [(full: String, initials: String)] = [("", "")]
        var hasHan = false
        for character in name {
            guard let choices = readings[character] else {
                let kept = character.isLetter || character.isNumber ? character.lowercased() : ""
                variants = variants.map { ($0.full + kept, $0.initials + kept) }
                continue
            }
            hasHan = true
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
}

extension Character {
    /// In one of the blocks of Han characters.
    var isHan: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: return true
        default: return false
        }
    }
}
