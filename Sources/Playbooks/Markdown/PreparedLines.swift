/// The lines of a part, taken apart once for all customers: filling them for one is joining texts.
package struct PreparedLines: Sendable {
    private let blocks: [Block]

    package init(_ part: Part) { blocks = part.nodes.map { Block($0) } }

    /// The lines as plain words; one whose value is missing takes its alternative, else it is left out, and with it
    /// the list item that it opens.
    ///
    /// - Parameters:
    ///   - most: the rest is not looked at.
    ///   - value: asked only for what a line speaks of.
    package func filled(upTo most: Int = .max, _ value: (Placeholder) -> String?) -> [String] {
        var lines: [String] = []
        lines.reserveCapacity(min(most, 8))
        for place in blocks.indices { _ = blocks[place].addLines(upTo: most, to: &lines, value) }
        return lines
    }

    package func filled(with values: [Placeholder: String]) -> [String] { filled { values[$0] } }
}

/// The line of a part that speaks of one value, without the label that stands in bold before it.
package struct PreparedLine: Sendable {
    private let block: Block
    private let label: String?

    /// The first line that speaks of the value, in its main or its other wording; without such a line, the first of
    /// all. Nil for an empty part.
    package init?(of placeholder: Placeholder, in part: Part) {
        let entries = part.nodes.flatMap { node in node.isList ? node.children : [node] }
        guard let chosen = entries.first(where: { $0.placeholders.contains(placeholder) }) ?? entries.first else {
            return nil
        }
        block = Block(chosen)
        label = chosen.label
    }

    /// Nil where a value is missing that the line needs.
    package func filled(_ value: (Placeholder) -> String?) -> String? {
        var lines: [String] = []
        _ = block.addLines(upTo: 1, to: &lines, value)
        guard let line = lines.first, let label, line.utf8.starts(with: label.utf8) else { return lines.first }
        let rest = line[line.utf8.index(line.startIndex, offsetBy: label.utf8.count)...]
        return String(rest.drop { $0.isWhitespace })
    }
}

/// A line, or what holds lines.
///
/// A class, so that one that is looked at is one reference.
private final class Block: Sendable {
    private let line: Line?
    private let blocks: [Block]
    private let isItem: Bool

    init(_ node: MarkdownNode) {
        line = node.isLine ? Line(node) : nil
        blocks = node.isLine ? [] : node.children.map { Block($0) }
        if case .item = node.kind { isItem = true } else { isItem = false }
    }

    /// - Returns: whether anything of the block is left.
    func addLines(upTo most: Int, to lines: inout [String], _ value: (Placeholder) -> String?) -> Bool {
        guard lines.count < most else { return true }
        if let line {
            guard let text = line.filled(value) else { return false }
            lines.append(text)
            return true
        }
        var isAnyLeft = blocks.isEmpty
        for place in blocks.indices {
            let isLeft = blocks[place].addLines(upTo: most, to: &lines, value)
            if isItem, place == 0, !isLeft { return false }
            isAnyLeft = isAnyLeft || isLeft
        }
        return isAnyLeft
    }
}

/// A line's words, and those that stand in when one of its values is missing.
///
/// A class, so that a line that is filled is one reference.
private final class Line: Sendable {
    private let main: Phrase
    private let alternative: Phrase?
    /// Stands empty in its row where nothing can be said.
    private let isCell: Bool

    init(_ node: MarkdownNode) {
        let (main, alternative) = node.wordings
        self.main = Phrase(main)
        self.alternative = alternative.map { Phrase($0) }
        isCell = node.kind == .tableCell
    }

    func filled(_ value: (Placeholder) -> String?) -> String? {
        main.filled(value) ?? alternative?.filled(value) ?? (isCell ? "" : nil)
    }
}

/// Words and the values between them.
private struct Phrase: Sendable {
    private enum Piece: Sendable {
        case words(String)
        case value(Placeholder)
    }

    private var pieces: [Piece] = []
    /// Bytes that the words take with most values.
    private var usualLength = 0

    init(_ nodes: [MarkdownNode]) {
        for node in nodes { add(node) }
        for piece in pieces {
            if case .words(let words) = piece { usualLength += words.utf8.count } else { usualLength += 20 }
        }
    }

    private mutating func add(_ node: MarkdownNode) {
        if case .placeholder(let placeholder) = node.kind {
            pieces.append(.value(placeholder))
        } else if node.placeholders.isEmpty {
            add(node.plainText)
        } else {
            for child in node.children { add(child) }
        }
    }

    private mutating func add(_ words: String) {
        if case .words(let before) = pieces.last {
            pieces[pieces.count - 1] = .words(before + words)
        } else {
            pieces.append(.words(words))
        }
    }

    /// Nil where a value is missing.
    func filled(_ value: (Placeholder) -> String?) -> String? {
        // Words alone are told as they stand.
        if pieces.count == 1, case .words(let words) = pieces[0] { return words }
        var text = ""
        text.reserveCapacity(usualLength)
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .value(let placeholder):
                guard let value = value(placeholder), !value.isEmpty else { return nil }
                text += value
            }
        }
        return text
    }
}

extension MarkdownNode {
    /// The words in bold that a list's entry begins with.
    fileprivate var label: String? {
        guard case .item = kind, let words = children.first?.children.first, words.kind == .strong else { return nil }
        return words.plainText
    }
}
