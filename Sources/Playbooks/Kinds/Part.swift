package import Markup

/// One part of an article: shown with blanks in the playbook, and filled for a customer in his dossier.
package struct Part: Sendable, Hashable {
    /// Nil in articles whose headings are the author's own.
    package let kind: PartKind?
    /// Nil in articles other than letters.
    package let letterPart: LetterPart?
    /// Unique within its page.
    package let anchor: String
    /// The heading as the author wrote it.
    package let title: String
    package let language: String
    /// The content without its heading; placeholders as labelled blanks.
    package let html: TrustedHTML
    package let nodes: [MarkdownNode]
}

extension Part {
    /// The content for one customer: lines whose value is missing take their alternative or are left out.
    /// - Parameter linkPrefix: the way from the page to the playbook's folder, `../playbook/`.
    /// - Returns: nil when no line is left.
    package func filled(with values: [Placeholder: String], linkPrefix: String = "") -> TrustedHTML? {
        let nodes = nodes.compactMap { $0.filled(with: values) }
        guard !nodes.isEmpty else { return nil }
        return MarkdownRenderer.html(nodes, language: language, linkPrefix: linkPrefix)
    }

    /// The items of the part's lists for one customer, each without its mark: the fields and choices of a form.
    package func items(filledWith values: [Placeholder: String], linkPrefix: String = "") -> [TrustedHTML] {
        let lists = nodes.compactMap { $0.filled(with: values) }.filter(\.isList)
        return lists.flatMap(\.children).map {
            MarkdownRenderer.item($0, language: language, linkPrefix: linkPrefix)
        }
    }

    /// The same without its lists; nil when nothing is left.
    package func besidesItems(filledWith values: [Placeholder: String], linkPrefix: String = "") -> TrustedHTML? {
        let nodes = nodes.filter { !$0.isList }.compactMap { $0.filled(with: values) }
        guard !nodes.isEmpty else { return nil }
        return MarkdownRenderer.html(nodes, language: language, linkPrefix: linkPrefix)
    }

    /// The lines as plain words, for letters and calendar files.
    ///
    /// - Parameter most: the rest is not looked at.
    package func lines(filledWith values: [Placeholder: String], upTo most: Int = .max) -> [String] {
        var lines: [String] = []
        for node in nodes { _ = node.addLines(filledWith: values, upTo: most, to: &lines) }
        return lines
    }

    /// The first line that speaks of a value, in its main or its other wording, without the label that stands in bold
    /// before it; without such a line, the first of all.
    package func line(of placeholder: Placeholder, filledWith values: [Placeholder: String]) -> String? {
        let entries = nodes.flatMap { node in if case .list = node.kind { node.children } else { [node] } }
        let chosen = entries.first { $0.placeholders.contains(placeholder) } ?? entries.first
        var lines: [String] = []
        _ = chosen?.addLines(filledWith: values, upTo: 1, to: &lines)
        guard let line = lines.first, let label = chosen?.label, line.hasPrefix(label) else { return lines.first }
        return String(line.dropFirst(label.count).drop { $0.isWhitespace })
    }

    /// The words as written, placeholders in braces: for the search index.
    package var plainText: String { nodes.map(\.plainText).joined(separator: "\n") }

    package var placeholders: [Placeholder] { nodes.flatMap(\.placeholders) }
}

extension MarkdownNode {
    /// The words in bold that a list's entry begins with.
    fileprivate var label: String? {
        guard case .item = kind, let words = children.first?.children.first, words.kind == .strong else { return nil }
        return words.plainText
    }
}
