import Markup

/// Writes HTML from the tree: every tag is one of ours, every word escaped.
struct MarkdownRenderer {
    /// Words of ours (a blank's label, a code's name) are in this language.
    let language: String
    /// Goes before links to other articles: `../playbook/` from another folder of the site.
    var linkPrefix = ""
    private(set) var writer = ByteWriter()

    init(language: String, linkPrefix: String = "") {
        self.language = language
        self.linkPrefix = linkPrefix
    }

    static func html(_ nodes: [MarkdownNode], language: String, linkPrefix: String = "") -> TrustedHTML {
        var renderer = MarkdownRenderer(language: language, linkPrefix: linkPrefix)
        renderer.write(nodes)
        return TrustedHTML(minting: renderer.writer)
    }

    /// What stands in a list's item, without the item's own tag.
    static func item(_ node: MarkdownNode, language: String, linkPrefix: String) -> TrustedHTML {
        var renderer = MarkdownRenderer(language: language, linkPrefix: linkPrefix)
        renderer.writeContent(node.children, isTight: true)
        return TrustedHTML(minting: renderer.writer)
    }

    mutating func write(_ nodes: [MarkdownNode]) {
        for node in nodes { write(node) }
    }

    private mutating func write(_ node: MarkdownNode) {
        switch node.kind {
        case .document: write(node.children)
        case .paragraph: writeLine(node, in: "p")
        case .heading(let level): writeLine(node, in: level <= 3 ? "h3" : "h4")
        case .blockQuote: writeBlock(node, in: "blockquote")
        case .list(let start, let isTight): writeList(node, start: start, isTight: isTight)
        case .item(let isChecked): writeItem(node, isChecked: isChecked, isTight: false)
        case .codeBlock(let text): writeCodeBlock(text)
        case .thematicBreak: writer.write("<hr>\n")
        case .table: writeTable(node)
        case .tableRow(let isHeader): writeRow(node, isHeader: isHeader)
        default: writeInline(node)
        }
    }
}

// MARK: - Blocks

extension MarkdownRenderer {
    private mutating func writeBlock(_ node: MarkdownNode, in tag: StaticString) {
        open(tag)
        writer.write("\n")
        write(node.children)
        close(tag)
    }

    private mutating func writeLine(_ node: MarkdownNode, in tag: StaticString) {
        open(tag)
        writeWordings(of: node)
        close(tag)
    }

    /// A line and, set apart, the words for a customer who lacks one of its values.
    private mutating func writeWordings(of node: MarkdownNode) {
        let (main, alternative) = node.wordings
        for child in main { writeInline(child) }
        guard let alternative else { return }
        writer.write(" <span class=\"otherwise\"><span class=\"otherwise-label\">")
        writer.write(escaping: Self.otherwise.text(in: language))
        writer.write("</span> ")
        for child in alternative { writeInline(child) }
        writer.write("</span>")
    }

    private static let otherwise = TrilingualName("没有这项数据时说：", "沒有這項資料時說：", "If that is not known:")

    private mutating func writeList(_ node: MarkdownNode, start: Int?, isTight: Bool) {
        if let start {
            writer.write(start == 1 ? "<ol>\n" : "<ol start=\"")
            if start != 1 {
                writer.write(start)
                writer.write("\">\n")
            }
        } else {
            writer.write("<ul>\n")
        }
        for item in node.children {
            guard case .item(let isChecked) = item.kind else { continue }
            writeItem(item, isChecked: isChecked, isTight: isTight)
        }
        writer.write(start == nil ? "</ul>\n" : "</ol>\n")
    }

    private mutating func writeItem(_ node: MarkdownNode, isChecked: Bool?, isTight: Bool) {
        if isChecked != nil, let id = node.anchor { return writeTask(node, id: id, isTight: isTight) }
        if let id = node.redLineID {
            writer.write("<li id=\"")
            writer.write(escaping: id.lowercased())
            writer.write("\">")
        } else {
            writer.write(isChecked == nil ? "<li>" : "<li class=\"tick\">")
        }
        writeContent(node.children, isTight: isTight)
        writer.write("</li>\n")
    }

    private mutating func writeContent(_ nodes: [MarkdownNode], isTight: Bool) {
        for (index, child) in nodes.enumerated() {
            if isTight, child.kind == .paragraph {
                writeWordings(of: child)
                if index < nodes.count - 1 { writer.write("\n") }
            } else {
                write(child)
            }
        }
    }

    /// A box to tick: without a script it cannot keep what is ticked, so a script enables it.
    private mutating func writeTask(_ node: MarkdownNode, id: String, isTight: Bool) {
        writer.write("<li class=\"task\"><input type=\"checkbox\" id=\"")
        writer.write(escaping: id)
        writer.write("\" disabled> <label for=\"")
        writer.write(escaping: id)
        writer.write("\">")
        if let first = node.children.first { writeWordings(of: first) }
        writer.write("</label>")
        writeContent(Array(node.children.dropFirst()), isTight: isTight)
        writer.write("</li>\n")
    }

