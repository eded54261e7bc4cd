package import Findings

/// What may be mended in an article's file without asking: nothing of it changes a word or what a page shows, but for
/// the width of a punctuation mark and a placeholder that was meant.
package struct ArticleTidying {
    /// The file with everything mended; the same bytes when there is nothing to mend, or when it is no UTF-8.
    package private(set) var bytes: [UInt8]
    /// One for each kind of mend in a line.
    package private(set) var findings: [Finding] = []

    private let file: PlaybookFile
    private let isChinese: Bool

    package init(_ file: PlaybookFile, language: String) {
        self.file = file
        bytes = file.bytes
        isChinese = language.hasPrefix("zh")
        guard file.kind != nil, file.bytes.count <= MarkdownParser.largestText, Self.maySpoil(file.bytes) else {
            return
        }
        var body = file.bytes[...]
        while body.starts(with: Self.byteOrderMark) { body = body.dropFirst(Self.byteOrderMark.count) }
        let hasMark = body.count < file.bytes.count
        let plain = body.withPlainLineEnds
        guard let text = String(validating: plain, as: UTF8.self) else { return }
        if hasMark { report(1, 1, "a byte order mark before the first line") }
        if plain.count != body.count || !plain.elementsEqual(body) {
            report(1, nil, "lines that end as on Windows or on old machines")
        }
        bytes = Array(tidied(text).utf8)
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Whether there is anything to look at: most files are tidy, and one pass over their bytes tells so.
    private static func maySpoil(_ bytes: [UInt8]) -> Bool {
        guard bytes.last == UInt8(ascii: "\n"), !bytes.starts(with: byteOrderMark) else { return true }
        var previous: UInt8 = 0
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\r"): return true
            case UInt8(ascii: "\n"):
                if previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\t") { return true }
                // Empty lines at the end.
                if previous == byte, index == bytes.count - 1 { return true }
            case UInt8(ascii: " "):
                if previous == UInt8(ascii: "{") { return true }
            case UInt8(ascii: "}"):
                if previous == UInt8(ascii: " ") { return true }
            case 0x9B, 0x9D:
                // ｛ and ｝ are EF BD 9B and EF BD 9D.
                if previous == 0xBD { return true }
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
                if previous >= 0x80, index + 1 < bytes.count, bytes[index + 1] >= 0x80 { return true }
            default: break
            }
            previous = byte
        }
        return false
    }

    private mutating func tidied(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let head = Self.headEnd(of: lines)
        var isCode = false
        for index in lines.indices {
            if index > head, lines[index].drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
            guard !isCode else { continue }
            let isBreak = index > head && Self.isHardBreak(index, in: lines)
            if !isBreak { cutBlanks(of: &lines[index], number: index + 1) }
            guard index > head else { continue }
            mendBraces(in: &lines[index], number: index + 1)
            if isChinese { widen(&lines[index], number: index + 1) }
        }
        while lines.count > 1, lines.last?.isEmpty == true, lines[lines.count - 2].isEmpty { lines.removeLast() }
        if lines.last?.isEmpty == false { lines.append("") }
        let tidy = lines.joined(separator: "\n")
        if findings.isEmpty, tidy != text { report(lines.count, nil, "the file does not end with one line end") }
        return tidy
    }

    private mutating func report(_ line: Int, _ column: Int?, _ what: FindingMessage) {
        let place = SourceLocation(file: file.shownPath, line: line, column: column)
        findings.append(
            Finding(.untidyArticle, at: place, what, help: "huikuan check --fix mends it", severity: .warning))
    }

    /// The index of the line that closes the head; -1 without one.
    private static func headEnd(of lines: [String]) -> Int {
        guard lines.first == "---" else { return -1 }
        return lines.indices.dropFirst().first { lines[$0].trimmedEnd == "---" } ?? -1
    }

    /// Two blanks at the end of a line that goes on break it on the page.
    private static func isHardBreak(_ index: Int, in lines: [String]) -> Bool {
        lines[index].hasSuffix("  ") && !lines[index].trimmedEnd.isEmpty && index + 1 < lines.count
            && !lines[index + 1].trimmedEnd.isEmpty
    }
}

// MARK: - Mends

extension ArticleTidying {
    private mutating func cutBlanks(of line: inout String, number: Int) {
        let cut = line.trimmedEnd
        guard cut.utf8.count < line.utf8.count else { return }
        report(number, cut.count + 1, "blanks at the end of the line")
        line = String(cut)
    }

    /// `｛overdue.amount｝` and `{ overdue.amount }` are meant as placeholders when they name one.
    private mutating func mendBraces(in line: inout String, number: Int) {
        guard line.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == 0xBD }) else { return }
        var mended = ""
        var rest = line[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "｛" }) {
            mended += rest[..<open]
            let inside = rest[rest.index(after: open)...].prefix { !"{｛}｝".contains($0) }
            let name = inside.filter { $0 != " " }
            guard inside.endIndex < rest.endIndex, "}｝".contains(rest[inside.endIndex]),
                Placeholder(rawValue: name) != nil || Blank(rawValue: name) != nil
            else {
                mended.append(rest[open])
                rest = rest[rest.index(after: open)...]
                continue
            }
            let next = rest.index(after: inside.endIndex)
            if rest[open..<next] != "{\(name)}" {
                report(number, mended.count + 1, "a placeholder is written {\(name)}")
            }
            mended += "{\(name)}"
            rest = rest[next...]
        }
        line = mended + rest
    }

    private static let wide: [Character: Character] = [",": "，", ";": "；", ":": "：", "!": "！", "?": "？"]

    /// A mark between two Han characters is set as wide as they are, unless it stands in code or an address.
    private mutating func widen(_ line: inout String, number: Int) {
        guard line.utf8.contains(where: { ",;:!?".utf8.contains($0) }) else { return }
        var characters = Array(line)
        var isCode = false
        for index in characters.indices {
            if characters[index] == "`" { isCode.toggle() }
            guard !isCode, index > 0, index + 1 < characters.count, let wide = Self.wide[characters[index]],
                characters[index - 1].isHan, characters[index + 1].isHan
            else { continue }
            report(number, index + 1, "\(quoted: String(characters[index])) between Chinese words is written \(wide)")
            characters[index] = wide
        }
        line = String(characters)
    }
}

extension StringProtocol {
    /// Without the blanks and tabs at the end.
    fileprivate var trimmedEnd: SubSequence {
        var end = endIndex
        while end > startIndex {
            let before = index(before: end)
            guard self[before] == " " || self[before] == "\t" else { break }
            end = before
        }
        return self[startIndex..<end]
    }
}
