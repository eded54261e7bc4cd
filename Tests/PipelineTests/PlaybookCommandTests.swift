import Foundation
import TestSupport
import Testing

@Suite("The playbook on the command line")
struct PlaybookCommandTests {
    private func card(version: Int = 1, _ words: String) -> String {
        "---\nid: C1\ntitle: Card\nowner: AR\nversion: \(version)\n---\n\n## 要点\n\n\(words)\n"
    }

    private func project(_ words: String) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(card(words), to: "content/zh-Hans/cards/c1.md")
        return scratch
    }

    private func text(_ path: String, in scratch: Scratch) throws -> String {
        try String(contentsOfFile: scratch.path(path), encoding: .utf8)
    }

    @Test("The shipped playbook has no error, and no warning but that it is unsigned and partly translated")
    func shipped() throws {
        let run = try BinaryRun.huikuan(
            ["check", "--only", "playbook", "--project", SharedData.repository.path], in: "/")
        #expect(run.exitCode == 0, "\(run.errors)")
        let told = run.errorLines.filter { line in
            !["[unsigned-articles]", "[untranslated-article]", "Checked: ", "… and "].contains { line.contains($0) }
        }
        #expect(told == [])
    }

    @Test("--fix mends what needs no asking, once, and says how many articles")
    func fixes() throws {
        let scratch = try project("先付,再谈。  \n\n逾期{ overdue.amount }。")
        let first = try BinaryRun.huikuan(["check", "--only", "playbook", "--fix"], in: scratch)
        #expect(first.exitCode == 0)
        #expect(first.errorLines.last?.hasSuffix("Mended: 1 article.") == true, "\(first.errors)")
        #expect(try text("content/zh-Hans/cards/c1.md", in: scratch) == card("先付，再谈。\n\n逾期{overdue.amount}。"))
        let before = try scratch.tree()
        let again = try BinaryRun.huikuan(["check", "--only", "playbook", "--fix"], in: scratch)
        #expect(again.errorLines.last?.hasSuffix("warnings.") == true)
        #expect(try scratch.tree().differences(from: before).isEmpty)
    }

    @Test("Without --fix a check writes nothing")
    func writesNothing() throws {
        let scratch = try project("先付,再谈。")
        let before = try scratch.tree()
        let run = try BinaryRun.huikuan(["check", "--only", "playbook"], in: scratch)
        #expect(run.errors.contains("[untidy-article]"))
        #expect(try scratch.tree().differences(from: before).isEmpty)
    }

    @Test("--fix mends the file behind a link, and leaves the link")
    func link() throws {
        let scratch = try project("先付，再谈。")
        try scratch.write(card("先付,再谈。"), to: "shared/c2.md")
        let link = scratch.path("content/zh-Hans/cards/c2.md")
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: scratch.path("shared/c2.md"))
        _ = try BinaryRun.huikuan(["check", "--only", "playbook", "--fix"], in: scratch)
        #expect(try text("shared/c2.md", in: scratch) == card("先付，再谈。"))
        #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) != nil)
    }

    @Test("Findings come as JSON, SARIF and workflow commands, each with its place and what to do")
    func formats() throws {
        let scratch = try project("先付??。")
        func output(_ format: String) throws -> String {
            let run = try BinaryRun.huikuan(["check", "--only", "playbook", "--format", format], in: scratch)
            #expect(run.exitCode == 1)
            return run.outputText
        }
        #expect(try output("github").contains("::error file=content/zh-Hans/cards/c1.md,line=10,col=3,"))
        #expect(try output("github").contains("%0Ahelp: Restore the sentence"))
        let sarif = try JSONSerialization.jsonObject(with: Data(try output("sarif").utf8)) as? [String: Any]
        let run = (sarif?["runs"] as? [[String: Any]])?.first
        let results = run?["results"] as? [[String: Any]] ?? []
        let driver = (run?["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let rules = (driver?["rules"] as? [[String: Any]] ?? []).map { $0["id"] as? String }
        #expect(sarif?["version"] as? String == "2.1.0")
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
        }
        #expect(results.contains { $0["ruleId"] as? String == "playbook-mojibake" })
        #expect(try output("json").contains("\"help\":\"Restore the sentence from its source.\""))
    }

    @Test("A project's own words are looked for besides the shipped ones, and may allow some of them")
    func ownWords() throws {
        let scratch = try Scratch()
        let letter = "## 使用说明\n\n内部。\n\n## 正文\n\n甲乙丙。话术。"
        let head = "---\nid: L-X\ntitle: x\nowner: AR\nversion: 1\n---\n\n"
        try scratch.write(head + letter + "\n", to: "content/zh-Hans/letters/x.md")
        func codes(_ wording: String) throws -> [Substring] {
            try scratch.write(wording, to: "content/zh-Hans/wording.yml")
            let run = try BinaryRun.huikuan(["check", "--only", "playbook"], in: scratch)
            return run.errorLines.filter { $0.hasPrefix("content/") }.compactMap { $0.split(separator: " ").last }
        }
        #expect(try codes("unprinted: [甲乙丙]\n") == ["[internal-wording]", "[internal-wording]"])
        #expect(try codes("unprinted: [甲乙丙]\nallowed: [话术]\n") == ["[internal-wording]"])
        #expect(try codes("unprintd: [甲乙丙]\n").contains("[unknown-setting]"))
    }

    @Test("playbook diff tells what was added, changed and withdrawn")
    func diff() throws {
        let scratch = try Scratch()
        try scratch.write(card("甲"), to: "old/en/cards/c1.md")
        try scratch.write(card("甲").replacing("C1", with: "C2"), to: "old/en/cards/c2.md")
        try scratch.write(card(version: 2, "乙"), to: "new/en/cards/c1.md")
        try scratch.write(card("甲").replacing("C1", with: "C3"), to: "new/en/cards/c3.md")
        let run = try BinaryRun.huikuan(["playbook", "diff", "old", "new"], in: scratch)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(
            run.outputText == """
                en: 1 added, 1 changed, 1 withdrawn
                  + C3 Card (version 1)
                  ~ C1 Card (version 1 → 2): 要点
                  - C2 Card (version 1)

                """)
        let json = try BinaryRun.huikuan(["playbook", "diff", "old/en", "new/en", "--format", "json"], in: scratch)
        let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
        #expect(object?["schema"] as? String == "huikuan.playbook-diff/1")
        let language = (object?["languages"] as? [[String: Any]])?.first
        let changed = (language?["changed"] as? [[String: Any]])?.first
        #expect(changed?["old_version"] as? Int == 1 && changed?["version"] as? Int == 2)
        #expect((changed?["parts"] as? [[String: Any]])?.first?["part"] as? String == "要点")
    }

    @Test("playbook diff refuses what it cannot compare, and knows wrong usage")
    func diffErrors() throws {
        let scratch = try Scratch()
        try scratch.write(card("甲"), to: "old/en/cards/c1.md")
        try scratch.write("no head\n", to: "new/en/cards/c1.md")
        #expect(try BinaryRun.huikuan(["playbook", "diff", "old", "nowhere"], in: scratch).exitCode == 1)
        let broken = try BinaryRun.huikuan(["playbook", "diff", "old", "new"], in: scratch)
        #expect(broken.exitCode == 1 && broken.errors.contains("[front-matter]"))
        #expect(try BinaryRun.huikuan(["playbook", "diff", "old"], in: scratch).exitCode == 64)
    }
}
