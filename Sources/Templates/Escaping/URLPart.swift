/// Where in an address the template stands. The scheme decides whether a value may do harm.
enum URLPart: Hashable, Sendable {
    /// Nothing of it is written yet, so a value decides the scheme.
    case start
    /// No `:`, `/`, `?` or `#` yet: what follows could still complete a scheme.
    case head(literal: [UInt8], holdsValue: Bool)
    case path
    case query
    /// Behind a scheme that no value may feed.
    case harmful

    static let allowedSchemes = ["http", "https", "mailto", "tel"]

    /// - Returns: what is wrong with writing this byte here.
    mutating func scan(_ byte: UInt8) -> ContextProblem? {
        switch self {
        case .start:
            if !byte.isSpace { self = .head(literal: [], holdsValue: false).following(byte) }
        case .head(_, let holdsValue):
            if holdsValue, byte == UInt8(ascii: ":") { return .schemeFromValue }
            self = following(byte)
        case .path:
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { self = .query }
        case .query, .harmful: break
        }
        return nil
    }

    private func following(_ byte: UInt8) -> URLPart {
        guard case .head(let literal, let holdsValue) = self else { return self }
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): return .path
        case UInt8(ascii: "?"), UInt8(ascii: "#"): return .query
        case UInt8(ascii: ":"):
            let scheme = String(decoding: literal, as: UTF8.self)
            return Self.allowedSchemes.contains(scheme) ? .path : .harmful
        default: return .head(literal: literal + [byte.lowercased], holdsValue: holdsValue)
        }
    }

    /// Nil where no value may stand.
    var escaping: Escaping? {
        switch self {
        case .start: .url
        case .head(let literal, _): literal.contains(UInt8(ascii: "&")) ? nil : .urlPath
        case .path: .urlPath
        case .query: .urlQuery
        case .harmful: nil
        }
    }

    var followingValue: URLPart {
        switch self {
        case .start: .head(literal: [], holdsValue: true)
        case .head(let literal, _): .head(literal: literal, holdsValue: true)
        default: self
        }
    }

    /// What holds after either: nil when a value would need two kinds of escaping.
    func joined(with other: URLPart) -> URLPart? {
        if self == other { return self }
        switch (self, other) {
        case (.query, _), (_, .query), (.harmful, _), (_, .harmful): return nil
        // The strictest of them: a value may decide the scheme, and a colon may not follow it.
        case (.start, _), (_, .start): return .start
        case (.head(let left, _), .head(let right, _)): return .head(literal: left + right, holdsValue: true)
        case (.head(let literal, _), .path), (.path, .head(let literal, _)):
            return .head(literal: literal, holdsValue: true)
        case (.path, .path): return .path
        }
    }
}
