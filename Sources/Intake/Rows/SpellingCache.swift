import Receivables

/// Remembers what the spellings of one column mean, so that a million cells make a handful of strings.
struct SpellingCache: Sendable {
    private var spellings = TextInterner()
    private var texts = TextPool()
    private var meanings: [Int16] = []
    /// Of short spellings met of late: what a column of codes mostly holds is found at once.
    private var recent = [Recent](repeating: Recent(), count: SpellingCache.recentCount)

    private static let recentCount = 16

    private struct Recent {
        /// The empty text's for none, which is never asked for.
        var key = TextKey()
        var meaning: Int16 = 0
    }

    /// - Parameter meaning: of a spelling that was not met before.
    mutating func meaning(of cell: Cell, _ meaning: () -> Int16) -> Int16 {
        let key = cell.key
        guard key.isWhole, !cell.bytes.isEmpty else { return slowMeaning(of: cell, meaning) }
        let slot = key.hash & (SpellingCache.recentCount - 1)
        if recent[slot].key == key { return recent[slot].meaning }
        let found = slowMeaning(of: cell, meaning)
        recent[slot] = Recent(key: key, meaning: found)
        return found
    }

    @inline(never)
    private mutating func slowMeaning(of cell: Cell, _ meaning: () -> Int16) -> Int16 {
        // A column of free text where codes should be must not fill the memory.
        guard meanings.count < 10_000 || spellings.index(of: cell.bytes, in: texts) != nil,
            let index = spellings.intern(cell.bytes, cell.key, in: &texts)
        else { return meaning() }
        if Int(index) == meanings.count { meanings.append(meaning()) }
        return meanings[Int(index)]
    }
}
