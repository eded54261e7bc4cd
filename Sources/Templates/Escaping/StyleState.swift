/// Where in a style sheet the template stands.
struct StyleState: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case outside
        case string(UInt8)
        case comment
    }

    private(set) var place = Place.outside
    private var isEscaped = false
    private var previous: UInt8 = 0
    private var openParentheses = 0
    private var atRule: [UInt8] = []
    private var isInAtName = false

    mutating func scan(_ byte: UInt8) {
        let before = place
        switch place {
        case .string(let quote): scanString(byte, quote)
        case .comment:
            if previous == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { place = .outside }
        case .outside: scanOutside(byte)
        }
        // The marks of a comment's begin and end are spent.
        previous = before != place ? 0 : byte
    }

    private mutating func scanString(_ byte: UInt8, _ quote: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == quote || byte == .newline {
            place = .outside
        }
    }

    private mutating func scanOutside(_ byte: UInt8) {
        if isInAtName { isInAtName = byte.isLetter || byte == UInt8(ascii: "-") }
        if isInAtName { atRule.append(byte.lowercased) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): place = .string(byte)
        case UInt8(ascii: "*") where previous == UInt8(ascii: "/"): place = .comment
        case UInt8(ascii: "("): openParentheses += 1
        case UInt8(ascii: ")"): openParentheses = max(0, openParentheses - 1)
        case UInt8(ascii: "@"): (atRule, isInAtName) = ([], true)
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"): (atRule, openParentheses) = ([], 0)
        default: break
        }
    }

    /// Whether digits alone may stand here, as the end of a name: `@page c{{position}}`.
    var takesDigits: Bool { place == .outside && (previous.isLetter || (0x30...0x39).contains(previous)) }

    var problem: ContextProblem? {
        guard case .string = place, !isEscaped else { return .cssOutsideString }
        return openParentheses > 0 || !atRule.isEmpty ? .cssAddress : nil
    }

    /// What counts when two branches meet; how they got there does not.
    var settled: StyleState {
        var settled = self
        if previous != UInt8(ascii: "/"), previous != UInt8(ascii: "*") { settled.previous = 0 }
        return settled
    }
}
