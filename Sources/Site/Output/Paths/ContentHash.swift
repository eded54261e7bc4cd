package import Crypto
import Markup

/// A SHA-256: of what a site was made from, of a style element, of a long name.
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
        let width = UInt64.hexDigitCount
        guard digits.count == 4 * width else { return nil }
        func word(_ index: Int) -> UInt64? {
            UInt64(hexDigits: digits.dropFirst(index * width).prefix(width))
        }
        guard let first = word(0), let second = word(1), let third = word(2), let fourth = word(3) else { return nil }
        words = (first, second, third, fourth)
    }

    private static let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package var hex: String {
        var writer = ByteWriter(capacity: 64)
        writeHex(into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func writeHex(into writer: inout ByteWriter) {
        words.0.writeHex(into: &writer)
        words.1.writeHex(into: &writer)
        words.2.writeHex(into: &writer)
        words.3.writeHex(into: &writer)
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
