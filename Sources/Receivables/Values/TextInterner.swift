/// Gives equal texts one dense number, in order of first appearance: customers, contracts, salespeople.
///
/// Open addressing over the texts' own bytes, so that a million look-ups make no string. Public, not package: called
/// per row while reading.
public struct TextInterner: Sendable {
    /// All that a look-up needs besides the text itself, in one quarter of a cache line.
    private struct Slot {
        var hash: UInt32 = 0
        /// In bytes; texts are never empty.
        var length: UInt32 = 0
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
        let hash = TextInterner.hash(text)
        let slot = slot(of: text, hash, in: pool)
        let number = slots[slot].number
        guard number == 0 else { return number - 1 }
        return add(text, hash, at: slot, in: &pool)
    }

    /// The number of a text that was interned before, or nil.
    public func index(of text: UnsafeRawBufferPointer, in pool: TextPool) -> Int32? {
        let number = slots[slot(of: text, TextInterner.hash(text), in: pool)].number
        return number == 0 ? nil : number - 1
    }

    @inline(never)
    private mutating func add(
        _ text: UnsafeRawBufferPointer, _ hash: UInt32, at slot: Int, in pool: inout TextPool
    ) -> Int32? {
        guard let kept = pool.append(text), let end = UInt32(exactly: pool.byteCount) else { return nil }
        let index = Int32(texts.count)
        texts.append(kept)
        let length = UInt32(text.count)
        slots[slot] = Slot(hash: hash, length: length, start: end - length, number: index + 1)
        // Fuller than usual: what fits into a cache is worth more than a look at a neighbour, which is in the same line.
        if texts.count * 4 > slots.count * 3 { grow() }
        return index
    }

    /// Where the text stands, or where it would.
    @inline(__always)
    private func slot(of text: UnsafeRawBufferPointer, _ hash: UInt32, in pool: TextPool) -> Int {
        slots.withUnsafeBufferPointer { slots in
            pool.bytes.withUnsafeBytes { pool in
                let mask = slots.count - 1
                var index = Int(hash) & mask
                while slots[index].number != 0 {
                    let slot = slots[index]
                    if slot.hash == hash, Int(slot.length) == text.count,
                        TextInterner.equal(pool, from: Int(slot.start), text)
                    {
                        return index
                    }
                    index = (index + 1) & mask
                }
                return index
            }
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry.number != 0 {
            var slot = Int(entry.hash) & mask
            while slots[slot].number != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// FNV-1a over eight bytes at a time, the last of which may overlap: fast on the short texts that identifiers are.
    @inline(__always)
    private static func hash(_ text: UnsafeRawBufferPointer) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(text.count)
        var position = 0
        while position + 8 < text.count {
            hash = (hash ^ text.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 32
            position += 8
        }
        hash = (hash ^ lastWord(of: text)) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 29
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// The last eight bytes, or all there are.
    @inline(__always)
    private static func lastWord(of text: UnsafeRawBufferPointer) -> UInt64 {
        let count = text.count
        if count >= 8 { return text.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
        if count >= 4 {
            return UInt64(text.loadUnaligned(as: UInt32.self)) << 32
                | UInt64(text.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        }
        guard count > 0 else { return 0 }
        return UInt64(text[0]) << 16 | UInt64(text[count / 2]) << 8 | UInt64(text[count - 1])
    }

    /// - Parameter start: of as many bytes of the pool as the text has.
    @inline(__always)
    private static func equal(_ pool: UnsafeRawBufferPointer, from start: Int, _ text: UnsafeRawBufferPointer) -> Bool {
        let kept = UnsafeRawBufferPointer(rebasing: pool[start..<start + text.count])
        var position = 0
        while position + 8 < text.count {
            guard
                kept.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    == text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            else { return false }
            position += 8
        }
        return lastWord(of: kept) == lastWord(of: text)
    }
}
