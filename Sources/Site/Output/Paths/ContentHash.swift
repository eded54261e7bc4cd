package import Crypto

/// The SHA-256 of a file's bytes.
package struct ContentHash: Sendable, Hashable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

    package init(of bytes: ArraySlice<UInt8>) {
        self.init(SHA256.hash(data: bytes))
    }

    package init(_ digest: SHA256Digest) {
        let digest = Array(digest)
        func word(_ index: Int) -> UInt64 {
            digest[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// nil unless there are exactly 64 hex digits.
    package init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        let parsed = stride(from: 0, to: 64, by: 16).compactMap { start in
            UInt64(String(decoding: digits[start..<start + 16], as: UTF8.self), radix: 16)
        }
        guard parsed.count == 4 else { return nil }
        words = (parsed[0], parsed[1], parsed[2], parsed[3])
    }

    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 60, through: 0, by: -4) { text.append(digits[Int(word >> UInt64(shift) & 15)]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// As a content security policy names it.
    var base64: String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
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
