/// An exact quotient of two sums, rounded once, when it is shown.
package struct Ratio: Hashable, Sendable {
    package let numerator: Int128
    /// Above zero: a ratio whose base is not is unavailable, never made.
    package let denominator: Int128

    /// Nil unless `denominator` is above zero.
    package init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The value in units of 10^-places, half away from zero.
    /// - Returns: nil when the scaled value does not fit.
    package func scaled(places: Int) -> Int128? {
        var factor: Int128 = 1
        for _ in 0..<places { factor *= 10 }
        let (product, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt128(factor))
        guard !overflow else { return nil }
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: UInt128(denominator))
        let rounded = remainder >= UInt128(denominator) - remainder ? quotient + 1 : quotient
        guard let magnitude = Int128(exactly: rounded) else { return nil }
        return numerator < 0 ? -magnitude : magnitude
    }

    /// For drawing and for comparison only; figures are shown from `scaled(places:)`.
    package var approximation: Double { Double(numerator) / Double(denominator) }
}
