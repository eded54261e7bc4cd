import Foundation
import TestSupport
import Testing

@Suite("The same input gives the same bytes")
struct SameBytesTests {
    @Test("One thread and many write the same site")
    func anyNumberOfJobs() throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--jobs", "1"], into: "one", of: scratch).exitCode == 0)
        #expect(try SampleSite.build(["--jobs", "4"], into: "four", of: scratch).exitCode == 0)
        let one = try scratch.tree("one")
        #expect(!one.isEmpty)
        #expect(try scratch.tree("four").differences(from: one).isEmpty)
    }

    @Test("A second build says that nothing changed and touches no file")
    func secondBuild() throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(into: "site", of: scratch).exitCode == 0)
        let before = try times(below: scratch.path("site"))
        let second = try SampleSite.build(into: "site", of: scratch)
        #expect(second.errors.contains("(nothing changed)"))
        #expect(try times(below: scratch.path("site")) == before)
    }

    @Test(
        "A page that somebody changed or deleted comes back, though the input is the same", arguments: ["other", nil])
    func healsPages(text: String?) throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(into: "site", of: scratch).exitCode == 0)
        let before = try scratch.tree("site")
        let page = "site/definitions.html"
        if let text {
            try scratch.write(text, to: page)
        } else {
            try FileManager.default.removeItem(atPath: scratch.path(page))
        }
        let second = try SampleSite.build(into: "site", of: scratch)
        #expect(second.errors.contains("(1 written, 0 removed)"))
        #expect(try scratch.tree("site").differences(from: before).isEmpty)
    }

    /// All tables of the sample: documents and payments as well as promises, visits, papers, guarantees, plans,
    /// assignments, orders, targets and rates.
    @Test("Shuffled rows change no figure, and only the pages that name lines and hashes", arguments: [1, 2])
    func shuffledRows(seed: UInt64) throws {
        let scratch = try Scratch()
        try SampleSite.copy(to: scratch)
        #expect(try BinaryRun.huikuan(["build", "--output", "in-order"], in: scratch).exitCode == 0)
        let figures = try figures(in: scratch)
        var dice = ShuffleDice(state: seed)
        for table in try SampleSite.tables.get() {
            var lines = try scratch.text("data/\(table)").split(separator: "\n").dropFirst().map(String.init)
            let header = try #require(try scratch.text("data/\(table)").split(separator: "\n").first)
            lines.shuffle(using: &dice)
            try scratch.write(([String(header)] + lines).map { $0 + "\n" }.joined(), to: "data/\(table)")
        }
        #expect(try BinaryRun.huikuan(["build", "--output", "shuffled"], in: scratch).exitCode == 0)
        #expect(try self.figures(in: scratch) == figures)
        let inOrder = try scratch.tree("in-order")
        let masked: Set = [".huikuan-manifest.json", ".huikuan-inputs", "data-health.html", "health.json"]
        #expect(inOrder.files.count > 50)
        #expect(try scratch.tree("shuffled").differences(from: inOrder).filter { !masked.contains($0) } == [])
    }

    private func figures(in scratch: Scratch) throws -> [Substring] {
        try MetricsJSON(try BinaryRun.huikuan(["metrics", "--format", "json"], in: scratch).outputText).figures()
    }

    private func times(below folder: String) throws -> [String: Date] {
        var times: [String: Date] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
            times[path] = attributes[.modificationDate] as? Date
        }
        return times
    }
}
