/// Gives equal texts one dense number and one handle, in order of first appearance: customers, contracts, salespeople.
///
/// Open addressing over the texts' own bytes, so that a million look-ups make no string. Public, not package: called
/// per row while reading.
public struct TextInterner: Sendable {
    private struct Slot {
        var key = TextKey()
        var text = Text.empty
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
        intern(text, TextKey(text), in: &pool)
    }

    /// - Parameter key: the text's, where it is known.
    public mutating func intern(
        _ text: UnsafeRawBufferPointer, _ key: TextKey, in pool: inout TextPool
    ) -> Int32? {
        slot(keeping: text, key, in: &pool).map { slots[$0].number - 1 }
    }

    /// The handle of a text, the same for equal ones; kept in `pool` when it is new.
    /// - Returns: nil when the pool is full.
    public mutating func handle(of text: UnsafeRawBufferPointer, in pool: inout TextPool) -> Text? {
        handle(of: text, TextKey(text), in: &pool)
    }

    /// - Parameter key: the text's, where it is known.
    public mutating func handle(
        of text: UnsafeRawBufferPointer, _ key: TextKey, in pool: inout TextPool
    ) -> Text? {
        slot(keeping: text, key, in: &pool).map { slots[$0].text }
    }

    /// The number of a text that was interned before, or nil.
    public func index(of text: UnsafeRawBufferPointer, in pool: TextPool) -> Int32? {
        let number = slots[slot(of: text, TextKey(text), in: pool)].number
        return number == 0 ? nil : number - 1
    }

    /// What a look-up of the text will read first: for the machine to be told of in good time, not to be read.
    public func memory(of text: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        slots.withUnsafeBytes { bytes in
            let slot = TextKey(text).hash & (slots.count - 1)
            return bytes.baseAddress.map { $0 + slot * MemoryLayout<Slot>.stride }
        }
    }

    @inline(__always)
    private mutating func slot(
        keeping text: UnsafeRawBufferPointer, _ key: TextKey, in pool: inout TextPool
    ) -> Int? {
        let slot = slot(of: text, key, in: pool)
        return slots[slot].number == 0 ? add(text, key, at: slot, in: &pool) : slot
    }

    @inline(never)
    private mutating func add(
        _ text: UnsafeRawBufferPointer, _ key: TextKey, at slot: Int, in pool: inout TextPool
    ) -> Int? {
        guard let kept = pool.append(text) else { return nil }
        texts.append(kept)
        slots[slot] = Slot(key: key, text: kept, number: Int32(texts.count))
        // Fuller than usual: what fits into a cache is worth more than a look at a neighbour, which is near.
        guard texts.count * 4 > slots.count * 3 else { return slot }
        grow()
        return self.slot(of: text, key, in: pool)
    }

    /// Where the text stands, or where it would.
    @inline(__always)
    private func slot(of text: UnsafeRawBufferPointer, _ key: TextKey, in pool: TextPool) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = key.hash & mask
            while slots[index].number != 0 {
                if slots[index].key == key, key.isWhole || pool.holds(text, at: slots[index].text) { return index }
                index = (index + 1) & mask
            }
            return index
        }
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

extension TextPool {
    fileprivate func holds(_ text: UnsafeRawBufferPointer, at handle: Text) -> Bool {
        withBytes(of: handle) { $0.elementsEqual(text) }
    }
}
