import Foundation
import TestSupport
import Testing

@Suite("Languages tell the same")
struct LanguageParityTests {
    @Test("Every page has the same amounts in the same order in all languages", arguments: ["zh-Hans", "zh-Hant"])
    func amounts(language: String) throws {
        let scratch = try Scratch()
        try SampleSite.build(["--language", "en"], into: "en", of: scratch)
        try SampleSite.build(["--language", language], into: "other", of: scratch)
        let (english, other) = (try scratch.tree("en").files, try scratch.tree("other").files)
        #expect(Set(english.keys) == Set(other.keys))
        var compared = 0
        for (path, bytes) in english where path.hasSuffix(".html") && !path.hasPrefix("playbook/") {
            var amounts = (amounts(in: bytes), self.amounts(in: other[path] ?? Data()))
            compared += amounts.0.count
            // Whose rows are in the language's order of names.
            if path == "customers.html" { amounts = (amounts.0.sorted(), amounts.1.sorted()) }
            #expect(amounts.0 == amounts.1, "\(path)")
        }
        #expect(compared > 5_000)
    }

    /// Numbers with two decimals in tables: whole amounts, not those that sentences and charts shorten.
    private func amounts(in page: Data) -> [Substring] {
        String(decoding: page, as: UTF8.self).matches(of: #/<td[^>]*>(−?[0-9][0-9,]*\.[0-9][0-9])</#).map {
            $0.output.1
        }
    }
}
