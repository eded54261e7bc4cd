/// An exact amount as a template prints it: the number by the page's format, its code under `<name>.currency`.
///
/// Public, not package, like every value here: accessors that make them are specialised in the target of the view.
@frozen
public struct TemplateMoney: Hashable, Sendable {
    public let minorUnits: Int128
    /// The code's letters, the first in the highest byte that is used: so rows of amounts hold no reference to count.
    public let packedCode: UInt32
    public let minorDigits: UInt8

    @inlinable
    public init(minorUnits: Int128, minorDigits: UInt8, packedCode: UInt32) {
        self.minorUnits = minorUnits
        self.packedCode = packedCode
        self.minorDigits = minorDigits
    }

    /// - Parameter currencyCode: at most four bytes of it count.
    public init(minorUnits: Int128, minorDigits: UInt8, currencyCode: String) {
        let packed = currencyCode.utf8.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        self.init(minorUnits: minorUnits, minorDigits: minorDigits, packedCode: packed)
    }

    public var currencyCode: String {
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: packedCode >> UInt32($0)) }
        return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }
}
