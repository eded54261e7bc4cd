/// Values by text keys that never change, found by the keys' bytes: the library's dictionary hashes a text several times
/// as slowly, and a dossier asks for hundreds of words.
///
/// A class, so that a table that is itself looked up is one reference.
final class KeyTable<Value: Sendable>: Sendable {
    /// In the order of their keys.
    let values: [Value]
    /// The bytes of all keys.
    private let keys: [UInt8]
    /// Where among them the first key begins and each ends.
    private let ends: [Int32]
    /// Open addressing: a key's position plus one at the place that its hash names or behind it; 0 is free.
    private let slots: [Int32]

    init(_ pairs: [String: Value]) {
        var size = 64
        // So sparse that most keys stand where they are looked for.
        while size < pairs.count * 4 { size *= 2 }
        var slots = [Int32](repeating: 0, count: size)
        var keys: [UInt8] = []
        var ends: [Int32] = [0]
        let sorted = pairs.sorted { $0.key < $1.key }
        for (position, pair) in sorted.enumerated() {
            let begin = keys.count
            keys.append(contentsOf: pair.key.utf8)
            ends.append(Int32(keys.count))
            var slot = keys[begin...].withUnsafeBytes { Self.hash($0) } & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(position + 1)
        }
        values = sorted.map(\.value)
        self.keys = keys
        self.ends = ends
        self.slots = slots
    }

    subscript(key: String) -> Value? { position(of: key).map { values[$0] } }

    /// Where a key's value stands, for who looks at a part of it: a value taken out counts its references.
    func position(of key: String) -> Int? {
        // Without a copy of the key, whose references would be counted.
        let position =
            key.utf8.withContiguousStorageIfAvailable { slot(of: UnsafeRawBufferPointer($0)) }
            ?? Array(key.utf8).withUnsafeBytes { slot(of: $0) }
        return position == 0 ? nil : Int(position) - 1
    }

    /// What the slots say of a key.
    private func slot(of key: UnsafeRawBufferPointer) -> Int32 {
        keys.withUnsafeBytes { keys in
            let mask = slots.count - 1
            var slot = Self.hash(key) & mask
            while slots[slot] != 0 {
                let position = Int(slots[slot])
                let other = Int(ends[position - 1])..<Int(ends[position])
                if Self.areEqual(key, UnsafeRawBufferPointer(rebasing: keys[other])) { break }
                slot = (slot + 1) & mask
            }
            return slots[slot]
        }
    }

    /// Eight bytes at a time, the last eight once more where fewer are left.
    @inline(__always)
    private static func areEqual(_ key: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
        guard key.count == other.count else { return false }
        guard key.count >= 8 else { return key.indices.allSatisfy { key[$0] == other[$0] } }
        var place = 0
        while place < key.count {
            let offset = min(place, key.count - 8)
            let word = key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard word == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
            place += 8
        }
        return true
    }

    /// Of the length and both ends, which tell dotted keys apart: `customer.title` from `customer.caveats`.
    @inline(__always)
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
