import Findings

/// Reads one file: head, Markdown, placeholders, parts.
struct ArticleParser {
    private let file: PlaybookFile
    private let kind: ArticleKind
    private let language: String
    private(set) var findings: [Finding] = []

    init(_ file: PlaybookFile, kind: ArticleKind, language: String) {
        self.file = file
        self.kind = kind
        self.language = language
    }

    /// - Returns: nil when the file cannot be read at all; `findings` say why.
    mutating func parse() -> ArticleDraft? {
        guard let text = decoded() else { return nil }
        let source = ArticleSource(file: file.shownPath, text: text)
        findings += TextLint.findings(in: source)
        var head = FrontMatterReader(source: source, kind: kind)
        let bodyLine = head.read()
        findings += head.findings
        guard let body = markdown(source, from: bodyLine) else { return nil }
        var reading = PlaceholderReading(source: source)
        let blocks = body.children.flatMap { reading.read($0) }
        findings += reading.findings
        var draft = ArticleDraft(
            kind: kind, path: file.path, stem: file.stem, language: language, source: source, front: head.front,
            places: head.places, introduction: [], sections: [])
        cut(blocks, into: &draft)
        switch kind {
        case .glossary: draft.anchorTerms()
        case .training: draft.numberTasks()
        default: break
        }
        return draft
    }

    private mutating func decoded() -> String? {
        guard file.bytes.count <= MarkdownParser.largestText else {
            report(.playbookTooLarge, at: SourceLocation(file: file.shownPath), .tooLarge(file.bytes.count))
            return nil
        }
        let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes.dropFirst(3) : file.bytes[...]
        if let text = String(validating: bytes.withPlainLineEnds, as: UTF8.self) { return text }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let wrong = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        report(.playbookEncoding, at: SourceLocation(file: file.shownPath, line: wrong + 1), "this is not UTF-8")
        return nil
    }

    private mutating func markdown(_ source: ArticleSource, from line: Int) -> MarkdownNode? {
        do {
            return try MarkdownParser.parse(String(source.text(from: line)), firstLine: line)
        } catch {
            switch error {
            case .tooLarge(let bytes): report(.playbookTooLarge, at: source.location(line: line), .tooLarge(bytes))
            case .lineTooLong(let line): report(.playbookTooLarge, at: source.location(line: line), .longLine)
            case .tooDeep(let line): report(.playbookTooLarge, at: source.location(line: line), .tooDeep)
            case .tooManyTables(let line): report(.playbookTooLarge, at: source.location(line: line), .tooManyTables)
            }
            return nil
        }
    }

    private mutating func report(_ code: FindingCode, at place: SourceLocation, _ message: FindingMessage) {
        findings.append(Finding(code, at: place, message))
    }
}

// MARK: - Parts

extension ArticleParser {
    private mutating func cut(_ blocks: [MarkdownNode], into draft: inout ArticleDraft) {
        for block in blocks {
            switch block.kind {
            case .heading(level: 1):
                report(.unknownHeading, at: draft.source.location(line: block.lines.lowerBound), .firstLevel)
            case .heading(level: 2):
                draft.sections.append(section(headed: block, in: draft))
            default:
                if draft.sections.isEmpty {
                    draft.introduction.append(block)
                } else {
                    draft.sections[draft.sections.count - 1].nodes.append(block)
                }
            }
        }
    }

    private mutating func section(headed heading: MarkdownNode, in draft: ArticleDraft) -> ArticleDraft.Section {
        let title = heading.plainText
        let part = kind.hasKnownHeadings && kind != .letter ? PartKind(heading: title) : nil
        let letterPart = kind == .letter ? LetterPart(heading: title) : nil
        let line = heading.lines.lowerBound
        if kind.hasKnownHeadings, part == nil, letterPart == nil {
            report(.unknownHeading, at: draft.source.location(line: line), .unknownHeading(title, in: kind))
        }
        if let letterPart, let late = draft.sections.compactMap(\.letterPart).last, letterPart.position < late.position
        {
            report(
                .unknownHeading, at: draft.source.location(line: line),
                "the part \(quoted: title) stands before \(quoted: late.title.text(in: language)) on the paper")
        }
        var anchor = part?.rawValue ?? letterPart?.rawValue ?? "part-\(draft.sections.count + 1)"
        if draft.sections.contains(where: { $0.anchor == anchor }) {
            report(.unknownHeading, at: draft.source.location(line: line), "the part \(quoted: title) stands twice")
            anchor += "-\(draft.sections.count + 1)"
        }
        return ArticleDraft.Section(
            kind: part, letterPart: letterPart, anchor: anchor, title: title, nodes: [], line: line)
    }
}

extension ArraySlice<UInt8> {
    /// With Windows' and old line ends as `\n`: in a `String` a `\r\n` would be one character that no `\n` equals.
    var withPlainLineEnds: [UInt8] {
        guard contains(UInt8(ascii: "\r")) else { return Array(self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(count)
        var previous: UInt8 = 0
        for byte in self {
            let isSecondHalf = byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")
            if !isSecondHalf { plain.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte) }
            previous = byte
        }
        return plain
    }
}

// MARK: - Messages

extension FindingMessage {
    fileprivate static func tooLarge(_ bytes: Int) -> FindingMessage {
        "\(bytes) bytes; at most \(MarkdownParser.largestText) are read"
    }

    fileprivate static let longLine: FindingMessage = "a line of more than \(MarkdownParser.longestLine) bytes"
    fileprivate static let tooDeep: FindingMessage = "nested deeper than \(MarkdownParser.deepestNesting) levels"
    fileprivate static let tooManyTables: FindingMessage = "more than \(MarkdownParser.mostTableRules) rules of tables"
    fileprivate static let firstLevel: FindingMessage =
        "the article's title stands in its head; begin headings with ## instead"

    fileprivate static func unknownHeading(_ title: String, in kind: ArticleKind) -> FindingMessage {
        let known = kind == .letter ? LetterPart.allHeadings : PartKind.allHeadings
        let suggestion = known.nearest(to: title).map { "; did you mean \($0)?" } ?? ""
        return "unknown heading \(quoted: title)\(suggestion)"
    }
}
