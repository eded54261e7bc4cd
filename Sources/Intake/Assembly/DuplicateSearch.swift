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
    ///
    /// Rows are dealt into buckets by the next bits first: what is looked up in a bucket's own table lies near, where
    /// one table of a million rows would miss the caches at every step.
    private static func groups(_ marks: [RowMark], byContent: Bool, half: UInt64) -> [[Int]] {
        let buckets = Buckets(marks, byContent: byContent, half: half)
        var slots: [Int32] = []
        var repeated: [Int32: [Int]] = [:]
        for bucket in 0..<Buckets.count {
            let range = Int(buckets.starts[bucket])..<Int(buckets.starts[bucket + 1])
            let size = capacity(for: range.count * 2)
            slots.removeAll(keepingCapacity: true)
            slots.append(contentsOf: repeatElement(-1, count: size))
            for place in range {
                let entry = buckets.entries[place]
                var slot = Int(truncatingIfNeeded: entry.identity) & (size - 1)
                while slots[slot] >= 0, buckets.entries[Int(slots[slot])].identity != entry.identity {
                    slot = (slot + 1) & (size - 1)
                }
                guard slots[slot] >= 0 else {
                    slots[slot] = Int32(place)
                    continue
                }
                let first = buckets.entries[Int(slots[slot])].row
                repeated[first, default: [Int(first)]].append(Int(entry.row))
            }
        }
        return repeated.values.sorted { $0[0] < $1[0] }
    }

    private static func capacity(for count: Int) -> Int {
        var capacity = 64
        while capacity <= count { capacity *= 2 }
        return capacity
    }

    /// The used rows of one half, by the bits behind the highest; in a bucket in rising order.
    private struct Buckets {
        static let count = 128
        /// Where each bucket begins, and where the last ends.
        private(set) var starts = [Int32](repeating: 0, count: Buckets.count + 1)
        private(set) var entries: [(identity: UInt64, row: Int32)]

        init(_ marks: [RowMark], byContent: Bool, half: UInt64) {
            for mark in marks where mark.isUsed {
                let identity = byContent ? mark.content : mark.identity
                if identity >> 63 == half { starts[Buckets.number(of: identity) + 1] += 1 }
            }
            for bucket in 0..<Buckets.count { starts[bucket + 1] += starts[bucket] }
            var next = starts
            entries = Array(repeating: (0, 0), count: Int(starts[Buckets.count]))
            for (row, mark) in marks.enumerated() where mark.isUsed {
                let identity = byContent ? mark.content : mark.identity
                guard identity >> 63 == half else { continue }
                let bucket = Buckets.number(of: identity)
                entries[Int(next[bucket])] = (identity, Int32(row))
                next[bucket] += 1
            }
        }

        private static func number(of identity: UInt64) -> Int { Int(identity >> 56) & (count - 1) }
    }
}
