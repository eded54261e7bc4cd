/// Where in a page a template stands after the bytes so far, as a browser would read them.
struct EscapingContext: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case text, tagOpen, markupOpen, comment, declaration, endTag
        case tagName, betweenAttributes, attributeName, afterAttributeName, beforeValue, unquoted
        case quoted(UInt8)
        /// After a quoted value, or where branches of a section met: a space, `/` or `>` must follow.
        case afterAttribute
        case rawText(RawText)
    }

    var place = Place.text
    var tag = TagState()
    /// The last bytes that may belong to a mark: `</title` in raw text, `<!--` and `-->` around comments.
    private var pending: [UInt8] = []
    var hasPendingMark: Bool { !pending.isEmpty }

    static let text = EscapingContext()

    /// - Returns: the first problem with the bytes and the index at which it lies.
    mutating func scan(_ bytes: some Sequence<UInt8>) -> (problem: ContextProblem, index: Int)? {
        var first: (ContextProblem, Int)?
        for (index, byte) in bytes.enumerated() {
            if let problem = scan(byte), first == nil { first = (problem, index) }
        }
        return first
    }

    private mutating func scan(_ byte: UInt8) -> ContextProblem? {
        switch place {
        case .text: if byte == UInt8(ascii: "<") { place = .tagOpen }
        case .tagOpen: openTag(byte)
        case .markupOpen, .comment, .declaration, .endTag: scanIgnored(byte)
        case .quoted(let quote): return scanQuoted(byte, quote)
        case .rawText(let raw): return scanRaw(byte, raw)
        default: return scanTag(byte)
        }
        return nil
    }

    private mutating func openTag(_ byte: UInt8) {
        pending = []
        switch byte {
        case _ where byte.isLetter:
            tag = TagState()
            tag.element = [byte.lowercased]
            place = .tagName
        case UInt8(ascii: "/"): place = .endTag
        case UInt8(ascii: "!"): place = .markupOpen
        case UInt8(ascii: "?"): place = .declaration
        case UInt8(ascii: "<"): place = .tagOpen
        default: place = .text
        }
    }

    private mutating func scanIgnored(_ byte: UInt8) {
        switch place {
        case .markupOpen:
            pending.append(byte)
            if pending == Array("--".utf8) { (place, pending) = (.comment, []) }
            if !pending.isEmpty, pending != [UInt8(ascii: "-")] { place = .declaration }
            if place == .declaration, byte == UInt8(ascii: ">") { self = .text }
        case .comment:
            pending = pending.suffix(2) + [byte]
            if pending == Array("-->".utf8) { self = .text }
        default:
            if byte == UInt8(ascii: ">") { self = .text }
        }
    }

    private mutating func scanQuoted(_ byte: UInt8, _ quote: UInt8) -> ContextProblem? {
        guard byte == quote else { return tag.scanValue(byte) }
        place = .afterAttribute
        return nil
    }

    private mutating func scanTag(_ byte: UInt8) -> ContextProblem? {
        if byte == UInt8(ascii: ">") { endTag() } else { return scanInsideTag(byte) }
        return nil
    }

    private mutating func scanInsideTag(_ byte: UInt8) -> ContextProblem? {
        switch place {
        case .beforeValue: beginValue(byte)
        case .unquoted:
            if byte.isSpace { place = .betweenAttributes } else { return tag.scanValue(byte) }
        case _ where byte.isSpace:
            place = place == .attributeName || place == .afterAttributeName ? .afterAttributeName : .betweenAttributes
        case _ where byte == UInt8(ascii: "/"): place = .betweenAttributes
        case .attributeName, .afterAttributeName:
            if byte == UInt8(ascii: "=") {
                place = .beforeValue
                return tag.beginValue()
            } else if place == .attributeName {
                tag.attribute.append(byte.lowercased)
            } else {
                beginAttribute(byte)
            }
        case .tagName: tag.element.append(byte.lowercased)
        case .afterAttribute:
            beginAttribute(byte)
            return .missingSpace
        default: beginAttribute(byte)
        }
        return nil
    }

    private mutating func beginAttribute(_ byte: UInt8) {
        tag.beginAttribute(byte)
        place = .attributeName
    }

    private mutating func beginValue(_ byte: UInt8) {
        guard !byte.isSpace else { return }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            place = .quoted(byte)
        } else {
            place = .unquoted
            _ = tag.scanValue(byte)
        }
    }

    private mutating func endTag() {
        pending = []
        if let content = tag.content { place = .rawText(content) } else { self = .text }
    }

    private mutating func scanRaw(_ byte: UInt8, _ raw: RawText) -> ContextProblem? {
        let end = Array("</".utf8) + tag.element
        if pending.count == end.count, byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
            self = .text
            if byte != UInt8(ascii: ">") { place = .endTag }
            return nil
        }
        var raw = raw
        raw.scan(byte)
        place = .rawText(raw)
        let longer = pending + [byte.lowercased]
        let opensComment = Array("<!--".utf8).starts(with: longer)
        if end.starts(with: longer) || opensComment {
            pending = longer
        } else {
            pending = byte == UInt8(ascii: "<") ? [byte] : []
        }
        if case .script = raw, longer == Array("<!--".utf8) { return .commentInScript }
        return nil
    }
}