    private mutating func writeCodeBlock(_ text: String) {
        writer.write("<pre><code>")
        writer.write(escaping: text)
        writer.write("</code></pre>\n")
    }

    private mutating func writeTable(_ node: MarkdownNode) {
        writer.write("<table>\n")
        let heads = node.children.filter { $0.kind == .tableRow(isHeader: true) }
        let rows = node.children.filter { $0.kind == .tableRow(isHeader: false) }
        writer.write("<thead>\n")
        write(heads)
        writer.write("</thead>\n")
        if !rows.isEmpty {
            writer.write("<tbody>\n")
            write(rows)
            writer.write("</tbody>\n")
        }
        writer.write("</table>\n")
    }

    private mutating func writeRow(_ node: MarkdownNode, isHeader: Bool) {
        if let anchor = node.anchor {
            writer.write("<tr id=\"")
            writer.write(escaping: anchor)
            writer.write("\">")
        } else {
            writer.write("<tr>")
        }
        for cell in node.children {
            writer.write(isHeader ? "<th scope=\"col\">" : "<td>")
            writeWordings(of: cell)
            writer.write(isHeader ? "</th>" : "</td>")
        }
        writer.write("</tr>\n")
    }

    private mutating func open(_ tag: StaticString) {
        writer.write("<")
        writer.write(tag)
        writer.write(">")
    }

    private mutating func close(_ tag: StaticString) {
        writer.write("</")
        writer.write(tag)
        writer.write(">\n")
    }
}

// MARK: - Words

extension MarkdownRenderer {
    mutating func writeInline(_ node: MarkdownNode) {
        switch node.kind {
        case .text(let text), .rawHTML(let text): writer.write(escaping: text)
        case .softBreak: writer.write("\n")
        case .lineBreak: writer.write("<br>\n")
        case .code(let text): writeCode(text)
        case .emphasis: wrap(node, in: "em")
        case .strong: wrap(node, in: "strong")
        case .strikethrough: wrap(node, in: "del")
        case .link(let target): writeLink(node, to: target)
        case .placeholder(let placeholder): writeBlank(placeholder)
        case .blank(let blank): writeRule(blank)
        case .otherwise: writer.write("||")
        default: write(node.children)
        }
    }

    private mutating func wrap(_ node: MarkdownNode, in tag: StaticString) {
        open(tag)
        for child in node.children { writeInline(child) }
        writer.write("</")
        writer.write(tag)
        writer.write(">")
    }

    /// A code of the visit log is shown with its name, so that nobody has to know codes.
    private mutating func writeCode(_ text: String) {
        guard let label = VisitCodes.label(of: text) else {
            writer.write("<code>")
            writer.write(escaping: text)
            writer.write("</code>")
            return
        }
        writer.write("<span class=\"code\">")
        writer.write(escaping: label.text(in: language))
        writer.write(" <code>")
        writer.write(escaping: text)
        writer.write("</code></span>")
    }

    private mutating func writeBlank(_ placeholder: Placeholder) {
        writer.write("<span class=\"blank\">")
        writer.write(escaping: placeholder.label.text(in: language))
        writer.write("</span>")
    }

    /// A rule to write on; its name is for those who cannot see it.
    private mutating func writeRule(_ blank: Blank) {
        writer.write("<span class=\"blank ")
        writer.write(escaping: blank.styleName)
        writer.write("\"><span class=\"unseen\">")
        writer.write(escaping: blank.label.text(in: language))
        writer.write("</span></span>")
    }

    private mutating func writeLink(_ node: MarkdownNode, to target: LinkTarget) {
        switch target {
        case .article(let stem, let anchor):
            writer.write("<a href=\"")
            writer.write(escaping: "\(linkPrefix)\(stem).html")
            if let anchor { writer.write(escaping: "#\(anchor)") }
            writer.write("\">")
        case .outside(let address):
            writer.write("<a href=\"")
            writer.write(escaping: address.addressEscaped)
            writer.write("\" rel=\"noreferrer\">")
        case .written, .refused:
            for child in node.children { writeInline(child) }
            return
        }
        for child in node.children { writeInline(child) }
        writer.write("</a>")
    }
}

extension String {
    /// With what may not stand in an address (spaces, quotes, Han) as percent codes.
    fileprivate var addressEscaped: String {
        let allowed = Set("!#$%&'()*+,-./:;=?@_~".utf8)
        var bytes = ByteWriter()
        for byte in utf8 {
            let isPlain =
                byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
            if isPlain || allowed.contains(byte) {
                bytes.write(byte: byte)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                bytes.write(verbatim: hex.count == 1 ? "%0\(hex)" : "%\(hex)")
            }
        }
        return String(decoding: bytes.bytes, as: UTF8.self)
    }
}
