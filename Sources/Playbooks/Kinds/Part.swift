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

    /// The words as written, placeholders in braces: for the search index.
    package var plainText: String { nodes.map(\.plainText).joined(separator: "\n") }

    package var placeholders: [Placeholder] { nodes.flatMap(\.placeholders) }
}
