/// Gives equal texts one dense number, in order of first appearance: customers, contracts, salespeople.
///
/// Open addressing over the texts' own bytes, so that a million look-ups make no string. Public, not package: called
/// per row while reading.
public struct TextInterner: Sendable {
    private struct Slot {
        var key = TextKey()
        /// Where the bytes stand in the pool, behind their length.
        var start: UInt32 = 0
        /// Plus one; 0 is an empty slot.
        var number: Int32 = 0
    }

    private var slots: [Slot]
    public private(set) var texts: [Text] = []

    public init(capacity: Int = 64) {
        var size = 64
        while size * 3 < capacity * 4 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
    }

    public var count: Int { texts.count }

    /// The number of a text, kept in `pool` when it is new.
    /// - Returns: nil when the pool is full.
    public mutating func intern(_ text: UnsafeRawBufferPointer, in pool: inout TextPool) -> Int32? {
        let key = TextKey(text)
        let slot = slot(of: text, key, in: pool)
        let number = slots[slot].number
        guard number == 0 else { return number - 1 }
        return add(text, key, at: slot, in: &pool)
    }

    /// The number of a text that was interned before, or nil.
    public func index(of text: UnsafeRawBufferPointer, in pool: TextPool) -> Int32? {
        let number = slots[slot(of: text, TextKey(text), in: pool)].number
        return number == 0 ? nil : number - 1
    }

    @inline(never)
    private mutating func add(
        _ text: UnsafeRawBufferPointer, _ key: TextKey, at slot: Int, in pool: inout TextPool
    ) -> Int32? {
        guard let kept = pool.append(text), let end = UInt32(exactly: pool.byteCount) else { return nil }
        let index = Int32(texts.count)
        texts.append(kept)
        slots[slot] = Slot(key: key, start: end - UInt32(text.count), number: index + 1)
        // Fuller than usual: what fits into a cache is worth more than a look at a neighbour, which is near.
        if texts.count * 4 > slots.count * 3 { grow() }
        return index
    }

    /// Where the text stands, or where it would.
    @inline(__always)
    private func slot(of text: UnsafeRawBufferPointer, _ key: TextKey, in pool: TextPool) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = key.hash & mask
            while slots[index].number != 0 {
                if slots[index].key == key, key.isWhole || isKept(text, at: slots[index].start, in: pool) {
                    return index
                }
                index = (index + 1) & mask
            }
            return index
        }
    }

    private func isKept(_ text: UnsafeRawBufferPointer, at start: UInt32, in pool: TextPool) -> Bool {
        pool.bytes.withUnsafeBytes { $0[Int(start)..<Int(start) + text.count].elementsEqual(text) }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry.number != 0 {
            var slot = entry.key.hash & mask
            while slots[slot].number != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}

/// A text of up to 15 bytes, which most identifiers are, or what tells longer ones apart but for chance: a look-up
/// compares two words instead of going to the pool, which would be a second wait for memory.
private struct TextKey: Equatable {
    /// The first eight bytes; a hash of all bytes of a longer text.
    var low: UInt64 = 0
    /// The other bytes, and the length in the highest; of a longer text its length, and 255 in the highest.
    var high: UInt64 = 0

    init() {}

    @inline(__always)
    init(_ text: UnsafeRawBufferPointer) {
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
    var isWhole: Bool { high >> 56 != 255 }

    /// A product folded in half: each bit of it depends on all of the key.
    var hash: Int {
        let product = (low ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: high ^ 0xE703_7ED1_A0B4_28DB)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }

    /// FNV-1a over eight bytes at a time, the last of which overlap.
    private static func hash(ofLong text: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ offset: Int) {
            hash = (hash ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 32
        }
        for offset in stride(from: 0, to: text.count - 8, by: 8) { add(offset) }
        add(text.count - 8)
        return hash
    }
}
