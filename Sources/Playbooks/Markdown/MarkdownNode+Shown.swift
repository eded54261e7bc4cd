extension MarkdownNode {
    /// The lines below as they stand in the playbook: each with its main wording, its blanks by their labels.
    package func shownLines(in language: String) -> [String] {
        if isLine { return [shownText(in: language)].filter { !$0.isEmpty } }
        return children.flatMap { $0.shownLines(in: language) }
    }

    private func shownText(in language: String) -> String {
        let text = wordings.main.map { $0.inlineText(in: language) }.joined()
        return String(text.trimmingPrefix(while: \.isWhitespace))
    }

    private func inlineText(in language: String) -> String {
        switch kind {
        case .placeholder(let placeholder): "［\(placeholder.label.text(in: language))］"
        case .code(let code): VisitCodes.label(of: code)?.text(in: language) ?? code
        case .text, .codeBlock, .rawHTML, .softBreak, .lineBreak, .blank, .otherwise: plainText
        default: children.map { $0.inlineText(in: language) }.joined()
        }
    }
}

extension Part {
    /// The lines as they stand in the playbook: for the search index.
    package var shownLines: [String] { nodes.flatMap { $0.shownLines(in: language) } }
}

extension Article {
    package var introductionLines: [String] { introductionNodes.flatMap { $0.shownLines(in: language) } }
}
