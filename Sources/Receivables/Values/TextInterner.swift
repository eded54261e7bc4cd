/// Gives equal texts one dense number, in order of first appearance: customers, contracts, salespeople.
///
/// Open addressing over the texts' own bytes, so that a million look-ups make no string. Public, not package: called
/// per row while reading.
public struct TextInterner: Sendable {
    /// Each used slot: the text's hash in the upper half, its number plus one in the lower, so that most misses are told
    /// without looking at the texts. 0 is an empty slot.
    private var slots: [UInt64]
    public private(set) var texts: [Text] = []

    public init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    public var count: Int { texts.count }

    /// The number of a text, kept in `pool` when it is new.
    /// - Returns: nil when the pool is full.
    public mutating func intern(_ text: UnsafeRawBufferPointer, in pool: inout TextPool) -> Int32? {
        let hash = TextInterner.hash(text)
        let slot = slot(of: text, hash, in: pool)
        guard slots[slot] == 0 else { return TextInterner.number(in: slots[slot]) }
        guard let kept = pool.append(text) else { return nil }
        let index = Int32(texts.count)
        texts.append(kept)
        slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
        if texts.count * 2 > slots.count { grow() }
        return index
    }

    /// The number of a text that was interned before, or nil.
    public func index(of text: UnsafeRawBufferPointer, in pool: TextPool) -> Int32? {
        let entry = slots[slot(of: text, TextInterner.hash(text), in: pool)]
        return entry == 0 ? nil : TextInterner.number(in: entry)
    }

    /// Where the text stands, or where it would.
    @inline(__always)
    private func slot(of text: UnsafeRawBufferPointer, _ hash: UInt32, in pool: TextPool) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let entry = slots[slot]
            if UInt32(truncatingIfNeeded: entry >> 32) == hash,
                pool.withBytes(of: texts[Int(TextInterner.number(in: entry))], { TextInterner.equal($0, text) })
            {
                return slot
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private static func number(in entry: UInt64) -> Int32 { Int32(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1 }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// FNV-1a over eight bytes at a time: fast on the short texts that identifiers are.
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var position = 0
        while position + 8 <= text.count {
            hash = (hash ^ text.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 32
            position += 8
        }
        var rest: UInt64 = 0
        while position < text.count {
            rest = rest << 8 | UInt64(text[position])
            position += 1
        }
        hash = (hash ^ rest) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    private static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        guard left.count == right.count else { return false }
        var position = 0
        while position + 8 <= left.count {
            let difference =
                left.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                ^ right.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            guard difference == 0 else { return false }
            position += 8
        }
        while position < left.count {
            guard left[position] == right[position] else { return false }
            position += 1
        }
        return true
    }
}
