import Receivables

/// Finds the rows that share an identity, over a million rows in a few milliseconds.
///
/// Identities are compared by their 64-bit hashes: that two of a million different ones agree by chance happens once in
/// thirty million portfolios.
enum DuplicateSearch {
    /// Groups of two or more used rows, in the order of their first rows.
    ///
    /// - Parameter byContent: the table has no identity; only exact repetitions are known.
    ///
    /// Almost all rows are alone, and a filter of a few bits a row tells most of them; the others are sorted.
    static func groups(_ marks: [RowMark], byContent: Bool = false) -> [[Int]] {
        func identity(of row: Int) -> UInt64 { byContent ? marks[row].content : marks[row].identity }
        var filter = RepeatFilter(count: marks.count)
        for row in marks.indices where marks[row].isUsed { filter.insert(identity(of: row)) }
        var suspects: [(identity: UInt64, row: Int)] = []
        for row in marks.indices where marks[row].isUsed && filter.mayRepeat(identity(of: row)) {
            suspects.append((identity(of: row), row))
        }
        suspects.sort { $0 < $1 }
        var groups: [[Int]] = []
        var start = 0
        while start < suspects.count {
            let group = suspects[start...].prefix { $0.identity == suspects[start].identity }
            if group.count > 1 { groups.append(group.map(\.row)) }
            start = group.endIndex
        }
        return groups.sorted { $0[0] < $1[0] }
    }
}

/// Which hashes came once at most, with a few that it takes for repeated though they are not.
private struct RepeatFilter {
    /// A bit for each hash that came, and for each that came again: together, so that both are one wait for memory.
    private var words: [(once: UInt64, again: UInt64)]

    init(count: Int) {
        var size = 64
        while size < count / 4 { size *= 2 }
        words = Array(repeating: (0, 0), count: size)
    }

    mutating func insert(_ hash: UInt64) {
        let (word, bit) = place(of: hash)
        words[word].again |= words[word].once & bit
        words[word].once |= bit
    }

    func mayRepeat(_ hash: UInt64) -> Bool {
        let (word, bit) = place(of: hash)
        return words[word].again & bit != 0
    }

    @inline(__always)
    private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
        (Int(truncatingIfNeeded: hash >> 6) & (words.count - 1), 1 << (hash & 63))
    }
}
