/// An exact amount: a count of minor units with its currency. Wide enough for any sum of a portfolio.
///
/// Columns hold `Int64` minor units beside a currency; `Money` is what crosses a target boundary.
@frozen
public struct Money: Hashable, Sendable {
    public var minorUnits: Int128
    public let currency: Currency

    @inlinable
    public init(minorUnits: Int128, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    @inlinable
    public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

    @inlinable public var isZero: Bool { minorUnits == 0 }
    @inlinable public var isNegative: Bool { minorUnits < 0 }

    @inlinable
    public static prefix func - (money: Money) -> Money {
        Money(minorUnits: -money.minorUnits, currency: money.currency)
    }

    /// Both sides are of one currency: whoever adds keeps currencies apart, as the totals by currency do.
    @inlinable
    public static func + (left: Money, right: Money) -> Money {
        assert(left.currency == right.currency, "currencies are never added together without a rate")
        return Money(minorUnits: left.minorUnits + right.minorUnits, currency: left.currency)
    }

    @inlinable
    public static func - (left: Money, right: Money) -> Money { left + -right }
}

extension Money: CustomStringConvertible {
    /// The plain decimal number with all of the currency's decimals, for data files: `-1234.50`.
    public var description: String { decimal }

    package var decimal: String {
        let digits = Int(currency.minorDigits)
        var text = String(minorUnits.magnitude)
        if digits > 0 {
            if text.utf8.count <= digits { text = String(repeating: "0", count: digits + 1 - text.utf8.count) + text }
            text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
        }
        return minorUnits < 0 ? "-" + text : text
    }
}
