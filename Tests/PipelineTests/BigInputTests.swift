import Foundation
import Glibc
import TestSupport
import Testing

/// Bad input that is too large, or too bound to the machine, to lie in a folder of cases.
@Suite("Hostile and huge input")
struct BigInputTests {
    @Test(
        "A hostile name of 300 characters is shown as it is and harms no page",
        arguments: ["<script>alert(1)</script>", "{{company}}", "=cmd|' /C calc'!A0", "🧾💸", "𠮷𡈽髙", "\" onload=\"x"])
    func hostileName(_ part: String) throws {
        let scratch = try Scratch()
        let name = String(String(repeating: part, count: 300).prefix(300))
        let cell = "\"" + name.replacing("\"", with: "\"\"") + "\""
        try scratch.write(
            TinyPortfolio.header + "I1,C1,\(cell),2026-01-05,2026-02-04,100.00,,\n", to: "data/receivables.csv")
        let run = try BinaryRun.huikuan(["build"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let page = try scratch.text("site/customers/C1.html")
        #expect(page.contains(escaped(name)))
        #expect(!page.contains("<script>alert"))
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&#34;").replacing("'", with: "&#39;")
    }

    @Test("10,000 documents of one customer are all on his pages")
    func manyDocuments() throws {
        let scratch = try Scratch()
        let rows = (1...10_000).map { "N\($0),C1,One,2026-01-05,2026-02-04,1.00,,\n" }.joined()
        try scratch.write(TinyPortfolio.header + rows, to: "data/receivables.csv")
        let run = try BinaryRun.huikuan(["build"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.contains("10000 rows used, 0 rejected"))
        let pages = try scratch.tree("site").files.filter { $0.key.hasPrefix("customers/C1") }
        var shown: Set<String> = []
        for page in pages.values {
            // A number stands as the whole text of a tag.
            for text in page.split(separator: UInt8(ascii: ">")) where text.first == UInt8(ascii: "N") {
                shown.insert(String(decoding: text.prefix { $0 != UInt8(ascii: "<") }, as: UTF8.self))
            }
        }
        let missing = (1...10_000).filter { !shown.contains("N\($0)") }
        #expect(missing.isEmpty, "\(missing.count) of 10,000, first \(missing.prefix(3))")
    }

    @Test("A cell of 64 MB rejects its row, and no line of the answer is long")
    func longLine() throws {
        let scratch = try Scratch()
        var bytes = Array(TinyPortfolio.receivables.utf8) + Array("I2,C1,".utf8)
        bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 64 << 20)
        bytes += Array(",2026-01-05,2026-02-04,100.00,,\n".utf8)
        try scratch.write(bytes, to: "data/receivables.csv")
        let run = try BinaryRun.huikuan(["check"], in: scratch)
        #expect(run.exitCode == 3, "\(run.errors.prefix(500))")
        #expect(run.errorLines.contains { $0.hasPrefix("data/receivables.csv:3:") })
        #expect(run.errors.utf8.count < 10_000)
    }

    @Test("Money is exact at the largest amounts that are read")
    func largestAmounts() throws {
        let scratch = try Scratch()
        let rows = (1...20).map { "B\($0),C1,One,2026-01-05,2026-02-04,9999999999999999.99,,\n" }.joined()
        try scratch.write(TinyPortfolio.header + rows, to: "data/receivables.csv")
        let run = try BinaryRun.huikuan(["metrics", "--format", "csv"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.outputText.contains("CNY,all,,open,,199999999999999999.80,"))
    }

    @Test("A full disk is said, with exit code 2, and the old site stays whole")
    func fullDisk() throws {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        try OldSite.place(in: scratch)
        try scratch.write(
            TinyPortfolio.receivables + "I2,C1,One,2026-01-06,2026-02-04,1.00,,\n", to: "data/receivables.csv")
        let before = try scratch.tree()
        // No file may grow beyond 4 KB; with the signal ignored, writing fails as it does on a full disk.
        let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" build"
        let run = try BinaryRun.run(["/bin/sh", "-c", script, try BuiltProgram.path()], in: scratch.root)
        #expect(run.exitCode == 2, "\(run.errors)")
        #expect(run.errors.contains("error: cannot write"))
        #expect(try scratch.tree().differences(from: before).isEmpty)
    }

    @Test("A file that may not be read is said, with exit code 2", .disabled(if: geteuid() == 0, "root reads all"))
    func unreadable() throws {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        chmod(scratch.path("data/receivables.csv"), 0)
        let run = try BinaryRun.huikuan(["build"], in: scratch)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("receivables.csv: Permission denied"))
        #expect(!scratch.exists("site"))
    }

    @Test("A folder that nothing can be written to is said, with exit code 2")
    func unwritable() throws {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        // Not even root makes folders there.
        let run = try BinaryRun.huikuan(["build", "--output", "/proc/site"], in: scratch)
        #expect(run.exitCode == 2, "\(run.errors)")
        #expect(run.errors.contains("/proc"))
        #expect(!scratch.exists("site"))
    }

    @Test("Nothing at all is written for a new portfolio with an error")
    func nothingWritten() throws {
        let scratch = try Scratch()
        try scratch.write("invoice_no,customer_id,amount\nI1,C1,5\n", to: "data/receivables.csv")
        #expect(try BinaryRun.huikuan(["build"], in: scratch).exitCode == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root) == ["data"])
    }
}
