package import Receivables

/// A sum of products as one fraction in lowest terms; nil once it leaves the numbers that can be held.
package struct ExactSum: Sendable {
    private var fraction: (above: Int128, below: Int128)? = (0, 1)

    package init() {}

    package mutating func add(_ amount: Int128, times rate: Ratio) {
        let common = ExactSum.divisor(amount, rate.denominator)
        let denominator = rate.denominator / common
        let (numerator, isLost) = (amount / common).multipliedReportingOverflow(by: rate.numerator)
        guard let sum = fraction, !isLost else {
            fraction = nil
            return
        }
        let shared = ExactSum.divisor(sum.below, denominator)
        let left = sum.above.multipliedReportingOverflow(by: denominator / shared)
        let right = numerator.multipliedReportingOverflow(by: sum.below / shared)
        let above = left.partialValue.addingReportingOverflow(right.partialValue)
        let below = sum.below.multipliedReportingOverflow(by: denominator / shared)
        let fits = !left.overflow && !right.overflow && !above.overflow && !below.overflow
        fraction = fits ? (above.partialValue, below.partialValue) : nil
    }

    package var ratio: Ratio? { fraction.flatMap { Ratio($0.above, over: $0.below) } }

    /// Half away from zero.
    package var rounded: Int128? { ratio?.scaled(places: 0) }

    private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
        var (larger, smaller) = (left.magnitude, right.magnitude)
        // Of whole amounts and of a rate of one, as most are: no division need tell.
        if larger == 1 || smaller == 1 { return 1 }
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return Int128(clamping: max(1, larger))
    }
}
