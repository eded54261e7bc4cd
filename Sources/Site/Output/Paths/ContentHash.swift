package import Crypto
import Markup

/// The SHA-256 of a file's bytes.
package struct ContentHash: Sendable, Hashable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

    package init(of bytes: ArraySlice<UInt8>) {
        self.init(SHA256.hash(data: bytes))
    }

    package init(_ digest: SHA256Digest) {
        // The digest's type is 32 bytes long.
        words = digest.withUnsafeBytes { bytes in
            func word(_ index: Int) -> UInt64 {
                UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// nil unless there are exactly 64 hex digits.
    package init?(hex: String) {
        self.init(hexDigits: Array(hex.utf8)[...])
    }

    init?(hexDigits digits: ArraySlice<UInt8>) {
        guard digits.count == 64 else { return nil }
        var parsed: [UInt64] = [0, 0, 0, 0]
        for (place, digit) in digits.enumerated() {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            default: return nil
            }
            parsed[place / 16] = parsed[place / 16] << 4 | UInt64(value)
        }
        words = (parsed[0], parsed[1], parsed[2], parsed[3])
    }

    private static let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package var hex: String {
        var writer = ByteWriter(capacity: 64)
        writeHex(into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    func writeHex(into writer: inout ByteWriter) {
        func write(_ word: UInt64) {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift) & 15)
                writer.write(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        write(words.0)
        write(words.1)
        write(words.2)
        write(words.3)
    }

    /// As a content security policy names it.
    var base64: String {
        let digits = Self.base64Digits
        var text: [UInt8] = []
        text.reserveCapacity(44)
        var (bits, count): (UInt64, Int) = (0, 0)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bits = bits << 8 | (word >> UInt64(shift) & 0xFF)
                count += 8
                while count >= 6 {
                    count -= 6
                    text.append(digits[Int(bits >> UInt64(count) & 63)])
                }
            }
        }
        // 256 bits are 42 digits and 4 bits.
        text.append(digits[Int(bits << 2 & 63)])
        text.append(UInt8(ascii: "="))
        return String(decoding: text, as: UTF8.self)
    }

    package static func == (left: ContentHash, right: ContentHash) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
