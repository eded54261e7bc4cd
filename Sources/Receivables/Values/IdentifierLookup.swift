/// Finds rows by identifier among the rows of one customer: a few are looked through, many are indexed.
package struct IdentifierLookup: Sendable {
    private let identifiers: [Text]
    private let index: IdentifierIndex?

    private static let fewRows = 16

    package init(_ identifiers: [Text], in texts: TextPool) {
        self.identifiers = identifiers
        index = identifiers.count > IdentifierLookup.fewRows ? IdentifierIndex(identifiers, in: texts) : nil
    }

    /// The rows of an identifier, rising; none for the empty one.
    package func rows(of identifier: Text, in texts: TextPool) -> [Int] {
        if let index { return index.rows(of: identifier, in: texts) }
        guard !identifier.isEmpty else { return [] }
        return identifiers.indices.filter { texts.areEqual(identifiers[$0], identifier) }
    }

    package func firstRow(of identifier: Text, in texts: TextPool) -> Int? {
        if let index { return index.firstRow(of: identifier, in: texts) }
        guard !identifier.isEmpty else { return nil }
        return identifiers.firstIndex { texts.areEqual($0, identifier) }
    }
}
