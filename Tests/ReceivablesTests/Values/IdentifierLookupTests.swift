import Receivables
import Testing

@Suite("Looking identifiers up")
struct IdentifierLookupTests {
    @Test("few and many rows are found alike, by text and not by handle", arguments: [3, 16, 17, 400])
    func alike(_ count: Int) {
        var texts = TextPool()
        let ids = (0..<count).map { texts.append("INV-\($0 % 10)") ?? .empty } + [Text.empty]
        let lookup = IdentifierLookup(ids, in: texts)
        let wanted = texts.append("INV-2") ?? .empty
        #expect(lookup.rows(of: wanted, in: texts) == (0..<count).filter { $0 % 10 == 2 })
        #expect(lookup.firstRow(of: wanted, in: texts) == 2)
        #expect(lookup.firstRow(of: .empty, in: texts) == nil)
        #expect(lookup.rows(of: texts.append("INV-22") ?? .empty, in: texts) == [])
    }

    @Test("texts are ordered by their bytes, wherever these begin to differ")
    func order() {
        var texts = TextPool()
        let words = [
            "", "A", "XS230700000001", "XS230700000010", "XS2307000", "XS230700", "回款单一二三", "回款单一二四", "\u{FFFD}",
        ]
        for left in words {
            for right in words {
                let (one, other) = (texts.append(left) ?? .empty, texts.append(right) ?? .empty)
                #expect(texts.precedes(one, other) == left.utf8.lexicographicallyPrecedes(right.utf8))
            }
        }
    }

    @Test("texts are equal by all of their bytes")
    func equality() {
        var texts = TextPool()
        let words = ["回款", "回欵", "A", "AA", "BA", String(repeating: "x", count: 300)]
        for left in words {
            for right in words {
                let (one, other) = (texts.append(left) ?? .empty, texts.append(right) ?? .empty)
                #expect(texts.areEqual(one, other) == (left == right))
            }
        }
    }
}
