/// A finding's sentence. What is interpolated as `private:` (customers' names, amounts) is printed only on request.
///
///     "\(field) \(quoted: "2026-02-30") is not a date"
///     "customer \(private: name) has two codes"
package struct FindingMessage: Sendable, Hashable, ExpressibleByStringInterpolation {
    fileprivate enum Part: Sendable, Hashable {
        case plain(String)
        case withheld(String)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { parts.append(.plain(literal)) }

        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            parts.append(.plain(value.description))
        }

        package mutating func appendInterpolation(quoted value: String) {
            parts.append(.plain("\"\(value.clippedForMessages)\""))
        }

        package mutating func appendInterpolation(private value: String) {
            parts.append(.withheld("\"\(value.clippedForMessages)\""))
        }
    }

    private let parts: [Part]

    package init(stringLiteral value: String) { parts = [.plain(value)] }

    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    package func text(showingValues: Bool) -> String {
        parts.map { part in
            switch part {
            case .plain(let text): text
            case .withheld(let text): showingValues ? text : "‹…›"
            }
        }.joined()
    }
}

extension String {
    /// At most 80 characters and no control characters, so that a hostile cell cannot fill or rewrite a terminal.
    fileprivate var clippedForMessages: String {
        var clipped = ""
        for scalar in unicodeScalars.prefix(80) {
            clipped.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
        }
        return unicodeScalars.count > 80 ? clipped + "…" : clipped
    }
}
