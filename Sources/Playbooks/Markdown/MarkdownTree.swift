import CMarkGFM

/// The copy of a parsed document; lives no longer than it takes to hand over `node`.
struct MarkdownTree {
    private(set) var node = MarkdownNode(.document, lines: 1...1)
    /// The line at which nesting went beyond the bound, if it did.
    private(set) var tooDeepAt: Int?
    private let firstLine: Int

    init(copying document: OpaquePointer, firstLine: Int, deepest: Int) {
        self.firstLine = firstLine
        node = copy(document, room: deepest * 2)
    }

    private mutating func copy(_ source: OpaquePointer, room: Int) -> MarkdownNode {
        let lines = lines(of: source)
        guard room > 0 else {
            tooDeepAt = tooDeepAt ?? lines.lowerBound
            return MarkdownNode(.text(""), lines: lines)
        }
        var children: [MarkdownNode] = []
        var next = cmark_node_first_child(source)
        while let child = next {
            children.append(copy(child, room: room - 1))
            next = cmark_node_next(child)
        }
        return MarkdownNode(kind(of: source), children: closingHanBreaks(children), lines: lines)
    }

    private func lines(of source: OpaquePointer) -> ClosedRange<Int> {
        let first = max(1, Int(cmark_node_get_start_line(source))) + firstLine - 1
        return first...max(first, Int(cmark_node_get_end_line(source)) + firstLine - 1)
    }

    private func kind(of source: OpaquePointer) -> MarkdownNode.Kind {
        // By name: the numbers of the extensions' kinds are given out while the program runs.
        switch cmark_node_get_type_string(source).map({ String(cString: $0) }) ?? "" {
        case "document": .document
        case "block_quote": .blockQuote
        case "list": list(source)
        case "item": .item(isChecked: nil)
        case "tasklist": .item(isChecked: cmark_gfm_extensions_get_tasklist_item_checked(source))
        case "code_block": .codeBlock(literal(source))
        case "html_block", "html_inline": .rawHTML(literal(source))
        case "paragraph": .paragraph
        case "heading": .heading(level: Int(cmark_node_get_heading_level(source)))
        case "thematic_break": .thematicBreak
        case "table": .table
        case "table_header": .tableRow(isHeader: true)
        case "table_row": .tableRow(isHeader: false)
        case "table_cell": .tableCell
        case "softbreak": .softBreak
        case "linebreak": .lineBreak
        case "code": .code(literal(source))
        case "emph": .emphasis
        case "strong": .strong
        case "strikethrough": .strikethrough
        case "link": .link(.written(address(source)))
        case "image": .image(address: address(source))
        default: .text(literal(source))
        }
    }

    private func list(_ source: OpaquePointer) -> MarkdownNode.Kind {
        let isOrdered = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST
        return .list(
            start: isOrdered ? Int(cmark_node_get_list_start(source)) : nil,
            isTight: cmark_node_get_list_tight(source) != 0)
    }

    private func literal(_ source: OpaquePointer) -> String {
        cmark_node_get_literal(source).map { String(cString: $0) } ?? ""
    }

    private func address(_ source: OpaquePointer) -> String {
        cmark_node_get_url(source).map { String(cString: $0) } ?? ""
    }

    /// A line break between two Han characters is not a space.
    private func closingHanBreaks(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
        guard nodes.count > 2 else { return nodes }
        var nodes = nodes
        for index in 1..<(nodes.count - 1) where nodes[index].kind == .softBreak {
            let before = nodes[index - 1].plainText.unicodeScalars.last
            let after = nodes[index + 1].plainText.unicodeScalars.first
            if before?.isWide == true, after?.isWide == true { nodes[index].kind = .text("") }
        }
        return nodes
    }
}

extension Unicode.Scalar {
    /// Han, kana, and the punctuation that is set with them.
    var isWide: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
