import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
    private func tiny(rejects: Int = 0) throws -> Scratch {
        let scratch = try Scratch()
        let bad = (0..<rejects).map { "X\($0),C1,One,2026-02-30,2026-03-31,5.00,,\n" }.joined()
        try scratch.write(TinyPortfolio.receivables + bad, to: "data/receivables.csv")
        return scratch
    }

    @Test("explain tells what a finding means, and how to mend it")
    func explainsKnownCode() throws {
        let run = try BinaryRun.huikuan(["explain", "bad-date"], in: "/")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.outputText.hasPrefix("bad-date (error): ") && run.outputText.contains("How to mend it"))
    }

    @Test("explain of an unknown code is wrong usage, and names the nearest")
    func explainsUnknownCode() throws {
        let run = try BinaryRun.huikuan(["explain", "bad-dat"], in: "/")
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains("Did you mean bad-date?"))
    }

    @Test(
        "Wrong usage ends with 64 and writes nothing",
        arguments: [
            ["--as-of", "2026-02-30"], ["--language", "fr"], ["--jobs", "0"], ["--allow-rejects", "-1"], ["--nonsense"],
        ])
    func wrongUsage(options: [String]) throws {
        let scratch = try tiny()
        let run = try BinaryRun.huikuan(["build"] + options, in: scratch)
        #expect(run.exitCode == 64)
        #expect(run.errors.hasPrefix("Error: "))
        #expect(!scratch.exists("site"))
    }

    @Test("The last line says what was built, from what, and what to open")
    func lastLine() throws {
        let run = try BinaryRun.huikuan(["build", "--output", "out"], in: try tiny())
        let line = try #require(run.errorLines.last)
        #expect(line.hasPrefix("Built ") && line.contains("as of 2026-01-05: 1 row used, 0 rejected, in "))
        #expect(line.hasSuffix(" s. Open out/index.html"))
    }

    @Test("A site is made in the language that is asked for", arguments: ["zh-Hans", "en"])
    func language(tag: String) throws {
        let scratch = try tiny()
        let run = try BinaryRun.huikuan(["build", "--language", tag], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        for (path, page) in try scratch.tree("site").files where path.hasSuffix(".html") {
            #expect(String(decoding: page, as: UTF8.self).contains("<html lang=\"\(tag)\""), "\(path)")
        }
    }

    @Test("Piped, there is neither colour nor progress", arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm"]])
    func noEscapeCodes(environment: [String: String]) throws {
        let run = try BinaryRun.huikuan(["build"], in: try tiny(rejects: 2), environment: environment)
        #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\r"))
        #expect(run.output.isEmpty)
    }

    @Test("--quiet says nothing when all is well")
    func quiet() throws {
        let run = try BinaryRun.huikuan(["build", "--quiet"], in: try tiny())
        #expect(run.exitCode == 0 && run.errors.isEmpty && run.output.isEmpty)
    }

    @Test("Customers' names and amounts are printed on request only")
    func withheldValues() throws {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables + "I2,C1,One,2026-01-05,,4711x,,\n", to: "data/receivables.csv")
        let discreet = try BinaryRun.huikuan(["check"], in: scratch)
        #expect(discreet.errors.contains("amount ‹…› is not a number") && !discreet.errors.contains("4711x"))
        #expect(try BinaryRun.huikuan(["check", "--show-values"], in: scratch).errors.contains("4711x"))
    }

    @Test("Rejected rows end with 3, with 1 when strict, with 0 when allowed")
    func rejectedRows() throws {
        let expected: [([String], Int32, Bool)] = [
            ([], 3, true), (["--allow-rejects", "1"], 3, true), (["--allow-rejects", "2"], 0, true),
            (["--strict"], 1, false), (["--strict", "--allow-rejects", "2"], 0, true),
        ]
        for (options, exitCode, isBuilt) in expected {
            let scratch = try tiny(rejects: 2)
            let run = try BinaryRun.huikuan(["build"] + options, in: scratch)
            #expect(run.exitCode == exitCode, "\(options)")
            #expect(scratch.exists("site/index.html") == isBuilt, "\(options)")
            #expect(scratch.exists("rejects/receivables/receivables.csv"), "\(options)")
        }
    }

    @Test("check and metrics write nothing", arguments: ["check", "metrics"])
    func writesNothing(command: String) throws {
        let scratch = try tiny(rejects: 1)
        let before = try scratch.tree()
        #expect(try BinaryRun.huikuan([command], in: scratch).exitCode == 3)
        #expect(try scratch.tree() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root) == ["data"])
    }

    @Test("check gives its findings to other programs on standard output")
    func checkAsJSON() throws {
        let run = try BinaryRun.huikuan(["check", "--only", "data", "--format", "json"], in: try tiny(rejects: 1))
        let parsed = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
        let findings = try #require(parsed?["findings"] as? [[String: Any]])
        #expect(parsed?["schema"] as? String == "huikuan.findings/1")
        let bad = try #require(findings.first { $0["code"] as? String == "bad-date" })
        #expect(bad["file"] as? String == "data/receivables.csv")
        #expect(bad["line"] as? Int == 3 && bad["column"] as? Int == 11)
    }

    @Test("Figures as CSV have the documented columns")
    func metricsHeader() throws {
        let run = try BinaryRun.huikuan(["metrics", "--format", "csv"], in: try tiny())
        #expect(run.exitCode == 0)
        #expect(run.outputText.hasPrefix("currency,scope,id,figure,key,value,reason\n"))
        #expect(run.outputText.contains("CNY,all,,open,,100.00,\n"))
    }

    @Test("doctor finds the program's resources and the portfolio")
    func doctor() throws {
        let run = try BinaryRun.huikuan(["doctor", "--project", SampleSite.repository], in: "/")
        #expect(run.exitCode == 0, "\(run.outputText)")
        #expect(run.outputText.contains("ok       templates and content: "))
        #expect(run.outputText.contains("\(try SampleSite.tables.get().count) CSV files in "))
    }

    @Test("A broken article of one's own is found by the check of the playbook alone")
    func checkPlaybookOnly() throws {
        let scratch = try tiny(rejects: 1)
        try scratch.write("---\nid: red-lines\n---\n<b>x</b>\n", to: "content/zh-Hans/red-lines.md")
        let run = try BinaryRun.huikuan(["check", "--only", "playbook"], in: scratch)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("content/zh-Hans/red-lines.md:4:1: error: ") && !run.errors.contains("[bad-date]"))
    }
}
