import Markup

/// Writes one SVG picture: classes instead of styles, numbers with one decimal, every text escaped.
struct Canvas {
    enum Anchor {
        case start, middle, end

        /// Behind the value of the attribute before it.
        fileprivate var attribute: StaticString {
            switch self {
            case .start: ""
            case .middle: "\" text-anchor=\"middle"
            case .end: "\" text-anchor=\"end"
            }
        }
    }

    private var writer: ByteWriter
    private let id: String
    private var isInLink = false

    /// - Parameters:
    ///   - kind: the class of the picture in the style sheet.
    ///   - hasLinks: leaves it what a picture with parts is by itself; an image's parts nobody could reach.
    ///   - capacity: in bytes, of most such pictures.
    init(
        width: Double, height: Double, kind: StaticString, caption: Caption, hasLinks: Bool = false,
        capacity: Int = 2_048
    ) {
        writer = ByteWriter(capacity: capacity)
        id = caption.id
        writer.write("<svg class=\"")
        writer.write(kind)
        writeSize(width, height)
        writer.write(hasLinks ? "\" font-size=\"12\"" : "\" font-size=\"12\" role=\"img\"")
        writer.write(" aria-labelledby=\"")
        writer.write(escaping: id)
        writer.write("-t ")
        writer.write(escaping: id)
        writer.write("-d\">")
        words("title", suffix: "-t", caption.title)
        words("desc", suffix: "-d", caption.description)
    }

    /// A picture without words, beside the numbers it draws; it stretches to its cell.
    init(decorationOfWidth width: Double, height: Double, kind: StaticString) {
        writer = ByteWriter(capacity: 512)
        id = ""
        writer.write("<svg class=\"")
        writer.write(kind)
        writeSize(width, height)
        writer.write("\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    }

    /// A picture within a line of text, whose words are one label.
    init(width: Double, height: Double, kind: StaticString, label: String) {
        writer = ByteWriter(capacity: 512)
        id = ""
        writer.write("<svg class=\"")
        writer.write(kind)
        writeSize(width, height)
        writer.write("\" role=\"img\" aria-label=\"")
        writer.write(escaping: label)
        writer.write("\">")
    }

    consuming func finished() -> TrustedHTML {
        writer.write("</svg>")
        return TrustedHTML(minting: writer)
    }

    /// - Parameter variant: a second class, with the space before it.
    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, style: String, variant: StaticString = ""
    ) {
        guard width > 0, height > 0 else { return }
        writer.write("<rect class=\"")
        writer.write(escaping: style)
        writer.write(variant)
        var attributes = Snippet()
        attributes.add("\" x=\"")
        attributes.add(x)
        attributes.add("\" y=\"")
        attributes.add(y)
        attributes.add("\" width=\"")
        attributes.add(width)
        attributes.add("\" height=\"")
        attributes.add(height)
        attributes.add("\"/>")
        attributes.write(to: &writer)
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, style: String) {
        path(style: style) { pen in
            pen.move(x1, y1)
            pen.line(x2, y2)
        }
    }

    /// - Parameter variant: a second class, with the space before it.
    mutating func path(style: String, variant: StaticString = "", _ body: (inout Pen) -> Void) {
        let start = writer.bytes.count
        writer.write("<path class=\"")
        writer.write(escaping: style)
        writer.write(variant)
        writer.write("\" d=\"")
        let empty = writer.bytes.count
        var pen = Pen(writer: writer)
        writer = ByteWriter()
        body(&pen)
        pen.finish(into: &writer)
        if writer.bytes.count == empty {
            writer.bytes.removeSubrange(start...)
        } else {
            writer.write("\"/>")
        }
    }

    mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "") {
        guard !text.isEmpty else { return }
        var attributes = Snippet()
        if style.isEmpty {
            attributes.add("<text")
        } else {
            writer.write("<text class=\"")
            writer.write(escaping: style)
            attributes.add("\"")
        }
        attributes.add(" x=\"")
        attributes.add(x)
        attributes.add("\" y=\"")
        attributes.add(y)
        attributes.add(anchor.attribute)
        attributes.add(isInLink ? "\">" : "\" aria-hidden=\"true\">")
        attributes.write(to: &writer)
        writer.write(escaping: text)
        writer.write("</text>")
    }

    /// Whatever `body` draws leads to the address; it holds the text that names it.
    mutating func link(to url: String?, _ body: (inout Canvas) -> Void) {
        guard let url, !isInLink else {
            body(&self)
            return
        }
        writer.write("<a href=\"")
        writer.write(escaping: url)
        writer.write("\">")
        isInLink = true
        body(&self)
        isInLink = false
        writer.write("</a>")
    }

    /// The view box, which a class stands before.
    private mutating func writeSize(_ width: Double, _ height: Double) {
        var box = Snippet()
        box.add("\" viewBox=\"0 0 ")
        box.add(width)
        box.add(" ")
        box.add(height)
        box.write(to: &writer)
    }

    private mutating func words(_ element: StaticString, suffix: StaticString, _ text: String) {
        writer.write("<")
        writer.write(element)
        writer.write(" id=\"")
        writer.write(escaping: id)
        writer.write(suffix)
        writer.write("\">")
        writer.write(escaping: text)
        writer.write("</")
        writer.write(element)
        writer.write(">")
    }
}
