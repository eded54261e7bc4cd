import Findings

/// Looks for readings in brackets behind Han characters: `催收（cuī shōu）` is for those who learn the language.
enum PinyinLint {
    static func findings(in source: ArticleSource) -> [Finding] {
        var findings: [Finding] = []
        for (index, line) in source.lines.enumerated() {
            guard mayHoldReading(line) else { continue }
            if let column = column(in: Array(line)) {
                findings.append(
                    Finding(
                        .pinyinInBrackets, at: source.location(line: index + 1, column: column),
                        "a reading in brackets behind Chinese words; leave it out"))
            }
        }
        return findings
    }

    /// Whether a bracket is followed by a letter that a reading may begin with: of few lines; taking all apart into
    /// characters would cost far more.
    private static func mayHoldReading(_ line: Substring) -> Bool {
        // The last bytes: （ is EF BC 88.
        var last: UInt32 = 0
        for byte in line.utf8 {
            let isOpen = last & 0xFF == UInt8(ascii: "(") || last & 0xFF_FFFF == 0xEF_BC88
            if isOpen, byte <= lastLatin { return true }
            last = last << 8 | UInt32(byte)
        }
        return false
    }

    /// Begins the last characters of Latin Extended-B, among which is the last vowel with a tone.
    private static let lastLatin: UInt8 = 0xC9

    /// Of the bracket, counted from 1.
    private static func column(in line: [Character]) -> Int? {
        for index in line.indices.dropFirst() where line[index] == "(" || line[index] == "（" {
            let words = line[..<index].reversed().drop { $0 == " " }
            guard words.first?.isHan ?? false else { continue }
            let inside = line[(index + 1)...].prefix { $0 != ")" && $0 != "）" }
            guard !inside.isEmpty, inside.endIndex < line.endIndex else { continue }
            let run = words.prefix(while: \.isHan).count
            if isReading(String(inside), of: run) { return index + 1 }
        }
        return nil
    }

    private static let toned: [Character: Character] = [
        "ā": "a", "á": "a", "ǎ": "a", "à": "a", "ē": "e", "é": "e", "ě": "e", "è": "e", "ī": "i", "í": "i", "ǐ": "i",
        "ì": "i", "ō": "o", "ó": "o", "ǒ": "o", "ò": "o", "ū": "u", "ú": "u", "ǔ": "u", "ù": "u", "ǖ": "u", "ǘ": "u",
        "ǚ": "u", "ǜ": "u", "ü": "u",
    ]

    /// - Parameter han: how many Han characters stand before it.
    private static func isReading(_ text: String, of han: Int) -> Bool {
        let hasTones = text.contains { toned[$0] != nil }
        let plain = String(text.lowercased().map { toned[$0] ?? $0 })
        let words = plain.split { $0 == " " || $0 == "'" || $0 == "’" || $0 == "-" }.map { $0.filter { !$0.isNumber } }
        guard !words.isEmpty, words.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isLetter } }) else { return false }
        var syllables = 0
        for word in words {
            guard let count = syllableCount(of: Array(word.utf8)) else { return false }
            syllables += count
        }
        if hasTones { return true }
        // English words that happen to be syllables (`name`, `date`) are one word; a reading without tones has as many
        // syllables as there are characters, and is told apart by its spaces or by more than two of them.
        return syllables >= 2 && syllables == min(han, syllables) && (words.count == syllables || syllables > 2)
    }

    private static let initials = Set(
        [
            "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c",
            "s", "y", "w",
        ].map { Array($0.utf8) })
    private static let finals = Set(
        [
            "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie", "iao", "iu",
            "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "v", "ve",
        ].map { Array($0.utf8) })

    /// Into how few syllables a word falls, nil when it is no reading.
    private static func syllableCount(of word: [UInt8]) -> Int? {
        guard !word.isEmpty, word.count <= 40 else { return nil }
        var fewest: [Int?] = [0] + Array(repeating: nil, count: word.count)
        for end in 1...word.count {
            for start in max(0, end - 6)..<end {
                guard let before = fewest[start], isSyllable(Array(word[start..<end])) else { continue }
                fewest[end] = min(fewest[end] ?? .max, before + 1)
            }
        }
        return fewest[word.count]
    }

    private static func isSyllable(_ letters: [UInt8]) -> Bool {
        (0...min(2, letters.count - 1)).contains { cut in
            initials.contains(Array(letters[..<cut])) && finals.contains(Array(letters[cut...]))
        }
    }
}

extension Character {
    var isHan: Bool { unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false }
}
