import Findings

/// The text of a file with its name: finds the place of what is wrong.
struct ArticleSource {
    let file: String
    let lines: [Substring]
    private let text: String

    init(file: String, text: String) {
        self.file = file
        self.text = text
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
    }

    /// Everything from a line on, counted from 1; empty behind the last one.
    func text(from line: Int) -> Substring {
        line <= lines.count ? text[lines[line - 1].startIndex...] : ""
    }

    func location(line: Int, column: Int? = 1) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column)
    }

    /// Where `needle` stands within the lines; their beginning if it is written in another way.
    func location(of needle: String, in range: ClosedRange<Int>) -> SourceLocation {
        for number in range where number >= 1 && number <= lines.count {
            if let column = lines[number - 1].column(of: needle) { return location(line: number, column: column) }
        }
        return location(line: range.lowerBound)
    }
}

extension Substring {
    /// The column, counted in characters from 1, at which `needle` begins.
    func column(of needle: String) -> Int? {
        guard !needle.isEmpty, needle.count <= count else { return nil }
        var column = 1
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(needle) { return column }
            index = self.index(after: index)
            column += 1
        }
        return nil
    }
}
