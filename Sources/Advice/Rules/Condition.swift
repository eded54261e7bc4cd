/// When a gate or a rule fires: data from `rules.yml`, no code.
package enum Condition: Sendable, Hashable {
    case all([Condition])
    case any([Condition])
    indirect case not(Condition)
    /// Whether another gate or rule fires, by its place in the rule book.
    case rule(Int)
    case comparison(Comparison)

    /// Never holds: what stands in for a condition that could not be read.
    static let never = Condition.any([])
}

/// A named signal against a literal of its type.
package struct Comparison: Sendable, Hashable {
    package enum Test: Sendable, Hashable {
        /// Billionths of a whole unit: of a currency, a day, one, or the whole.
        case number(Relation, Int128)
        case flag(Bool)
        /// At least one code of the set, no older than so many days.
        case has(CodeSet, within: Int?)
        /// At least one code, and none outside of the set.
        case only(CodeSet)
    }

    package let signal: Signal
    package let test: Test
}

/// Codes of one vocabulary, by their positions.
package struct CodeSet: Sendable, Hashable {
    private(set) var bits: UInt64 = 0

    static let all = CodeSet(bits: .max)

    init(bits: UInt64 = 0) { self.bits = bits }

    var isEmpty: Bool { bits == 0 }

    mutating func insert(_ position: UInt8) { bits |= 1 << UInt64(position) }
    func contains(_ position: UInt8) -> Bool { bits & 1 << UInt64(position) != 0 }
    func union(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits | other.bits) }
}
