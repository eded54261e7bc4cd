/// A text of up to 15 bytes, which most identifiers are, or what tells longer ones apart but for chance: a look-up
/// compares two words instead of going to the pool, which would be a second wait for memory.
@frozen
public struct TextKey: Equatable, Sendable {
    /// The first eight bytes; a hash of all bytes of a longer text.
    @usableFromInline var low: UInt64 = 0
    /// The other bytes, and the length in the highest; of a longer text its length, and 255 in the highest.
    @usableFromInline var high: UInt64 = 0

    /// The key of the empty text.
    @inlinable
    public init() {}

    @inlinable @inline(__always)
    public init(_ text: UnsafeRawBufferPointer) {
        let count = text.count
        let length = UInt64(count)
        switch count {
        case 8...15:
            low = text.loadUnaligned(as: UInt64.self)
            let last = text.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            high = last >> (128 - length * 8) | length << 56
        case 4...7:
            let last = UInt64(text.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            low = UInt64(text.loadUnaligned(as: UInt32.self)) | last << (length * 8 - 32)
            high = length << 56
        case 0...3:
            for byte in text { low = low << 8 | UInt64(byte) }
            high = length << 56
        default:
            low = TextKey.hash(ofLong: text)
            high = length | 255 << 56
        }
    }

    /// The key holds every byte.
    @inlinable public var isWhole: Bool { high >> 56 != 255 }

    /// A product folded in half: each bit of it depends on all of the key.
    @inlinable public var hash: Int {
        let product = (low ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: high ^ 0xE703_7ED1_A0B4_28DB)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }

    /// A folded product for each eight bytes, the last of which overlap.
    @usableFromInline
    static func hash(ofLong text: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ offset: Int) {
            let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = product.high ^ product.low ^ 0x9E37_79B9_7F4A_7C15
        }
        for offset in stride(from: 0, to: text.count - 8, by: 8) { add(offset) }
        add(text.count - 8)
        return hash
    }
}
