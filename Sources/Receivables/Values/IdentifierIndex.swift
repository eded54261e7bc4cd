/// Finds rows by identifier: two handles may differ though their texts are equal, so texts are what is compared.
package struct IdentifierIndex: Sendable {
    private let identifiers: [Text]
    /// By row.
    private let hashes: [UInt64]
    /// The first row of each hash, by open addressing, and the next row of the same hash behind each row; −1 ends.
    private let slots: [Int32]
    private let following: [Int32]

    /// - Complexity: O(n) for identifiers of bounded length.
    package init(_ identifiers: [Text], in texts: TextPool) {
        let hashes = identifiers.map { IdentifierIndex.hash($0, texts) }
        var size = 16
        while size < identifiers.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        var following = [Int32](repeating: -1, count: identifiers.count)
        for row in identifiers.indices.reversed() where !identifiers[row].isEmpty {
            let slot = IdentifierIndex.slot(of: hashes[row], slots, hashes)
            following[row] = slots[slot]
            slots[slot] = Int32(row)
        }
        (self.identifiers, self.hashes, self.slots, self.following) = (identifiers, hashes, slots, following)
    }

    /// The rows of an identifier, rising.
    package func rows(of identifier: Text, in texts: TextPool) -> [Int] {
        var found: [Int] = []
        _ = firstRow(of: identifier, in: texts) { row in
            found.append(row)
            return false
        }
        return found
    }

    /// Where a hash's first row stands, or where it would.
    private static func slot(of hash: UInt64, _ slots: [Int32], _ hashes: [UInt64]) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
        return slot
    }

    /// The first of the identifier's rows that is wanted.
    package func firstRow(
        of identifier: Text, in texts: TextPool, where isWanted: (Int) -> Bool = { _ in true }
    ) -> Int? {
        guard !identifier.isEmpty else { return nil }
        var row = slots[IdentifierIndex.slot(of: IdentifierIndex.hash(identifier, texts), slots, hashes)]
        while row >= 0 {
            if texts.areEqual(identifiers[Int(row)], identifier), isWanted(Int(row)) { return Int(row) }
            row = following[Int(row)]
        }
        return nil
    }

    private static func hash(_ identifier: Text, _ texts: TextPool) -> UInt64 {
        texts.withBytes(of: identifier) { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        }
    }
}
