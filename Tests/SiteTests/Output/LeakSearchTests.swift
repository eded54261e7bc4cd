import Site
import Testing

@Suite("A tree's files are searched for others' names")
struct LeakSearchTests {
    @Test(
        "A name is found however a page writes it",
        arguments: [
            "<p>杭州宏远建材</p>", "<a title=\"杭州宏远建材\">", "<p>见杭州宏远建材欠款</p>",
            "<a href=\"customers/_e6_9d_ad_e5_b7_9e_e5_ae_8f_e8_bf_9c_e5_bb_ba_e6_9d_90.html\">",
        ])
    func asWritten(page: String) { #expect(isFound("杭州宏远建材", in: page)) }

    @Test(
        "A name with signs of markup is found behind its entities and escapes",
        arguments: [
            ("<p>Smith &amp; Sons</p>", "html"), ("{\"name\":\"Smith \\u0026 Sons\"}", "js"),
            ("Smith & Sons\n", "csv"),
        ])
    func escaped(text: String, kind: String) { #expect(isFound("Smith & Sons", in: text, kind)) }

    @Test(
        "A number or a word is found only as a whole",
        arguments: [
            ("C0042", "<p>C0042</p>", true), ("C0042", "<p>C00421</p>", false), ("C0042", "<p>AC0042</p>", false),
            ("C0042", "<a href=\"C0042.html\">", true), ("13800001234", "<p>13800001234</p>", true),
            ("13800001234", "<p>13800001234.50</p>", false), ("13800001234", "<p>9,13800001234</p>", false),
            ("13800001234", "<p>13800001234.</p>", true), ("Open Ltd", "<p>Reopen Ltd</p>", false),
        ])
    func wholeWords(name: String, page: String, isFound: Bool) { #expect(self.isFound(name, in: page) == isFound) }

    @Test("What is too short to mean anybody is no name", arguments: ["王小明", "ABC", "2026", "1234567", ""])
    func tooShort(name: String) { #expect(!isFound(name, in: "<p>\(name)</p>")) }

    @Test(
        "Tags, classes and drawings hold no names",
        arguments: [
            "<polyline class=\"strong\" points=\"0,1 2,3\">", "<p class=\"polyline\">", "<p polyline=\"1\">",
        ])
    func markup(page: String) { #expect(!isFound("polyline", in: page)) }

    @Test("A key of a script's data is no name, a value is")
    func keys() {
        #expect(!isFound("collector", in: "{\"collector\":[1,2]}", "js"))
        #expect(isFound("collector", in: "{\"name\":[\"collector\"]}", "js"))
    }

    @Test("What own data or an article says is no leak, in whatever order it is allowed")
    func allowed() {
        var search = LeakSearch(NameIndex(["对账函签章", "杭州宏远建材", "C0042"]))
        search.allow("最低：对账函签章或书面确认")
        search.allow("C00421")
        #expect(search.first(in: Array("<p>对账函签章</p>".utf8), fileExtension: "html") == nil)
        #expect(search.first(in: Array("<p>C0042</p>".utf8), fileExtension: "html") == 3..<8)
        #expect(search.first(in: Array("<p>杭州宏远建材</p>".utf8), fileExtension: "html") != nil)
    }

    /// Few letters, so that windows are shared and names stand within each other.
    @Test("Every occurrence is found that looking at each place finds", arguments: 1...20)
    func everyOccurrence(seed: UInt64) {
        var dice = Dice(state: seed)
        let letters = ["a", "b", "1", "杭", "州", "-"]
        func text(_ length: Int) -> String {
            (0..<length).map { _ in letters[Int(dice.next() % 6)] }.joined()
        }
        let names = (0..<60).map { _ in text(4 + Int(dice.next() % 8)) }
        let page = Array(text(3_000).utf8)
        var found: Set<Occurrence> = []
        NameIndex(names).search(page) { name, place in
            found.insert(Occurrence(name: names[name], start: place.lowerBound))
            return true
        }
        #expect(found == byLookingAtEachPlace(names, page))
        #expect(!found.isEmpty)
    }

    private struct Occurrence: Hashable {
        let name: String
        let start: Int
    }

    private func byLookingAtEachPlace(_ names: [String], _ page: [UInt8]) -> Set<Occurrence> {
        func isWord(_ index: Int) -> Bool { page.indices.contains(index) && page[index].isASCIIWord }
        var found: Set<Occurrence> = []
        for name in names where !(name.count < 8 && name.allSatisfy { $0 == "1" }) {
            let bytes = Array(name.utf8)
            for start in 0...page.count - bytes.count where page[start...].starts(with: bytes) {
                let end = start + bytes.count
                if isWord(start - 1) && isWord(start) || isWord(end - 1) && isWord(end) { continue }
                found.insert(Occurrence(name: name, start: start))
            }
        }
        return found
    }

    private struct Dice {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }

    private func isFound(_ name: String, in text: String, _ kind: Substring = "html") -> Bool {
        LeakSearch(NameIndex([name, "another name"])).first(in: Array(text.utf8), fileExtension: kind) != nil
    }

    private func isFound(_ name: String, in text: String, _ kind: String) -> Bool {
        isFound(name, in: text, Substring(kind))
    }
}

extension UInt8 {
    fileprivate var isASCIIWord: Bool {
        (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
    }
}
