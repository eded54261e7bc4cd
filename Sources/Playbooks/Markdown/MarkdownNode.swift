/// A piece of a parsed Markdown text, copied out of the C library: a value with its place in the file.
package struct MarkdownNode: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case document
        case blockQuote
        case list(start: Int?, isTight: Bool)
        /// `isChecked` is nil unless the item is one of a task list.
        case item(isChecked: Bool?)
        case codeBlock(String)
        case paragraph
        case heading(level: Int)
        case thematicBreak
        case table
        case tableRow(isHeader: Bool)
        case tableCell
        case text(String)
        case softBreak
        case lineBreak
        case code(String)
        case emphasis
        case strong
        case strikethrough
        case link(LinkTarget)
        case image(address: String)
        /// Markup of the author's own, block or inline: kept to be shown as text and reported.
        case rawHTML(String)
        case placeholder(Placeholder)
        case blank(Blank)
        /// `||`: what follows in the same line stands in when a value of the line is missing.
        case otherwise
    }

    package var kind: Kind
    package var children: [MarkdownNode]
    /// Lines of the file, counted from 1.
    package let lines: ClosedRange<Int>
    /// The place on the page that a link may name: of a glossary's row, of a course's task.
    package var anchor: String?

    package init(_ kind: Kind, children: [MarkdownNode] = [], lines: ClosedRange<Int>) {
        self.kind = kind
        self.children = children
        self.lines = lines
    }
}

extension MarkdownNode {
    /// The words without markup; a placeholder as its name in braces.
    package var plainText: String {
        switch kind {
        case .text(let text), .code(let text), .codeBlock(let text), .rawHTML(let text): text
        case .softBreak, .lineBreak: " "
        case .placeholder(let placeholder): "{\(placeholder.rawValue)}"
        case .blank: "____"
        case .otherwise: "||"
        default: children.map(\.plainText).joined(separator: isContainer ? "\n" : "")
        }
    }

    private var isContainer: Bool {
        switch kind {
        case .document, .blockQuote, .list, .item, .table: true
        default: false
        }
    }

    /// Every node below and this one, in reading order.
    package func walk(_ visit: (MarkdownNode) -> Void) {
        visit(self)
        for child in children { child.walk(visit) }
    }

    var isList: Bool {
        if case .list = kind { true } else { false }
    }

    package var isBlankText: Bool {
        switch kind {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .softBreak, .lineBreak: true
        default: false
        }
    }
}
