import Findings
import Settings
import Testing

@Suite("A settings file tells every mistake with its place")
struct SettingsMapTests {
    private func findings(_ text: String, _ read: (SettingsMap) -> Void) -> [Finding] {
        let file = SettingsFile(name: "huikuan.yml")
        let map = file.root(of: text)
        read(map)
        map.finish()
        return file.findings
    }

    @Test("An unknown key is named with line, column and the nearest known one")
    func unknownKey() {
        let found = findings("company: A\ncurency: CNY\n") {
            _ = $0.text("company")
            _ = $0.text("currency")
        }
        #expect(found.map(\.code) == [.unknownSetting])
        #expect(found.first?.location == SourceLocation(file: "huikuan.yml", line: 2, column: 1))
        #expect(found.first?.help == "did you mean currency?")
    }

    @Test("A text that a Windows editor marked as UTF-8 reads as any other, places included")
    func marked() {
        let found = findings("\u{FEFF}company: A\ncurency: CNY\n") {
            #expect($0.text("company") == "A")
            _ = $0.text("currency")
        }
        #expect(found.map(\.location) == [SourceLocation(file: "huikuan.yml", line: 2, column: 1)])
    }

    @Test("A value of the wrong form is named where it stands")
    func wrongForm() {
        let found = findings("dso:\n  window_days: soon\n") { map in
            let nested = map.map("dso")
            #expect(nested?.integer("window_days", in: 1...9) == nil)
            nested?.finish()
        }
        #expect(found.first?.location == SourceLocation(file: "huikuan.yml", line: 2, column: 16))
        #expect(found.first?.help == "window_days takes a whole number from 1 to 9")
    }

    @Test(
        "Broken YAML and a key that stands twice are findings, not crashes",
        arguments: [
            "a: [1, 2", "a: b: c", "\t- x", "a: 1\na: 2", "- 1\n- 2", "\u{0}",
        ])
    func broken(text: String) {
        #expect(findings(text) { _ = $0.text("a") }.allSatisfy { $0.code == .badSetting })
        #expect(!findings(text) { _ = $0.text("a") }.isEmpty)
    }

    @Test("An empty file, and one of comments, has no keys and no mistakes", arguments: ["", "# nothing\n", "---\n"])
    func empty(text: String) {
        var keys: [String] = ["not read"]
        let found = findings(text) { keys = $0.keys }
        #expect(found.isEmpty)
        #expect(keys.isEmpty)
    }
}
