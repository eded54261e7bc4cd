import Receivables

/// Remembers what the spellings of one column mean, so that a million cells make a handful of strings.
struct SpellingCache: Sendable {
    private var spellings = TextInterner()
    private var texts = TextPool()
    private var meanings: [Int16] = []

    /// - Parameter meaning: of a spelling that was not met before.
    mutating func meaning(of bytes: UnsafeRawBufferPointer, _ meaning: () -> Int16) -> Int16 {
        // A column of free text where codes should be must not fill the memory.
        guard meanings.count < 10_000 || spellings.index(of: bytes, in: texts) != nil,
            let index = spellings.intern(bytes, in: &texts)
        else { return meaning() }
        if Int(index) == meanings.count { meanings.append(meaning()) }
        return meanings[Int(index)]
    }
}
