import TestSupport

/// A page as a reader takes it in: its words without markup, and the rows of its tables.
struct PageText {
    let source: String

    init(_ source: String) { self.source = source.withEndTags }

    /// All words of the page's main part, blanks as one.
    var words: String { Self.words(source.cut(from: "<main", to: "</main>") ?? source) }

    /// The body cells of the table that the heading with this id names; empty where no table follows it.
    func rows(_ id: String) -> [[String]] {
        guard let after = source.cut(from: "id=\"\(id)\"", to: "</section>"),
            let body = after.upToNextHeading.cut(from: "<tbody>", to: "</tbody>")
        else { return [] }
        return body.components(between: "<tr", "</tr>").map { row in
            row.replacing("<td", with: "\u{1}<td").split(separator: "\u{1}").map { Self.words(String($0)) }
        }
    }

    /// The first row of the table whose first cell begins with these words.
    func row(_ id: String, _ name: String) -> [String] { rows(id).first { $0.first?.hasPrefix(name) == true } ?? [] }

    private static func words(_ markup: String) -> String {
        var text = ""
        // Pieces of a page begin with a tag or inside one.
        var isTag = true
        for character in markup {
            switch character {
            case "<":
                isTag = true
                text += " "
            case ">": isTag = false
            default: if !isTag { text.append(character) }
            }
        }
        return text.split { $0.isWhitespace }.joined(separator: " ").replacing(" .", with: ".")
    }
}

extension String {
    func cut(from start: String, to end: String) -> String? {
        guard let first = firstRange(of: start) else { return nil }
        let rest = self[first.upperBound...]
        return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
    }

    /// What stands before the next heading.
    fileprivate var upToNextHeading: String {
        let next = ["<h2 ", "<h3 "].compactMap { firstRange(of: $0)?.lowerBound }.min()
        return String(self[..<(next ?? endIndex)])
    }

    func components(between start: String, _ end: String) -> [String] {
        ranges(of: start).map { range in
            let rest = self[range.lowerBound...]
            return String(rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)])
        }
    }
}
