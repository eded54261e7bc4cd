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

    /// What a short spelling means that was met of late: asked first, it costs no closure and changes nothing.
    @inline(__always)
    func recentMeaning(of cell: Cell) -> Int16? {
        let entry = recent[SpellingCache.place(of: cell.key)]
        return entry.key == cell.key && !cell.bytes.isEmpty ? entry.meaning : nil
    }

    /// - Parameter meaning: of a spelling that was not met before.
    @inline(never)
    mutating func meaning(of cell: Cell, _ meaning: () -> Int16) -> Int16 {
        let found = keptMeaning(of: cell, meaning)
        if cell.key.isWhole { recent[SpellingCache.place(of: cell.key)] = Recent(key: cell.key, meaning: found) }
        return found
    }

    @inline(__always)
    private static func place(of key: TextKey) -> Int { key.hash & (recentCount - 1) }

    private mutating func keptMeaning(of cell: Cell, _ meaning: () -> Int16) -> Int16 {
        // A column of free text where codes should be must not fill the memory.
        guard meanings.count < 10_000 || spellings.index(of: cell.bytes, in: texts) != nil,
            let index = spellings.intern(cell.bytes, cell.key, in: &texts)
        else { return meaning() }
        if Int(index) == meanings.count { meanings.append(meaning()) }
        return meanings[Int(index)]
    }
}
