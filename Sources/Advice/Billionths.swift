package import Receivables

/// An exact small number: a factor, or points after decay.
package struct Billionths: Hashable, Comparable, Sendable {
    package let count: Int64

    package init(_ count: Int64) { self.count = count }

    package static let one = Billionths(1_000_000_000)

    /// For showing. Never nil: the base is a billion.
    package var ratio: Ratio? { Ratio(Int128(count), over: Int128(Billionths.one.count)) }

    package static func < (left: Billionths, right: Billionths) -> Bool { left.count < right.count }
}
