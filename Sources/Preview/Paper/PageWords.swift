/// The words of a printed document, as `pdftotext -bbox` lists them: one a line, with its box, in points.
package struct PageWords: Sendable {
    /// Each page's words in reading order, without anything between them.
    package private(set) var pages: [String] = []
    /// Words that stand, wholly or in part, outside of their page.
    package private(set) var outside: [String] = []
    private var width = 0.0
    private var height = 0.0

    /// A word may touch the edge.
    private static let tolerance = 1.0

    package init() {}

    package mutating func read(_ line: some StringProtocol) {
        let line = line.drop { $0 == " " }
        if line.hasPrefix("<page ") {
            pages.append("")
            width = Self.value("width", in: line) ?? 0
            height = Self.value("height", in: line) ?? 0
        } else if line.hasPrefix("<word "), let last = pages.indices.last {
            let word = Self.text(of: line)
            pages[last] += word
            if !isInside(line) { outside.append("\(word) (page \(pages.count))") }
        }
    }

    /// Whether the text stands on the paper, whatever its spaces and line breaks.
    package func hold(_ text: String) -> Bool {
        let wanted = text.filter { !$0.isWhitespace }
        return pages.contains { $0.contains(wanted) }
    }

    private func isInside(_ line: some StringProtocol) -> Bool {
        guard let left = Self.value("xMin", in: line), let right = Self.value("xMax", in: line),
            let top = Self.value("yMin", in: line), let bottom = Self.value("yMax", in: line)
        else { return false }
        let slack = Self.tolerance
        return left >= -slack && top >= -slack && right <= width + slack && bottom <= height + slack
    }

    private static func value(_ name: String, in line: some StringProtocol) -> Double? {
        guard let start = line.firstRange(of: name + "=\"")?.upperBound else { return nil }
        return Double(line[start...].prefix { $0 != "\"" })
    }

    private static func text(of line: some StringProtocol) -> String {
        guard let start = line.firstIndex(of: ">") else { return "" }
        let escaped = line[line.index(after: start)...].prefix { $0 != "<" }
        guard escaped.contains("&") else { return String(escaped.filter { !$0.isWhitespace }) }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(escaped)) { text, entity in text.replacing(entity.0, with: entity.1) }
            .filter { !$0.isWhitespace }
    }
}
