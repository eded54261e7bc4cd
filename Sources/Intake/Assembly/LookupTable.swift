/// Finds the rows of a name. Rows of one name come in rising order.
struct LookupTable: Sendable {
    /// The first row of each name, by open addressing.
    private var slots: [Int32]
    /// The next row of the same name.
    private var followers: [Int32]
    private let names: [Lookup]

    /// - Parameters:
    ///   - wanted: the names that will be looked up: of a million rows, few are ever asked for.
    ///   - isListed: rows that may be found. Complexity: O(n).
    init(_ names: [Lookup], wanted: NameFilter, where isListed: (Int) -> Bool = { _ in true }) {
        self.names = names
        let rows = names.indices.filter { wanted.mayHold(names[$0]) && isListed($0) }
        var size = 64
        while size < rows.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        followers = [Int32](repeating: -1, count: names.count)
        for row in rows.reversed() {
            let slot = slot(of: names[row])
            followers[row] = slots[slot]
            slots[slot] = Int32(row)
        }
    }

    /// - Parameter name: one of those that were wanted.
    func first(_ name: Lookup) -> Int? {
        let row = slots[slot(of: name)]
        return row < 0 ? nil : Int(row)
    }

    func next(after row: Int) -> Int? {
        let next = followers[row]
        return next < 0 ? nil : Int(next)
    }

    private func slot(of name: Lookup) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: name.hash) & mask
        while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & mask }
        return slot
    }
}
