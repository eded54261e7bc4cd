import Foundation
import TestSupport
import Testing

@Suite("Each audience has a tree of its own")
struct AudienceTreeTests {
    @Test("A collector's tree and the playbook hold nothing of any other customer, amounts included")
    func markersStayOut() throws {
        let scratch = try Scratch()
        try SampleSite.copy(to: scratch)
        try MarkedPortfolio.mark(scratch)
        let run = try BinaryRun.huikuan(["build", "--audience", "all"], in: scratch)
        #expect([0, 3].contains(run.exitCode), "\(run.errors)")

        let own = try scratch.tree("site/collectors/\(MarkedPortfolio.collector)").files
        #expect(own.keys.count { $0.hasPrefix("customers/") } > 5)
        #expect(own.filter { MarkedPortfolio.shows($0, $1) }.keys.sorted() == [])
        let playbook = try scratch.tree("site/playbook").files
        #expect(playbook.count > 10)
        #expect(playbook.filter { MarkedPortfolio.shows($0, $1) }.keys.sorted() == [])
        // The markers do reach the pages of those who may see them.
        let manager = try scratch.tree("site/manager").files
        #expect(manager.count { MarkedPortfolio.shows($0.key, $0.value) } > 20)
    }

    @Test("A customer's dossier says the same to his collector as to the manager")
    func dossiersAreTheSame() throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--audience", "all"], into: "site", of: scratch).exitCode == 0)
        var compared: Set<String> = []
        let collectors = try FileManager.default.contentsOfDirectory(atPath: scratch.path("site/collectors"))
        for collector in collectors {
            for path in try scratch.tree("site/collectors/\(collector)").files.keys
            where path.hasPrefix("customers/") {
                let own = try said(scratch, "site/collectors/\(collector)/\(path)")
                #expect(try own == said(scratch, "site/manager/\(path)"), "\(collector)/\(path)")
                #expect(compared.insert(path).inserted, "\(path) stands in two trees")
            }
        }
        let all = try scratch.tree("site/manager").files.keys.filter { $0.hasPrefix("customers/") }
        #expect(compared == Set(all))
        #expect(collectors.count == 3)
    }

    @Test("A collector's own page has the figures that his manager sees, and no colleague's page stands beside it")
    func scorecardsAreTheSame() throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--audience", "all"], into: "site", of: scratch).exitCode == 0)
        for collector in try FileManager.default.contentsOfDirectory(atPath: scratch.path("site/collectors")) {
            let pages = try scratch.tree("site/collectors/\(collector)").files.keys.filter {
                $0.hasPrefix("collectors")
            }
            #expect(pages == ["collectors/\(collector).html"])
            for page in pages {
                // The way to all collectors, and visits to customers who are another's by now.
                let (own, all) = try (
                    scorecard(scratch, "site/collectors/\(collector)/\(page)"),
                    scorecard(scratch, "site/manager/\(page)")
                )
                #expect(own == all, "\(collector)")
            }
        }
    }

    private func scorecard(_ scratch: Scratch, _ path: String) throws -> String {
        try said(scratch, path).replacing(/<p class="trail">.*<\/p>\n/, with: "")
            .replacing(/(?s)<h2 id="log">.*/, with: "")
    }

    /// The page without what belongs to its tree: navigation, build, print rules' hash, the note under a group.
    private func said(_ scratch: Scratch, _ path: String) throws -> String {
        try scratch.text(path)
            .replacing(/(?s)<nav aria-label.*?<\/nav>/, with: "", maxReplacements: 1)
            .replacing(/(?s)<footer.*/, with: "")
            .replacing(/<p class="note">[^<]*<\/p>\n<\/section>/, with: "")
            .replacing(/'sha256-[^']*'/, with: "")
            .replacing(/[0-9a-f]{12}/, with: "")
    }

    @Test("Threads change no byte of any tree, and a second build touches none")
    func sameBytes() throws {
        let scratch = try Scratch()
        for jobs in ["1", "2"] {
            let run = try SampleSite.build(["--audience", "all", "--jobs", jobs], into: jobs, of: scratch)
            #expect(run.exitCode == 0)
        }
        let one = try scratch.tree("1")
        #expect(try scratch.tree("2").differences(from: one).isEmpty)
        let again = try SampleSite.build(["--audience", "all"], into: "1", of: scratch)
        #expect(again.errors.contains("5 trees (nothing changed)"))
        #expect(try scratch.tree("1") == one)
    }

    @Test("One collector's tree alone is the same as among all")
    func oneAlone() throws {
        let scratch = try Scratch()
        try SampleSite.build(["--audience", "all"], into: "all", of: scratch)
        try SampleSite.build(["--audience", "collector:L03"], into: "L03", of: scratch)
        try SampleSite.build(["--audience", "playbook"], into: "playbook", of: scratch)
        let whole = try scratch.tree("all")
        #expect(whole.files.keys.filter { !$0.contains("/") } == [])
        #expect(try scratch.tree("L03") == scratch.tree("all/collectors/L03"))
        #expect(try scratch.tree("playbook") == scratch.tree("all/playbook"))
    }

    @Test(
        "A collector whom the data does not have is wrong usage, and the nearest is named",
        arguments: [("collector:LO2", "did you mean L02?"), ("collector:nobody-at-all", "such as L01")])
    func unknownCollector(audience: String, help: String) throws {
        let scratch = try Scratch()
        let run = try SampleSite.build(["--audience", audience], into: "site", of: scratch)
        #expect(run.exitCode == 64)
        #expect(run.errors.contains(help))
        #expect(!scratch.exists("site"))
    }

    @Test("An audience that is none is wrong usage", arguments: ["collector", "collector:", "everybody", "Manager"])
    func unknownAudience(audience: String) throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--audience", audience], into: "site", of: scratch).exitCode == 64)
    }
}
