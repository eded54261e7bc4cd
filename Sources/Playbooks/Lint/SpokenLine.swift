/// A line that is spoken or printed, with the place that it takes in its file.
struct SpokenLine {
    let text: String
    let lines: ClosedRange<Int>
    let placeholders: [Placeholder]
}

extension ArticleDraft {
    /// The lines of some parts, in the order of the file.
    func lines(of parts: Set<PartKind>) -> [SpokenLine] {
        sections.filter { $0.kind.map(parts.contains) ?? false }.flatMap { Self.lines(in: $0.nodes) }
    }

    /// What stands on a letter.
    var printedLines: [SpokenLine] {
        sections.filter { $0.letterPart?.isInternal == false }.flatMap { Self.lines(in: $0.nodes) }
    }

    /// The good half of an example.
    var modelLines: [SpokenLine] {
        Self.lines(in: WorkedExample.half(WorkedExample.goodHeading, of: section(.example)?.nodes ?? []))
    }

    static func lines(in nodes: [MarkdownNode]) -> [SpokenLine] {
        var found: [SpokenLine] = []
        for node in nodes {
            node.walk { line in
                guard line.isLine else { return }
                found.append(SpokenLine(text: line.plainText, lines: line.lines, placeholders: line.placeholders))
            }
        }
        return found
    }
}

/// A text in which phrases are looked for: Latin letters in either case, and only as whole words.
struct SearchedText {
    private let bytes: [UInt8]
    private let original: [UInt8]

    init(_ text: String) {
        original = Array(text.utf8)
        bytes = original.map(\.lowercased)
    }

    /// The phrase as the text writes it, nil when it is not there.
    func occurrence(of phrase: String) -> String? {
        let wanted = phrase.utf8
        let length = wanted.count
        guard let first = wanted.first?.lowercased, let last = wanted.last?.lowercased, length <= bytes.count else {
            return nil
        }
        // The last byte too, before all are compared: most Han characters share their first.
        for start in 0...(bytes.count - length) where bytes[start] == first && bytes[start + length - 1] == last {
            let end = start + length
            guard bytes[start..<end].elementsEqual(wanted, by: { $0 == $1.lowercased }) else { continue }
            let isCutBefore = first.isLatinLetter && start > 0 && bytes[start - 1].isLatinLetter
            let isCutAfter = last.isLatinLetter && end < bytes.count && bytes[end].isLatinLetter
            if !isCutBefore, !isCutAfter { return String(decoding: original[start..<end], as: UTF8.self) }
        }
        return nil
    }

    func holds(anyOf phrases: [String]) -> Bool { phrases.contains { occurrence(of: $0) != nil } }
}

extension UInt8 {
    fileprivate var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self }

    fileprivate var isLatinLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }
}
