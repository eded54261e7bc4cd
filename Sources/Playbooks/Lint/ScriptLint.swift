import Findings

/// Looks for characters of the other Chinese script.
///
/// A quotation may be in the other script, since a glossary cites what is said in Taipei or Hong Kong; but then the
/// whole of it is: one foreign character within a quotation is a slip like any other.
struct ScriptLint {
    private let source: ArticleSource
    private let pairs: ScriptPairs
    private let isTraditional: Bool

    private static let quotations: [Character: Character] = [
        "「": "」", "『": "』", "“": "”", "《": "》", "（": "）", "(": ")", "`": "`",
    ]

    static func findings(in draft: ArticleDraft, _ pairs: ScriptPairs) -> [Finding] {
        guard draft.language.hasPrefix("zh"), !pairs.isEmpty else { return [] }
        let lint = ScriptLint(
            source: draft.source, pairs: pairs, isTraditional: draft.language.hasPrefix("zh-Hant"))
        return draft.source.lines.indices.compactMap { lint.finding(in: draft.source.lines[$0], number: $0 + 1) }
    }

    private func finding(in line: Substring, number: Int) -> Finding? {
        guard line.unicodeScalars.contains(where: { foreign($0) != nil }) else { return nil }
        let characters = Array(line)
        var index = 0
        while index < characters.count {
            if let closing = Self.quotations[characters[index]],
                let end = characters[(index + 1)...].firstIndex(of: closing),
                isForeign(characters[(index + 1)..<end])
            {
                index = end + 1
                continue
            }
            if let scalar = characters[index].unicodeScalars.first, let own = foreign(scalar) {
                return finding(characters[index], own, at: source.location(line: number, column: index + 1))
            }
            index += 1
        }
        return nil
    }

    /// What this article's script writes for a character that only the other one has.
    private func foreign(_ scalar: Unicode.Scalar) -> Character? {
        guard scalar.value >= 0x4E00 else { return nil }
        return isTraditional ? pairs.traditional(for: scalar) : pairs.simplified(for: scalar)
    }

    /// Whether words are wholly of the other script: some of its characters, and none that is ours alone.
    private func isForeign(_ words: ArraySlice<Character>) -> Bool {
        var isForeign = false
        for scalar in words.flatMap(\.unicodeScalars) {
            if foreign(scalar) != nil {
                isForeign = true
            } else if isOurs(scalar) {
                return false
            }
        }
        return isForeign
    }

    private func isOurs(_ scalar: Unicode.Scalar) -> Bool {
        (isTraditional ? pairs.simplified(for: scalar) : pairs.traditional(for: scalar)) != nil
    }

    private func finding(_ found: Character, _ own: Character, at place: SourceLocation) -> Finding {
        let script = isTraditional ? "simplified" : "traditional"
        return Finding(
            .mixedScripts, at: place,
            "\(quoted: String(found)) is \(script) Chinese; write \(quoted: String(own)), or quote the whole word")
    }
}
