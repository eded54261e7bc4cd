import Findings

/// Looks for the traces of lost characters in an article's text.
struct TextLint {
    /// What UTF-8, GB18030 and Latin-1 leave behind when one is read as another.
    static let traces = [
        "\u{FFFD}", "??", "？？", "锟斤拷", "烫烫烫", "屯屯屯", "ï»¿", "ï¿½", "â€", "Ã©", "Ã¤", "ä¸", "å…", "\u{0}",
    ]

    static func findings(in source: ArticleSource) -> [Finding] {
        var findings: [Finding] = []
        for (index, line) in source.lines.enumerated() {
            guard let trace = traces.first(where: { line.utf8.contains(sequence: $0.utf8) }) else { continue }
            let place = source.location(of: trace, in: (index + 1)...(index + 1))
            findings.append(Finding(.playbookMojibake, at: place, "\(quoted: trace): characters were lost here"))
        }
        return findings
    }
}

extension Substring.UTF8View {
    /// Whether the bytes of `sequence` stand somewhere within these. Faster than comparing characters by far.
    fileprivate func contains(sequence: String.UTF8View) -> Bool {
        guard let first = sequence.first else { return false }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: sequence) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
