import Receivables
import Testing

@Suite("Giving equal texts one number")
struct TextInternerTests {
    private func intern(_ text: String, _ interner: inout TextInterner, _ pool: inout TextPool) -> Int32? {
        Array(text.utf8).withUnsafeBytes { interner.intern($0, in: &pool) }
    }

    @Test("texts of any length keep their numbers, whatever they have in common")
    func lengths() {
        var (interner, pool) = (TextInterner(), TextPool())
        // Up to 40 bytes, so that short and long ones of equal beginnings and ends are among them.
        let texts = (1...40).flatMap { length in
            (0..<length).map {
                String(repeating: "a", count: $0) + "b" + String(repeating: "a", count: length - $0 - 1)
            }
        }
        for (number, text) in texts.enumerated() { #expect(intern(text, &interner, &pool) == Int32(number)) }
        for (number, text) in texts.enumerated() { #expect(intern(text, &interner, &pool) == Int32(number)) }
        #expect(interner.count == texts.count)
        #expect(interner.texts.map { pool.string($0) } == texts)
    }

    @Test("a text is kept whole, whether its length takes one byte or more")
    func longTexts() {
        var pool = TextPool()
        let texts = [1, 127, 128, 129, 16_383, 16_384].map { String(repeating: "x", count: $0) }
        let kept = texts.map { pool.append($0) }
        #expect(kept.map { $0.map(pool.string) } == texts)
    }

    @Test("equal texts share a handle, however long they are and however many others there are")
    func handles() {
        var (interner, pool) = (TextInterner(), TextPool())
        func handle(_ text: String) -> Text? { Array(text.utf8).withUnsafeBytes { interner.handle(of: $0, in: &pool) } }
        let texts = (0..<200).map { "HT-\($0)" } + (0..<200).map { String(repeating: "长", count: $0 + 6) }
        let first = texts.map(handle)
        #expect(Set(first).count == texts.count)
        #expect(texts.map(handle) == first)
        #expect(first.map { $0.map(pool.string) } == texts)
    }

    @Test("a text that only begins like another one, or holds zero bytes, is another")
    func likeness() {
        var (interner, pool) = (TextInterner(), TextPool())
        let texts = ["C1", "C1\0", "C1\0\0", "\0C1", "C10", "C100000", "C1000000", "C10000000", "C10000001"]
        for (number, text) in texts.enumerated() { #expect(intern(text, &interner, &pool) == Int32(number)) }
        for (number, text) in texts.enumerated() {
            let found = Array(text.utf8).withUnsafeBytes { interner.index(of: $0, in: pool) }
            #expect(found == Int32(number))
        }
        #expect(Array("C2".utf8).withUnsafeBytes { interner.index(of: $0, in: pool) } == nil)
    }
}
