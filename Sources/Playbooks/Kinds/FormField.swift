package import Markup

/// An item of a letter's list, taken apart for the paper: what it asks for, and what stands there or is written by hand.
package struct FormField: Sendable, Hashable {
    /// The bold words that it begins with; empty where it has none.
    package let label: String
    /// The rest, in the pieces that the author parted with semicolons.
    package let pieces: [TrustedHTML]

    /// Whether a seal belongs beside the signature: the label says so.
    package var wantsSeal: Bool {
        label.contains { "章印".contains($0) } || label.lowercased().contains("seal")
    }
}

extension Part {
    /// The items of the part's lists for one customer; those whose value is missing take their alternative or are left
    /// out.
    package func fields(filledWith values: [Placeholder: String]) -> [FormField] {
        // The author's semicolons part the pieces, those of a customer's name do not.
        let marked = values.mapValues(Semicolon.marked)
        let lists = nodes.compactMap { $0.filled(with: marked) }.filter(\.isList)
        return lists.flatMap(\.children).map { FormField($0, language: language) }
    }

    /// The content without lines that speak of some values, and without a paragraph that leads to a list of which
    /// nothing is left.
    package func filled(
        with values: [Placeholder: String], leavingOut unwanted: Set<Placeholder>
    ) -> TrustedHTML? {
        var kept: [MarkdownNode] = []
        for node in nodes {
            if let left = node.leavingOut(unwanted)?.filled(with: values) {
                kept.append(left)
            } else if node.isList, kept.last?.isLeadIn == true {
                kept.removeLast()
            }
        }
        return kept.isEmpty ? nil : MarkdownRenderer.html(kept, language: language)
    }
}

/// Stand-ins of the private use area, while a line is parted.
///
/// Most texts have neither semicolons nor stand-ins, and a replacement that finds nothing costs much: scalars are looked
/// at first.
private enum Semicolon {
    static let half = "\u{E03B}"
    static let full = "\u{E03C}"

    static func marked(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == ";" || $0 == "；" }) else { return text }
        return text.replacing(";", with: half).replacing("；", with: full)
    }

    static func unmarked(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "\u{E03B}" || $0 == "\u{E03C}" }) else { return text }
        return text.replacing(half, with: ";").replacing(full, with: "；")
    }
}

extension FormField {
    fileprivate init(_ item: MarkdownNode, language: String) {
        var words = item.children.flatMap { $0.isLine ? $0.children : [$0] }
        if let first = words.first, first.kind == .strong {
            label = first.unmarked.plainText
            words.removeFirst()
        } else {
            label = ""
        }
        pieces = words.partedBySemicolons.map { MarkdownRenderer.html($0.map(\.unmarked), language: language) }
    }
}

extension [MarkdownNode] {
    fileprivate var partedBySemicolons: [[MarkdownNode]] {
        var pieces: [[MarkdownNode]] = [[]]
        for node in self {
            guard case .text(let text) = node.kind else {
                pieces[pieces.count - 1].append(node)
                continue
            }
            let isParted = text.unicodeScalars.contains { $0 == ";" || $0 == "；" }
            let parts =
                isParted
                ? text.replacing("; ", with: "；").split(separator: "；", omittingEmptySubsequences: false) : [text[...]]
            for (place, part) in parts.enumerated() {
                if place > 0 { pieces.append([]) }
                var piece = node
                piece.kind = .text(String(part))
                if !part.isEmpty { pieces[pieces.count - 1].append(piece) }
            }
        }
        return pieces.filter { !$0.allSatisfy(\.isBlankText) }
    }
}

extension MarkdownNode {
    /// With its values' own semicolons.
    fileprivate var unmarked: MarkdownNode {
        var copy = self
        if case .text(let text) = kind {
            copy.kind = .text(Semicolon.unmarked(text))
        }
        copy.children = children.map(\.unmarked)
        return copy
    }

    /// Without the lines that speak of one of the values, and without the items that these open.
    fileprivate func leavingOut(_ unwanted: Set<Placeholder>) -> MarkdownNode? {
        if isLine { return placeholders.contains { unwanted.contains($0) } ? nil : self }
        guard !children.isEmpty else { return self }
        let kept = children.map { $0.leavingOut(unwanted) }
        if case .item = kind, kept.first == .some(nil) { return nil }
        var copy = self
        copy.children = kept.compactMap(\.self)
        return copy.children.isEmpty ? nil : copy
    }

    fileprivate var isLeadIn: Bool {
        guard kind == .paragraph, let last = plainText.last else { return false }
        return last == "：" || last == ":"
    }
}

extension Part {
    /// What stands before the part's list and behind it, for one customer.
    package func halvesAroundList(
        filledWith values: [Placeholder: String]
    ) -> (before: TrustedHTML?, after: TrustedHTML?) {
        let filled = nodes.compactMap { $0.filled(with: values) }
        let list = filled.firstIndex(where: \.isList) ?? filled.count
        func html(_ nodes: [MarkdownNode]) -> TrustedHTML? {
            nodes.isEmpty ? nil : MarkdownRenderer.html(nodes, language: language)
        }
        return (html(Array(filled[..<list])), html(filled[list...].filter { !$0.isList }))
    }
}

extension [TrustedHTML] {
    /// One after the other.
    package func joined(_ separator: String) -> TrustedHTML {
        var writer = ByteWriter()
        for (place, piece) in enumerated() {
            if place > 0 { writer.write(escaping: separator) }
            writer.write(verbatim: piece.bytes)
        }
        return TrustedHTML(minting: writer)
    }
}
