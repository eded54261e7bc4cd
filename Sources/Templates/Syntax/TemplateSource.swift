import Findings

/// The text of one template file, under the name that partials and pages call it by.
package struct TemplateSource: Sendable {
    /// The path without its folder and its ending: `pages/dossier`.
    package let name: String
    /// The path as findings show it.
    package let file: String
    package let bytes: [UInt8]

    package init(name: String, file: String, bytes: [UInt8]) {
        self.name = name
        self.file = file
        self.bytes = bytes
    }

    package init(name: String, file: String, text: String) {
        self.init(name: name, file: file, bytes: Array(text.utf8))
    }

    /// Complexity: linear in the offset; for findings only.
    func location(of offset: Int) -> SourceLocation {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = (before.lastIndex(of: .newline) ?? -1) + 1
        let line = before.count { $0 == .newline } + 1
        let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
        return SourceLocation(file: file, line: line, column: column)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
    static let newline = UInt8(ascii: "\n")

    var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// Whitespace as HTML and Mustache understand it.
    var isSpace: Bool { isSpaceOrTab || self == .newline || self == UInt8(ascii: "\r") || self == 0x0C }

    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
