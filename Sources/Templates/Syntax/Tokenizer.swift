/// Cuts a source into text and tags, following changes of delimiters.
struct Tokenizer {
    private let bytes: [UInt8]
    private var position = 0
    private var opening: [UInt8] = Array("{{".utf8)
    private var closing: [UInt8] = Array("}}".utf8)
    private(set) var tokens: [Token] = []
    private(set) var mistakes: [SyntaxMistake] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        while let start = find(opening, from: position) {
            addText(upTo: start)
            guard readTag(at: start) else { break }
        }
        addText(upTo: bytes.count)
    }

    private mutating func addText(upTo end: Int) {
        if position < end { tokens.append(.text(position..<end)) }
        position = max(position, end)
    }

    /// - Returns: false when the tag never ends; the rest is text then.
    private mutating func readTag(at start: Int) -> Bool {
        let inside = start + opening.count
        let sigil = firstNonSpace(from: inside).map { bytes[$0] }
        let isTriple = inside < bytes.count && bytes[inside] == UInt8(ascii: "{") && opening == Array("{{".utf8)
        let ending = ending(isTriple: isTriple, sigil: sigil)
        let firstByte = isTriple || ending.count > closing.count ? 1 : 0
        guard let end = find(ending, from: inside + firstByte) else {
            mistakes.append(SyntaxMistake(offset: start, kind: .unclosedTag))
            return false
        }
        let range = start..<(end + ending.count)
        position = range.upperBound
        addTag(trimmed(inside + (isTriple ? 1 : 0)..<end), isTriple: isTriple, range: range)
        return true
    }

    private func ending(isTriple: Bool, sigil: UInt8?) -> [UInt8] {
        if isTriple { return Array("}}}".utf8) }
        return sigil == UInt8(ascii: "=") ? [UInt8(ascii: "=")] + closing : closing
    }

    private mutating func addTag(_ content: Range<Int>, isTriple: Bool, range: Range<Int>) {
        let kind = isTriple ? .unescaped : kind(of: content.first.map { bytes[$0] })
        if kind == .delimiters { return changeDelimiters(content.dropFirst(), range: range) }
        let hasSigil = !isTriple && kind != .variable
        let name = name(in: trimmed(hasSigil ? content.dropFirst() : content))
        if name.text.isEmpty, kind != .comment {
            mistakes.append(SyntaxMistake(offset: range.lowerBound, kind: .emptyName))
        }
        tokens.append(.tag(Tag(kind: kind, name: name, range: range)))
    }

    private func kind(of sigil: UInt8?) -> Tag.Kind {
        switch sigil {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "&"): .unescaped
        case UInt8(ascii: "="): .delimiters
        default: .variable
        }
    }

    private func name(in range: Range<Int>) -> TagName {
        guard let first = range.first, bytes[first] == UInt8(ascii: "*") else {
            return TagName(text: String(decoding: bytes[range], as: UTF8.self), isDynamic: false)
        }
        let rest = trimmed(range.dropFirst())
        return TagName(text: String(decoding: bytes[rest], as: UTF8.self), isDynamic: true)
    }

    private mutating func changeDelimiters(_ content: Range<Int>, range: Range<Int>) {
        let parts = bytes[content].split(whereSeparator: \.isSpace).map(Array.init)
        if parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) {
            (opening, closing) = (parts[0], parts[1])
        } else {
            mistakes.append(SyntaxMistake(offset: range.lowerBound, kind: .badDelimiters))
        }
        tokens.append(.tag(Tag(kind: .delimiters, name: TagName(text: "=", isDynamic: false), range: range)))
    }

    private func firstNonSpace(from start: Int) -> Int? {
        bytes[min(start, bytes.count)...].firstIndex { !$0.isSpace }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low].isSpace { low += 1 }
        while low < high, bytes[high - 1].isSpace { high -= 1 }
        return low..<high
    }

    private func find(_ mark: [UInt8], from start: Int) -> Int? {
        guard let first = mark.first else { return nil }
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index] == first, bytes[index..<(index + mark.count)].elementsEqual(mark) { return index }
            index += 1
        }
        return nil
    }
}
