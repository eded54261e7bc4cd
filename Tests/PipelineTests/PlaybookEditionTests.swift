import Foundation
import TestSupport
import Testing

@Suite("The playbook's edition needs no data and shows none")
struct PlaybookEditionTests {
    private static let configuration = "company: 示例公司\n"

    @Test("Whatever lies in data/, nobody looks at it")
    func neverOpensData() throws {
        let none = try Scratch()
        let bare = try edition(none)
        #expect(bare.files.keys.contains("index.html"))

        let garbage = try Scratch()
        try garbage.write([0xFF, 0x00, 0xFE], to: "data/receivables.csv")
        try garbage.makeFolder("data/customers.csv")
        #expect(try edition(garbage) == bare)

        // To open this one would be to wait for ever.
        let pipe = try Scratch()
        try pipe.makeFolder("data")
        #expect(mkfifo(pipe.path("data/receivables.csv"), 0o600) == 0)
        #expect(try edition(pipe) == bare)

        let good = try Scratch()
        try good.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        #expect(try edition(good) == bare)
    }

    private func edition(_ scratch: Scratch) throws -> FileTree {
        try scratch.write(Self.configuration, to: "huikuan.yml")
        let run = try BinaryRun.huikuan(["build", "--audience", "playbook"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        // What the next build compares is of this computer: the folder's own path is in it.
        return try scratch.tree("site").leavingOut { $0 == ".huikuan-inputs" }
    }

    @Test("It has no page of figures, no as-of day and no link to any")
    func noFigures() throws {
        let tree = try edition(try Scratch())
        for (path, bytes) in tree.files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("class=\"asof\""), "\(path)")
            #expect(!text.contains("data-health.html"), "\(path)")
            #expect(!text.contains("definitions.html"), "\(path)")
        }
        #expect(!tree.files.keys.contains { $0.contains("customers/") })
    }

    @Test("Reviews are judged by the day that is asked for, never by today")
    func reviewsAreOfADay() throws {
        let scratch = try Scratch()
        try scratch.write(Self.configuration, to: "huikuan.yml")
        for (day, output) in [("2026-06-30", "a"), ("2026-06-30", "b"), ("2031-01-01", "c")] {
            let run = try BinaryRun.huikuan(
                ["build", "--audience", "playbook", "--as-of", day, "--output", output], in: scratch)
            #expect(run.exitCode == 0)
        }
        #expect(try scratch.tree("a") == scratch.tree("b"))
    }

    /// Customers called by pieces of the articles, one of them by a leftover of markup.
    @Test("Customers whose names are ordinary words of the playbook raise no alarm and leave no trace")
    func ordinaryWords() throws {
        let scratch = try Scratch()
        try scratch.write(Self.configuration, to: "huikuan.yml")
        let article = try String(
            contentsOfFile: SampleSite.repository + "/content/zh-Hans/situations/t01-no-cash.md", encoding: .utf8)
        let words = article.matches(of: /\p{Han}{4,6}/).map { String($0.output) }
        let names = Array(Set(words)).sorted().prefix(150) + ["polyline", "viewBox", "main", "playbook", "index"]
        var receivables = TinyPortfolio.header
        var customers = "customer_id,name,collector_id\n"
        for (index, name) in names.enumerated() {
            receivables += "Qz7I\(index),Qz7C\(index),\(name),2026-01-05,2026-02-04,100.00,,\n"
            customers += "Qz7C\(index),\(name),L\(index % 2 + 1)\n"
        }
        try scratch.write(receivables, to: "data/receivables.csv")
        try scratch.write(customers, to: "data/customers.csv")
        let run = try BinaryRun.huikuan(["build", "--audience", "all"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        for (path, bytes) in try scratch.tree("site/playbook").files {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Qz7"), "\(path)")
        }
        // Each stands with his own collector alone.
        let first = try scratch.tree("site/collectors/L1").files.values.map { String(decoding: $0, as: UTF8.self) }
        #expect(first.contains { $0.contains("Qz7C0") })
        #expect(!first.contains { $0.contains(/Qz7C1\b/) })
    }
}
