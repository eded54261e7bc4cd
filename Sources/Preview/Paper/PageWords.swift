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

    /// Reads a line: `<page width="595" height="842">` or `<word xMin="1" yMin="2" xMax="3" yMax="4">text</word>`.
    package mutating func read(_ line: String) {
        let pieces = line.utf8.split(separator: UInt8(ascii: "\""), maxSplits: 8, omittingEmptySubsequences: false)
        let start = line.utf8.drop { $0 == UInt8(ascii: " ") }
        if start.starts(with: "<page ".utf8), pieces.count >= 4 {
            pages.append("")
            width = Self.number(pieces[1])
            height = Self.number(pieces[3])
        } else if start.starts(with: "<word ".utf8), pieces.count == 9, let last = pages.indices.last {
            let word = Self.text(pieces[8])
            pages[last] += word
            let box = [pieces[1], pieces[3], pieces[5], pieces[7]].map { Self.number($0) }
            if !isInside(box) { outside.append("\(word) (page \(pages.count))") }
        }
    }

    /// Which of the texts do not stand on the paper, whatever their spaces and line breaks: each is looked for from the
    /// page on where the one before it was found.
    package func missing(_ texts: [String]) -> [String] {
        var place = 0
        return texts.filter { text in
            let wanted = text.filter { !$0.isWhitespace }
            guard let found = pages[min(place, pages.count)...].firstIndex(where: { $0.contains(wanted) }) else {
                return true
            }
            place = found
            return false
        }
    }

    /// - Parameter box: left, top, right and bottom.
    private func isInside(_ box: [Double]) -> Bool {
        let slack = Self.tolerance
        return box[0] >= -slack && box[1] >= -slack && box[2] <= width + slack && box[3] <= height + slack
    }

    private static func number(_ digits: some Collection<UInt8>) -> Double {
        Double(String(decoding: digits, as: UTF8.self)) ?? .infinity
    }

    /// What stands between `>` and `<`, without blanks.
    private static func text(_ rest: some Collection<UInt8>) -> String {
        let text = String(decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: "<") }, as: UTF8.self)
        let word = text.contains(where: \.isWhitespace) ? text.filter { !$0.isWhitespace } : text
        guard word.utf8.contains(UInt8(ascii: "&")) else { return word }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(word) { word, entity in word.replacing(entity.0, with: entity.1) }
    }
}
