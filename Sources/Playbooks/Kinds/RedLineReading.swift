import Findings

/// Reads the numbered list of red lines.
struct RedLineReading {
    let source: ArticleSource
    let language: String
    private(set) var findings: [Finding] = []

    init(source: ArticleSource, language: String) {
        self.source = source
        self.language = language
    }

    mutating func read(_ nodes: [MarkdownNode]) -> [RedLines.Line] {
        var lines: [RedLines.Line] = []
        for list in nodes {
            guard case .list(start: .some, isTight: _) = list.kind else { continue }
            for item in list.children { read(item, into: &lines) }
        }
        if lines.isEmpty { report(line: 1, "no red line: a numbered list whose items begin with **RL1 …**") }
        return lines
    }

    private mutating func read(_ item: MarkdownNode, into lines: inout [RedLines.Line]) {
        let due = "RL\(lines.count + 1)"
        guard let id = item.redLineID, let paragraph = item.children.first else {
            return report(line: item.lines.lowerBound, "the item does not begin with **\(due) …**")
        }
        if id != due { report(line: item.lines.lowerBound, "\(id) stands where \(due) is due") }
        let title = paragraph.children[0].plainText.dropFirst(id.count).drop(while: \.isWhitespace)
        var rest = item
        rest.children[0].children.removeFirst()
        lines.append(
            RedLines.Line(
                id: id, title: String(title), html: MarkdownRenderer.html(rest.children, language: language)))
    }

    private mutating func report(line: Int, _ message: FindingMessage) {
        findings.append(Finding(.redLineNumbering, at: source.location(line: line), message))
    }
}
