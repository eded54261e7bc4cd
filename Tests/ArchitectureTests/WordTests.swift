import Testing

struct WordTests {
    private static let languages = ["zh-Hans", "zh-Hant", "en"]
    private static let site = SwiftSource.program.filter { $0.target == "Site" || $0.target == "Pipeline" }
    private static let templates = Repository.files(below: "templates", endingWith: [".mustache"])

    @Test("Every word that a page or a template asks for stands in every language", arguments: languages)
    func noMissingWords(language: String) {
        let words = KeyedText(path: "content/\(language)/strings.yml")
        let uses = Self.site.flatMap(WordUse.calls) + Self.templates.flatMap(WordUse.uses(inTemplate:))
        let offences = uses.filter { use in !words.keysAndStems.contains(where: use.matches) }.map {
            Offence(file: $0.file, line: $0.line, what: "\($0.shown) has no words in content/\(language)/strings.yml")
        }
        #expect(!uses.isEmpty)
        offences.expectNone()
    }

    @Test("Every code that pages show has its words in every language", arguments: languages)
    func noMissingCodes(language: String) {
        let path = "content/\(language)/strings.yml"
        let words = KeyedText(path: path)
        let offences = CodeFamily.all.flatMap { family in
            family.keys.subtracting(words.keysAndStems).sorted().map { Offence(file: path, what: "no words for \($0)") }
        }
        for family in CodeFamily.all { #expect(!family.codes.isEmpty, "no codes found for \(family.name)") }
        offences.expectNone()
    }

    /// The program says these in English itself: content/en has none.
    private static let codeWords = "finding."

    @Test("The languages have the same keys, each phrase with the same places to fill")
    func sameKeys() {
        let all = Self.languages.map { "content/\($0)/strings.yml" }.map { (path: $0, words: KeyedText(path: $0)) }
        var offences = all.flatMap(\.words.unread)
        for one in all {
            for other in all where other.path != one.path {
                for (key, entry) in one.words.entries where !key.hasPrefix(Self.codeWords) {
                    let stem = key.without(".one").without(".other")
                    let (own, others) = (one.words.places(of: stem), other.words.places(of: stem))
                    if !other.words.stems.contains(stem) {
                        offences.append(
                            Offence(file: one.path, line: entry.line, what: "\(key) is missing in \(other.path)"))
                    } else if !key.hasSuffix(".one"), !own.isSubset(of: others) {
                        let places = own.subtracting(others).sorted().joined(separator: ", ")
                        offences.append(
                            Offence(
                                file: one.path, line: entry.line, what: "\(key): \(other.path) does not fill \(places)")
                        )
                    }
                }
            }
        }
        offences.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }.expectNone()
    }

    @Test("No words stand unused")
    func noUnusedWords() {
        let path = "content/\(Self.languages[0])/strings.yml"
        let words = KeyedText(path: path)
        let uses = Self.site.flatMap(WordUse.mentions) + Self.templates.flatMap(WordUse.uses(inTemplate:))
        let families = Set(CodeFamily.all.map(\.name))
        let used = Set(uses.filter(\.isExact).map(\.shown)).union(CodeFamily.all.flatMap(\.known))
        let patterns = uses.filter { !$0.isExact && !$0.pieces[0].isEmpty && !families.contains($0.family) }
        let offences = words.entries.compactMap { key, entry -> Offence? in
            let stem = key.without(".one").without(".other")
            if used.contains(stem) || used.contains(key) || patterns.contains(where: { $0.matches(stem) }) {
                return nil
            }
            return Offence(file: path, line: entry.line, what: "\(key) is never asked for")
        }
        #expect(!words.entries.isEmpty)
        offences.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.expectNone()
    }
}
