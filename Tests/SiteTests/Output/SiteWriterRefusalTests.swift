import Findings
import Foundation
import Glibc
import Site
import Testing

@Suite("What is never replaced")
struct SiteWriterRefusalTests {
    @Test("A folder that is not ours is not touched")
    func refusesForeignFolder() throws {
        let playground = try SitePlayground()
        try playground.put("thesis", at: "site/thesis.txt")
        let before = [playground.trace(of: "site"), playground.trace(of: "site/thesis.txt")]
        let publication = try playground.write(["index.html": "x"])
        #expect(publication.outcome == .refused)
        #expect(publication.findings.map(\.code) == [.outputNotOurs])
        #expect([playground.trace(of: "site"), playground.trace(of: "site/thesis.txt")] == before)
        #expect(try playground.names() == ["site"])
    }

    @Test(
        "A manifest that cannot be read is no sign that the folder is ours",
        arguments: ["", "{}", "{\"schema\": \"other/1\"}"])
    func refusesBrokenManifest(text: String) throws {
        let playground = try SitePlayground()
        try playground.put(text, at: "site/" + SiteManifest.fileName)
        #expect(try playground.write(["index.html": "x"]).findings.map(\.code) == [.outputNotOurs])
        #expect(try playground.names(in: playground.site) == [SiteManifest.fileName])
    }

    @Test("A file at the output is named and stays")
    func refusesFile() throws {
        let playground = try SitePlayground()
        try playground.put("mine", at: "site")
        #expect(try playground.write(["index.html": "x"]).findings.map(\.code) == [.outputNotAFolder])
        #expect(try String(contentsOfFile: playground.site, encoding: .utf8) == "mine")
    }

    @Test(
        "Somebody's file or folder at a page's place is not overwritten", arguments: ["about.html", "team", "b.html/x"])
    func refusesTakenPath(path: String) throws {
        let playground = try SitePlayground()
        try playground.write(["index.html": "x"])
        try playground.put("mine", at: "site/" + path)
        let publication = try playground.write([
            "index.html": "y", "about.html": "y", "team/a.html": "y", "b.html": "y",
        ])
        #expect(publication.findings.map(\.code) == [.outputPathTaken])
        #expect(try playground.files() == ["index.html": "x", path: "mine"])
    }

    @Test("A second build of the same output is refused while the first one runs")
    func refusesSecondBuild() throws {
        let playground = try SitePlayground()
        let lock = open(playground.root + "/.site.huikuan-lock", O_RDWR | O_CREAT, 0o600)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        #expect(throws: OutputFailure.locked(path: playground.site)) { try playground.write(["index.html": "x"]) }
        #expect(flock(lock, LOCK_UN) == 0)
        #expect(try playground.write(["index.html": "x"]).outcome == .published)
    }

    @Test("A link to nothing and a parent that is a file are told with their path")
    func namesUnusablePath() throws {
        let playground = try SitePlayground()
        symlink("nowhere", playground.site)
        #expect(throws: OutputFailure.system(attempt: "follow the link", path: playground.site, errorNumber: ENOENT)) {
            try playground.write(["index.html": "x"])
        }
        try playground.put("x", at: "file")
        let below = playground.root + "/file/site"
        let failure = #expect(throws: OutputFailure.self) { try playground.write(["index.html": "x"], to: below) }
        #expect(failure?.description == "cannot find \(below): Not a directory")
    }
}
