/// An exact amount as a template prints it: the number by the page's format, its code under `<name>.currency`.
///
/// Public, not package, like every value here: accessors that make them are specialised in the target of the view.
@frozen
public struct TemplateMoney: Hashable, Sendable {
    public let minorUnits: Int128
    public let minorDigits: UInt8
    public let currencyCode: String

    @inlinable
    public init(minorUnits: Int128, minorDigits: UInt8, currencyCode: String) {
        self.minorUnits = minorUnits
        self.minorDigits = minorDigits
        self.currencyCode = currencyCode
    }
}
