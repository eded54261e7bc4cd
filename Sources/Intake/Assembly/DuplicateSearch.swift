/// Finds the rows that share an identity, over a million rows in a few milliseconds.
///
/// Identities are compared by their 64-bit hashes: that two of a million different ones agree by chance happens once in
/// thirty million portfolios.
enum DuplicateSearch {
    /// Groups of two or more used rows, in the order of their first rows.
    static func groups(_ marks: [RowMark], byContent: Bool, jobs: Int) -> [[Int]] {
        let halves = parallelMap(2, jobs: jobs) { half in
            groups(marks, byContent: byContent, half: UInt64(half))
        }
        return halves.flatMap { $0 }.sorted { $0[0] < $1[0] }
    }

    /// Of the identities whose highest bit is `half`.
    private static func groups(_ marks: [RowMark], byContent: Bool, half: UInt64) -> [[Int]] {
        var slots = [Int32](repeating: -1, count: capacity(for: marks.count))
        let mask = slots.count - 1
        var repeated: [Int32: [Int]] = [:]
        for (row, mark) in marks.enumerated() where mark.isUsed {
            let identity = byContent ? mark.content : mark.identity
            guard identity >> 63 == half else { continue }
            var slot = Int(truncatingIfNeeded: identity) & mask
            while true {
                let other = slots[slot]
                guard other >= 0 else {
                    slots[slot] = Int32(row)
                    break
                }
                let found = marks[Int(other)]
                if (byContent ? found.content : found.identity) == identity {
                    repeated[other, default: [Int(other)]].append(row)
                    break
                }
                slot = (slot + 1) & mask
            }
        }
        return repeated.values.sorted { $0[0] < $1[0] }
    }

    private static func capacity(for count: Int) -> Int {
        var capacity = 64
        while capacity <= count { capacity *= 2 }
        return capacity
    }
}
