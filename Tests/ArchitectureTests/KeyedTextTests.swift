import Testing

struct KeyedTextTests {
    @Test("Words are read with their dotted keys, lines and places, a plural in braces as one key")
    func readsWords() {
        let text = KeyedText(
            """
            # words
            common:
              days: { one: "{count} day, no more", other: "{count} days" }
              since: "since {date}"
            roll:
              other: Other
              other: Again
              loose
            """, path: "strings.yml")
        #expect(text.entries["common.days.one"]?.words == "{count} day, no more")
        #expect(text.entries["common.since"]?.line == 4)
        #expect(text.keysAndStems.isSuperset(of: ["common.days", "common.since", "roll.other"]))
        #expect(text.places(of: "common.days") == ["count"])
        #expect(text.unread.map(\.line) == [7, 8])
    }

    @Test("What a key's wildcard may stand for")
    func wildcards() {
        let use = WordUse(file: "a", line: 1, key: "measure.\(SwiftSource.interpolation).name")
        #expect(use.matches("measure.sales.name"))
        #expect(!use.matches("measure.sales.formula"))
        #expect(!use.matches("measure..name"))
        #expect(!WordUse(file: "a", line: 1, key: "common.day").matches("common.days"))
    }
}
