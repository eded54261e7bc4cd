import Foundation
import TestSupport
import Testing

@Suite("New portfolios")
struct NewPortfolioTests {
    @Test("init makes a portfolio that builds")
    func initBuilds() throws {
        let scratch = try Scratch()
        let made = try BinaryRun.huikuan(["init", "mine"], in: scratch)
        #expect(made.exitCode == 0 && made.errors.isEmpty)
        let built = try BinaryRun.huikuan(["build"], in: scratch.path("mine"))
        #expect(built.exitCode == 0, "\(built.errors)")
        #expect(scratch.exists("mine/site/index.html"))
    }

    @Test("init leaves a folder alone that holds something")
    func initSparesFiles() throws {
        let scratch = try Scratch()
        try scratch.write("mine\n", to: "notes.txt")
        let run = try BinaryRun.huikuan(["init"], in: scratch)
        #expect(run.exitCode == 1 && run.errors.contains("the folder is not empty [folder-not-empty]"))
        #expect(try scratch.tree().files.keys.sorted() == ["notes.txt"])
    }

    @Test("A sample is the same for the same seed, another for another, and builds without a reject")
    func sampleIsDeterministic() throws {
        let scratch = try Scratch()
        for (folder, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
            let size = ["--customers", "20", "--documents", "400", "--visits", "60", "--promises", "40"]
            let run = try BinaryRun.huikuan(
                ["sample"] + size + ["--seed", seed, "--output", folder], in: scratch)
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        #expect(try scratch.tree("b") == scratch.tree("a"))
        #expect(try scratch.tree("c") != scratch.tree("a"))
        let built = try BinaryRun.huikuan(["build", "--project", "a"], in: scratch)
        #expect(built.exitCode == 0, "\(built.errors)")
        #expect(built.errors.contains("as of 2026-06-30") && built.errors.contains(", 0 rejected, "))
    }
}
