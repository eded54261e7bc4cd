/// The tokens with what their surroundings decide: which tag closes which, and which lines hold nothing but a tag
/// and so leave no trace in the output.
struct LineLayout {
    static let deepestNesting = 64

    let tokens: [Token]
    private let bytes: [UInt8]
    /// The token that closes an opening one and the reverse; nil for what has no partner.
    private(set) var partner: [Int?]
    /// Blocks that stand directly in a parent: what they hold is an argument.
    private(set) var isArgument: [Bool]
    /// The tag's line vanishes, or for a parent: the lines of its opening and its closing.
    private(set) var standsAlone: [Bool]
    /// What remains of each text token when the lines that vanish are taken away.
    private(set) var kept: [Range<Int>]
    private(set) var mistakes: [SyntaxMistake] = []

    init(tokens: [Token], bytes: [UInt8]) {
        self.tokens = tokens
        self.bytes = bytes
        partner = Array(repeating: nil, count: tokens.count)
        isArgument = Array(repeating: false, count: tokens.count)
        standsAlone = isArgument
        kept = tokens.map { if case .text(let range) = $0 { range } else { 0..<0 } }
        matchTags()
        findStandaloneTags()
    }
}

// Which tag closes which.
extension LineLayout {
    private mutating func matchTags() {
        var open: [(index: Int, tag: Tag)] = []
        for (index, token) in tokens.enumerated() {
            guard case .tag(let tag) = token else { continue }
            if tag.kind.opens {
                isArgument[index] = tag.kind == .block && open.last?.tag.kind == .parent
                open.append((index, tag))
                if open.count == Self.deepestNesting + 1 { report(.tooDeep, tag) }
            } else if tag.kind == .close {
                close(tag, at: index, &open)
            }
        }
        for (_, tag) in open { report(.unclosedSection(tag.name.text), tag) }
    }

    private mutating func close(_ tag: Tag, at index: Int, _ open: inout [(index: Int, tag: Tag)]) {
        // Only what is reported as too deep can lie further down.
        guard let level = open.suffix(Self.deepestNesting).lastIndex(where: { $0.tag.name == tag.name }) else {
            return report(.strayClose(tag.name.text), tag)
        }
        for (_, unclosed) in open[(level + 1)...] { report(.unclosedSection(unclosed.name.text), unclosed) }
        if level < Self.deepestNesting {
            partner[index] = open[level].index
            partner[open[level].index] = index
        }
        open.removeSubrange(level...)
    }

    private mutating func report(_ kind: SyntaxMistake.Kind, _ tag: Tag) {
        guard mistakes.count < SyntaxMistake.mostPerFile else { return }
        mistakes.append(SyntaxMistake(offset: tag.range.lowerBound, kind: kind))
    }
}

// Which lines vanish.
extension LineLayout {
    private mutating func findStandaloneTags() {
        for (index, token) in tokens.enumerated() {
            guard case .tag(let tag) = token else { continue }
            if tag.kind == .parent {
                layOutParent(index)
            } else if isArgument[index] {
                if endsLine(index) { dropRestOfLine(after: index) }
            } else if tag.kind == .close, let opening = partner[index], isParentOrArgument(opening) {
                if isArgument[opening], beginsLine(index) { dropBeginOfLine(before: index) }
            } else if tag.kind.mayStandAlone, beginsLine(index), endsLine(index) {
                standsAlone[index] = true
                dropBeginOfLine(before: index)
                dropRestOfLine(after: index)
            }
        }
    }

    private mutating func layOutParent(_ index: Int) {
        guard let closing = partner[index], beginsLine(index), endsLine(closing) else { return }
        standsAlone[index] = true
        standsAlone[closing] = true
        dropBeginOfLine(before: index)
        dropRestOfLine(after: closing)
    }

    private func isParentOrArgument(_ index: Int) -> Bool {
        if case .tag(let tag) = tokens[index] { return tag.kind == .parent || isArgument[index] }
        return false
    }

    /// Whether only spaces and tabs stand between the begin of the line and the tag.
    func beginsLine(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        guard case .text(let range) = tokens[index - 1] else { return false }
        let rest = bytes[range].reversed().first { !$0.isSpaceOrTab }
        return rest == .newline || (rest == nil && index == 1)
    }

    /// Whether only spaces and tabs stand between the tag and the end of the line.
    func endsLine(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        guard case .text(let range) = tokens[index + 1] else { return false }
        guard let end = bytes[range].firstIndex(where: { !$0.isSpaceOrTab }) else { return index + 2 == tokens.count }
        if bytes[end] == .newline { return true }
        return bytes[end] == UInt8(ascii: "\r") && end + 1 < range.upperBound && bytes[end + 1] == .newline
    }

    /// The spaces and tabs in front of a tag that begins its line.
    func margin(before index: Int) -> ArraySlice<UInt8> {
        guard index > 0, case .text(let range) = tokens[index - 1], beginsLine(index) else { return [] }
        let start = bytes[range].lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? range.lowerBound
        return bytes[start..<range.upperBound]
    }

    /// The spaces and tabs in front of the first line with content after a tag that ends its line.
    /// - Returns: nil when the tag's own closing comes first.
    func marginOfContent(after index: Int) -> ArraySlice<UInt8>? {
        guard index + 1 < tokens.count, case .text(let range) = tokens[index + 1] else { return nil }
        guard let content = bytes[range].firstIndex(where: { !$0.isSpace }) else {
            return partner[index] == index + 2 ? nil : margin(before: index + 2)
        }
        let start = bytes[range.lowerBound..<content].lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? range.lowerBound
        return bytes[start..<content]
    }

    private mutating func dropBeginOfLine(before index: Int) {
        guard index > 0 else { return }
        let range = kept[index - 1]
        let end = bytes[range].lastIndex { !$0.isSpaceOrTab }.map { $0 + 1 } ?? range.lowerBound
        kept[index - 1] = range.lowerBound..<end
    }

    private mutating func dropRestOfLine(after index: Int) {
        guard index + 1 < tokens.count, case .text(let range) = tokens[index + 1] else { return }
        let end = bytes[range].firstIndex(of: .newline).map { $0 + 1 } ?? range.upperBound
        kept[index + 1] = max(end, kept[index + 1].lowerBound)..<max(kept[index + 1].upperBound, end)
    }
}
