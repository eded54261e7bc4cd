// Rounding comes from the C library, which nothing else of this target would link.
import Glibc

/// A decimal number that knows how many places it shows: 45.3 days.
@frozen
public struct TemplateNumber: Hashable, Sendable {
    /// The value times 10^places.
    public let scaled: Int128
    public let places: UInt8

    @inlinable
    public init(scaled: Int128, places: UInt8) {
        self.scaled = scaled
        self.places = places
    }

    /// Rounded half away from zero. Nil when the value is not finite or not below 10^30.
    public init?(_ value: Double, places: UInt8) {
        var factor = 1.0
        for _ in 0..<min(places, 18) { factor *= 10 }
        let product = (value * factor).rounded(.toNearestOrAwayFromZero)
        guard product.isFinite, product.magnitude < 1e30 else { return nil }
        self.init(scaled: Int128(product), places: min(places, 18))
    }
}
