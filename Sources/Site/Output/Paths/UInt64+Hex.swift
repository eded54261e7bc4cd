import Markup

extension UInt64 {
    static var hexDigitCount: Int { 16 }

    /// nil unless all of at most 16 bytes are hex digits.
    init?(hexDigits digits: ArraySlice<UInt8>) {
        guard digits.count <= Self.hexDigitCount else { return nil }
        var parsed: UInt64 = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            default: return nil
            }
            parsed = parsed << 4 | UInt64(value)
        }
        self = parsed
    }

    /// All 16 digits, in small letters.
    func writeHex(into writer: inout ByteWriter) {
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: self >> UInt64(shift) & 15)
            writer.write(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
