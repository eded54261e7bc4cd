import Findings

/// The text of a file with its name: finds the place of what is wrong.
struct ArticleSource {
    let file: String
    let lines: [Substring]

    init(file: String, text: String) {
        self.file = file
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
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
