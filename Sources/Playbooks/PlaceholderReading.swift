import Findings

/// Finds `{name}` and `||` in the words of a tree.
struct PlaceholderReading {
    let source: ArticleSource
    private(set) var findings: [Finding] = []

    init(source: ArticleSource) { self.source = source }

    /// Braces around more than this are the author's own.
    private static let longestName = 60

    /// - Returns: the node, or the pieces that a text falls into.
    mutating func read(_ node: MarkdownNode, within block: ClosedRange<Int>? = nil) -> [MarkdownNode] {
        if case .text(let text) = node.kind { return pieces(of: text, lines: block ?? node.lines, node: node) }
        var copy = node
        let block = node.isLine ? node.lines : block
        copy.children = node.children.flatMap { read($0, within: block) }
        return [copy]
    }

    private mutating func pieces(of text: String, lines: ClosedRange<Int>, node: MarkdownNode) -> [MarkdownNode] {
        // Most words hold neither; looking at bytes is far cheaper than at characters.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "|") }) else { return [node] }
        var pieces: [MarkdownNode] = []
        var plain = ""
        var rest = text[...]
        while let next = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "|") }) {
            plain += rest[..<next]
            rest = rest[next...]
            if let name = Self.name(at: rest) {
                if let placeholder = Placeholder(rawValue: name) {
                    pieces.append(MarkdownNode(.text(plain), lines: node.lines))
                    pieces.append(MarkdownNode(.placeholder(placeholder), lines: node.lines))
                    plain = ""
                } else if let blank = Blank(rawValue: name) {
                    pieces.append(MarkdownNode(.text(plain), lines: node.lines))
                    pieces.append(MarkdownNode(.blank(blank), lines: node.lines))
                    plain = ""
                } else {
                    reportUnknown(name, in: lines)
                    plain += "{\(name)}"
                }
                rest = rest.dropFirst(name.count + 2)
            } else if rest.hasPrefix("||") {
                pieces.append(MarkdownNode(.text(plain), lines: node.lines))
                pieces.append(MarkdownNode(.otherwise, lines: node.lines))
                plain = ""
                rest = rest.dropFirst(2)
            } else {
                plain.append(contentsOf: rest.prefix(1))
                rest = rest.dropFirst()
            }
        }
        pieces.append(MarkdownNode(.text(plain + rest), lines: node.lines))
        return pieces.filter { $0.kind != .text("") }
    }

    /// The text between the braces with which `rest` begins.
    private static func name(at rest: Substring) -> String? {
        guard rest.first == "{" else { return nil }
        let inside = rest.dropFirst().prefix(longestName + 1).prefix { $0 != "}" && $0 != "{" }
        guard !inside.isEmpty, inside.count <= longestName else { return nil }
        guard inside.endIndex < rest.endIndex, rest[inside.endIndex] == "}" else { return nil }
        return String(inside)
    }

    private mutating func reportUnknown(_ name: String, in lines: ClosedRange<Int>) {
        let known = Placeholder.allCases.map(\.rawValue) + Blank.allCases.map(\.rawValue)
        let suggestion = known.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
        let place = source.location(of: "{\(name)}", in: lines)
        findings.append(
            Finding(.unknownPlaceholder, at: place, field: name, "unknown placeholder \(quoted: name)\(suggestion)"))
    }
}
