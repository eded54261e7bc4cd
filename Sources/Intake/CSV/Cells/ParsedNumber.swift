/// An exact decimal number in units of its column: minor units of a currency, or a share's last decimal.
package struct ParsedNumber: Hashable, Sendable {
    /// In units, rounded half away from zero.
    package let value: Int64
    /// What rounding took away, in 10⁻¹⁸ units: the exact number is `value + discarded × 10⁻¹⁸`.
    package let discarded: Int64
    /// The currency that the cell names, if any.
    package let mark: CurrencyMark?

    package var isRounded: Bool { discarded != 0 }

    package init(value: Int64, discarded: Int64 = 0, mark: CurrencyMark? = nil) {
        self.value = value
        self.discarded = discarded
        self.mark = mark
    }
}

/// A currency as cells write it before or after the figures.
package enum CurrencyMark: Hashable, Sendable {
    /// `¥`, `￥`: of yuan and of yen.
    case yen
    /// `元`, `圆`.
    case yuan
    case dollar
    case euro
    case pound
    /// Three letters, the first in the highest byte.
    case code(UInt32)

    /// Whether the mark can stand for the currency of that ISO code.
    package func fits(_ currency: String) -> Bool {
        switch self {
        case .yen: currency == "CNY" || currency == "JPY"
        case .yuan: ["CNY", "TWD", "HKD", "MOP", "SGD"].contains(currency)
        case .dollar: currency.hasSuffix("D") || currency == "MXN"
        case .euro: currency == "EUR"
        case .pound: currency == "GBP"
        case .code(let letters): CurrencyMark.packed(Array(currency.utf8)) == CurrencyMark.canonical(letters)
        }
    }

    static func packed(_ letters: some Sequence<UInt8>) -> UInt32 { letters.reduce(0) { $0 << 8 | UInt32($1) } }

    /// `RMB` is what people call CNY.
    private static func canonical(_ letters: UInt32) -> UInt32 {
        letters == packed("RMB".utf8) ? packed("CNY".utf8) : letters
    }
}
