/// A part of a whole, 0.334, printed as percent with as many places as the page's format says.
@frozen
public struct TemplateShare: Hashable, Sendable {
    public let numerator: Int128
    public let denominator: Int128

    /// An exact quotient. Nil unless `denominator` is above zero.
    @inlinable
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Kept to twelve places. Nil when the value is not finite or not below 10^15.
    public init?(_ value: Double) {
        guard value.isFinite, value.magnitude < 1e15 else { return nil }
        numerator = Int128((value * 1e12).rounded(.toNearestOrAwayFromZero))
        denominator = 1_000_000_000_000
    }

    /// The value in units of 10^-places, half away from zero; a value too wide for that is cut to what fits.
    func scaled(places: Int) -> Int128 {
        var factor: UInt128 = 1
        for _ in 0..<min(places, 18) { factor *= 10 }
        let (product, overflow) = numerator.magnitude.multipliedReportingOverflow(by: factor)
        let whole = UInt128(denominator)
        let (quotient, remainder) =
            overflow
            ? ((numerator.magnitude / whole).multipliedReportingOverflow(by: factor).partialValue, 0)
            : product.quotientAndRemainder(dividingBy: whole)
        let rounded = remainder >= whole - remainder ? quotient + 1 : quotient
        let magnitude = Int128(clamping: rounded)
        return numerator < 0 ? -magnitude : magnitude
    }
}
