/// 64 bits that stand for a row's identity, or for its whole content. The same on every run and machine.
///
/// Names are compared by these hashes: that two of a million different ones agree by chance happens once in thirty
/// million portfolios, and a comparison of the texts would cost two cache misses a row.
struct RowHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    mutating func combine(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        value = product.low ^ product.high ^ 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    mutating func combine(_ bytes: UnsafeRawBufferPointer) {
        combine(UInt64(bytes.count) &+ 0x5851_F42D)
        guard let start = bytes.baseAddress else { return }
        var position = 0
        while position + 8 <= bytes.count {
            combine(start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        let rest = bytes.count - position
        if rest > 0 { combine(RowHash.last(rest, of: bytes.count, start)) }
    }

    /// The last `rest` bytes, fewer than eight, as a number whose lowest byte is the last one.
    @inline(__always)
    private static func last(_ rest: Int, of count: Int, _ start: UnsafeRawPointer) -> UInt64 {
        guard count < 8 else {
            let word = UInt64(bigEndian: start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
            return word & (1 << UInt64(rest * 8) - 1)
        }
        // Two halves, or three bytes, that may overlap: what they share is the same in both.
        if count >= 4 {
            let first = UInt64(UInt32(bigEndian: start.loadUnaligned(as: UInt32.self)))
            let last = UInt64(UInt32(bigEndian: start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
            return first << UInt64(count * 8 - 32) | last
        }
        func byte(_ offset: Int) -> UInt64 { UInt64(start.load(fromByteOffset: offset, as: UInt8.self)) }
        let middle = count / 2
        return byte(0) << UInt64(count * 8 - 8) | byte(middle) << UInt64((count - 1 - middle) * 8) | byte(count - 1)
    }

    mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
    }

    /// Of one text, for look-ups by name.
    static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = RowHash()
        hash.combine(bytes)
        return hash.value
    }
}
