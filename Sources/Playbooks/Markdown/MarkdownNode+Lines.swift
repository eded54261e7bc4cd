/// A line is what is spoken or written in one go: a paragraph, a cell, a heading.
extension MarkdownNode {
    var isLine: Bool {
        switch kind {
        case .paragraph, .tableCell, .heading: true
        default: false
        }
    }

    /// The words of a line, and those that stand in when one of its values is missing.
    var wordings: (main: [MarkdownNode], alternative: [MarkdownNode]?) {
        guard let mark = children.firstIndex(where: { $0.kind == .otherwise }) else { return (children, nil) }
        return (children[..<mark].trimmed, children[(mark + 1)...].trimmed)
    }

    var placeholders: [Placeholder] {
        var found: [Placeholder] = []
        walk { node in
            if case .placeholder(let placeholder) = node.kind { found.append(placeholder) }
        }
        return found
    }
}

extension MarkdownNode {
    /// The node with its blanks filled. A line that lacks a value takes its alternative, else it is left out, and
    /// with it the list item that it opens.
    /// - Returns: nil when nothing is left.
    func filled(with values: [Placeholder: String]) -> MarkdownNode? {
        if isLine { return filledLine(with: values) }
        guard !children.isEmpty else { return self }
        let kept = children.map { $0.filled(with: values) }
        if case .item = kind, kept.first == .some(nil) { return nil }
        var copy = self
        copy.children = kept.compactMap { $0 }
        return copy.children.isEmpty ? nil : copy
    }

    private func filledLine(with values: [Placeholder: String]) -> MarkdownNode? {
        let (main, alternative) = wordings
        for wording in [main, alternative].compactMap({ $0 }) {
            let needed = wording.flatMap(\.placeholders)
            guard needed.allSatisfy({ values[$0]?.isEmpty == false }) else { continue }
            var copy = self
            copy.children = wording.map { $0.replacingPlaceholders(with: values) }
            return copy
        }
        guard kind == .tableCell else { return nil }
        return MarkdownNode(.tableCell, lines: lines)
    }

    private func replacingPlaceholders(with values: [Placeholder: String]) -> MarkdownNode {
        var copy = self
        if case .placeholder(let placeholder) = kind { copy.kind = .text(values[placeholder] ?? "") }
        copy.children = children.map { $0.replacingPlaceholders(with: values) }
        return copy
    }
}

extension ArraySlice where Element == MarkdownNode {
    /// Without the spaces that set the mark of an alternative apart.
    fileprivate var trimmed: [MarkdownNode] {
        var nodes = Array(self)
        if let first = nodes.first, case .text(let text) = first.kind {
            nodes[0].kind = .text(String(text.drop(while: \.isWhitespace)))
        }
        if let last = nodes.last, case .text(let text) = last.kind {
            let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
            nodes[nodes.count - 1].kind = .text(String(text[..<end]))
        }
        return nodes
    }
}
