/// An ISO 4217 code with the number of its decimals.
@frozen
public struct Currency: Hashable, Sendable {
    /// Three ASCII capitals, the first in the highest byte: sorts as the code does.
    public let packedCode: UInt32
    /// Decimals of the minor unit: 2 for CNY, 0 for JPY, 3 for KWD.
    public let minorDigits: UInt8

    /// Nil unless `code` is three ASCII letters (lower case is read as upper).
    /// - Parameter minorDigits: the configuration's override, 0…4; ISO's decimals otherwise.
    package init?(code: String, minorDigits: Int? = nil) {
        let letters = Array(code.utf8)
        guard letters.count == 3 else { return nil }
        var packed: UInt32 = 0
        for letter in letters {
            let capital = letter & 0xDF
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(capital) else { return nil }
            packed = packed << 8 | UInt32(capital)
        }
        let digits = minorDigits ?? Currency.isoMinorDigits[code.uppercased()] ?? 2
        guard (0...4).contains(digits) else { return nil }
        self.packedCode = packed
        self.minorDigits = UInt8(digits)
    }

    /// Renminbi, the currency of a portfolio that names none.
    package static let cny = Currency(packedCode: 0x43_4E_59, minorDigits: 2)

    init(packedCode: UInt32, minorDigits: UInt8) {
        self.packedCode = packedCode
        self.minorDigits = minorDigits
    }

    package var code: String {
        // The highest byte is empty.
        withUnsafeBytes(of: packedCode.bigEndian) {
            String(decoding: UnsafeRawBufferPointer(rebasing: $0.dropFirst()), as: UTF8.self)
        }
    }

    /// Minor units in one whole unit: 100 for CNY.
    package var minorUnitsPerUnit: Int64 { [1, 10, 100, 1000, 10_000][Int(minorDigits)] }

    /// ISO 4217's exceptions from two decimals.
    private static let isoMinorDigits: [String: Int] = [
        "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0,
        "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0, "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3,
        "TND": 3,
    ]
}

extension Currency: Comparable {
    @inlinable
    public static func < (left: Currency, right: Currency) -> Bool {
        (left.packedCode, left.minorDigits) < (right.packedCode, right.minorDigits)
    }
}

extension Currency: CustomStringConvertible {
    public var description: String { code }
}
