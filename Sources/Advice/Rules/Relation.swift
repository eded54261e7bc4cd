/// How a number is compared with a limit. Raw values are the words of `rules.yml`.
package enum Relation: String, Sendable, CaseIterable {
    case above
    case atLeast = "at_least"
    case below
    case atMost = "at_most"
    case equals, differs

    /// Whether left × factor stands so to right × otherFactor; products of any size are compared exactly.
    func holds(_ left: Int128, times factor: Int128, _ right: Int128, times otherFactor: Int128) -> Bool {
        let (one, other) = (left.multipliedFullWidth(by: factor), right.multipliedFullWidth(by: otherFactor))
        let isEqual = one == other
        let isAbove = one.high != other.high ? one.high > other.high : one.low > other.low
        return switch self {
        case .above: isAbove
        case .atLeast: isAbove || isEqual
        case .below: !isAbove && !isEqual
        case .atMost: !isAbove
        case .equals: isEqual
        case .differs: !isEqual
        }
    }
}
