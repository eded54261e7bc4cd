/// How well something can be proved before a court, A best.
package enum EvidenceGrade: String, Sendable, Hashable, CaseIterable, Comparable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"

    /// Whether it moves a limitation date: C should be strengthened first, D is our word alone.
    package var isProof: Bool { self == .a || self == .b }

    /// Weaker before stronger.
    package static func < (left: EvidenceGrade, right: EvidenceGrade) -> Bool { left.rawValue > right.rawValue }
}
