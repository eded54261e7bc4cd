/// Where in a script, or in a block of JSON, the template stands.
struct ScriptState: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case code
        case string(UInt8)
        case lineComment, comment, unsure
    }

    private(set) var place = Place.code
    private let isJSON: Bool
    private var isEscaped = false
    private var previous: UInt8 = 0

    init(isJSON: Bool) { self.isJSON = isJSON }

    mutating func scan(_ byte: UInt8) {
        let before = place
        switch place {
        case .string(let quote): scanString(byte, quote)
        case .lineComment: if byte == .newline { place = .code }
        case .comment: if previous == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { place = .code }
        case .code, .unsure: scanCode(byte)
        }
        // The marks of a comment's begin and end are spent.
        previous = before != place ? 0 : byte
    }

    private mutating func scanString(_ byte: UInt8, _ quote: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == quote || (byte == .newline && quote != UInt8(ascii: "`")) {
            place = .code
        }
    }

    private mutating func scanCode(_ byte: UInt8) {
        if place == .code, previous == UInt8(ascii: "/") {
            place = byte == UInt8(ascii: "/") ? .lineComment : byte == UInt8(ascii: "*") ? .comment : .unsure
        }
        guard place == .code else { return }
        let quotes: [UInt8] =
            isJSON ? [UInt8(ascii: "\"")] : [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")]
        if quotes.contains(byte) { place = .string(byte) }
    }

    /// Either how to write a value here or why none may stand here.
    var escaping: Result<Escaping, ContextRefusal> {
        guard !isEscaped else { return .failure(ContextRefusal(.scriptString)) }
        switch place {
        case .code: return previous == UInt8(ascii: "/") ? .failure(ContextRefusal(.scriptCode)) : .success(.json)
        case .string(UInt8(ascii: "`")): return .failure(ContextRefusal(.scriptString))
        case .string: return .success(.jsonString)
        case .lineComment, .comment: return .failure(ContextRefusal(.scriptComment))
        case .unsure: return .failure(ContextRefusal(.scriptCode))
        }
    }

    mutating func passValue() { previous = UInt8(ascii: "0") }

    /// What counts when two branches meet; how they got there does not.
    var settled: ScriptState {
        var settled = self
        if previous != UInt8(ascii: "/"), previous != UInt8(ascii: "*") { settled.previous = 0 }
        return settled
    }
}

/// A problem as the failure of a result.
struct ContextRefusal: Error {
    let problem: ContextProblem

    init(_ problem: ContextProblem) { self.problem = problem }
}
