/// Finds rows by identifier: two handles may differ though their texts are equal, so texts are what is compared.
package struct IdentifierIndex: Sendable {
    private let identifiers: [Text]
    /// The first row of each hash, and the next row of the same hash behind each row; −1 ends.
    private let first: [UInt64: Int32]
    private let following: [Int32]

    /// - Complexity: O(n) for identifiers of bounded length.
    package init(_ identifiers: [Text], in texts: TextPool) {
        self.identifiers = identifiers
        var first: [UInt64: Int32] = [:]
        var following = [Int32](repeating: -1, count: identifiers.count)
        first.reserveCapacity(identifiers.count)
        for row in identifiers.indices.reversed() where !identifiers[row].isEmpty {
            let hash = IdentifierIndex.hash(identifiers[row], texts)
            following[row] = first.updateValue(Int32(row), forKey: hash) ?? -1
        }
        self.first = first
        self.following = following
    }

    /// The rows of an identifier, rising.
    package func rows(of identifier: Text, in texts: TextPool) -> [Int] {
        var found: [Int] = []
        var row = identifier.isEmpty ? -1 : first[IdentifierIndex.hash(identifier, texts)] ?? -1
        while row >= 0 {
            if texts.compare(identifiers[Int(row)], identifier) == 0 { found.append(Int(row)) }
            row = following[Int(row)]
        }
        return found
    }

    package func firstRow(of identifier: Text, in texts: TextPool) -> Int? {
        rows(of: identifier, in: texts).first
    }

    private static func hash(_ identifier: Text, _ texts: TextPool) -> UInt64 {
        texts.withBytes(of: identifier) { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        }
    }
}
