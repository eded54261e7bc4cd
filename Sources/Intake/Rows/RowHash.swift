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
        guard position < bytes.count else { return }
        var last: UInt64 = 0
        while position < bytes.count {
            last = last << 8 | UInt64(start.load(fromByteOffset: position, as: UInt8.self))
            position += 1
        }
        combine(last)
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
