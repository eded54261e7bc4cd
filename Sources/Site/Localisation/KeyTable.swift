/// Values by text keys that never change, found by the keys' bytes: the library's dictionary hashes a text several times
/// as slowly, and a dossier asks for hundreds of words.
///
/// A class, so that a table that is itself looked up is one reference.
final class KeyTable<Value: Sendable>: Sendable {
    private struct Entry {
        let key: String
        let value: Value
    }

    private let entries: [Entry]
    /// Open addressing: an entry's position plus one at the place that its key's hash names or behind it; 0 is free.
    private let slots: [Int32]

    init(_ pairs: [String: Value]) {
        var size = 64
        // So sparse that most keys stand where they are looked for.
        while size < pairs.count * 4 { size *= 2 }
        var slots = [Int32](repeating: 0, count: size)
        var entries: [Entry] = []
        entries.reserveCapacity(pairs.count)
        for (key, value) in pairs.sorted(by: { $0.key < $1.key }) {
            let slot = Self.slot(of: key, slots, entries)
            entries.append(Entry(key: key, value: value))
            slots[slot] = Int32(entries.count)
        }
        self.slots = slots
        self.entries = entries
    }

    subscript(key: String) -> Value? {
        let position = slots[Self.slot(of: key, slots, entries)]
        return position == 0 ? nil : entries[Int(position) - 1].value
    }

    /// Where the key stands, or where it would.
    private static func slot(of key: String, _ slots: [Int32], _ entries: [Entry]) -> Int {
        let mask = slots.count - 1
        var slot = hash(key) & mask
        while slots[slot] != 0, entries[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// Without a copy of the key, whose references would be counted.
    private static func hash(_ key: String) -> Int {
        key.utf8.withContiguousStorageIfAvailable { hash(UnsafeRawBufferPointer($0)) }
            ?? Array(key.utf8).withUnsafeBytes { hash($0) }
    }

    /// Of the length and both ends, which tell dotted keys apart: `customer.title` from `customer.caveats`.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var (first, last) = (UInt64(0), UInt64(0))
        if bytes.count >= 8 {
            first = bytes.loadUnaligned(as: UInt64.self)
            last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        } else {
            for byte in bytes { first = first << 8 | UInt64(byte) }
        }
        return Int(truncatingIfNeeded: mixed(mixed(first ^ UInt64(bytes.count)) ^ last))
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
