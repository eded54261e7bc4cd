import Playbooks

extension Article {
    /// The sentences in quotes that the introduction begins with: what the customer says.
    var heard: [String] {
        let text = introductionLines.joined(separator: "\n")
        var sentences: [String] = []
        var rest = text[...]
        while let (open, close) = Self.firstQuote(in: rest), let start = rest.firstIndex(of: open) {
            let inside = rest[rest.index(after: start)...]
            guard let end = inside.firstIndex(of: close) else { break }
            let sentence = String(inside[..<end])
            if (2...120).contains(sentence.count) { sentences.append(sentence) }
            rest = inside[inside.index(after: end)...]
        }
        return sentences
    }

    private static func firstQuote(in text: Substring) -> (Character, Character)? {
        let pairs: [Character: Character] = ["“": "”", "「": "」", "\"": "\"", "『": "』"]
        return text.lazy.compactMap { open in pairs[open].map { (open, $0) } }.first
    }

    /// All articles stand in one folder.
    var fileName: String { stem + ".html" }
}

extension String {
    var firstLine: String { split(separator: "\n").first.map(String.init) ?? "" }
}
