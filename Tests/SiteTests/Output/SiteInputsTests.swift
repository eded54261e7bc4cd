import Findings
import Foundation
import Glibc
import Markup
import Site
import Testing

@Suite("A site of the same inputs is known without composing it")
struct SiteInputsTests {
    private let playground: SitePlayground
    private let pages = ["b/c.html": "<p>2</p>", "index.html": "<p>1</p>"]

    init() throws { playground = try SitePlayground() }

    private func writer(_ inputs: String, build: String = "build") -> SiteWriter {
        var writer = SiteWriter(output: playground.site, buildID: build)
        writer.inputs = SiteInputs(ContentHash(of: Array(inputs.utf8)))
        writer.jobs = 2
        return writer
    }

    @discardableResult
    private func write(_ inputs: String) throws -> Publication {
        let sorted = pages.sorted { $0.key < $1.key }
        return try writer(inputs).write(try SitePlayground.list(sorted.map(\.key))) { index, bytes in
            bytes.write(verbatim: sorted[index].value)
        }
    }

    private var traces: [[Int]] {
        ["site", "site/b", "site/b/c.html", "site/index.html", "site/" + SiteInputs.fileName].map(playground.trace)
    }

    @Test("Where all files stand as they were written there is nothing to do, and no file is touched")
    func knowsSame() throws {
        try write("a")
        let before = traces
        let publication = try #require(try writer("a").unchanged())
        #expect(publication.outcome == .unchanged)
        #expect(publication.kept == 2)
        #expect(publication.bytes == 16)
        #expect(traces == before)
        #expect(try playground.names() == ["site"])
    }

    @Test("Other inputs, another build and no site at all are not the same")
    func knowsOthers() throws {
        #expect(try writer("a").unchanged() == nil)
        try write("a")
        #expect(try writer("b").unchanged() == nil)
        #expect(try writer("a", build: "other").unchanged() == nil)
        unlink(playground.site + "/" + SiteInputs.fileName)
        #expect(try writer("a").unchanged() == nil)
    }

    @Test("A file that somebody changed, even to as many bytes, or deleted", arguments: ["<p>3</p>", "<p>10</p>", nil])
    func seesDamage(text: String?) throws {
        try write("a")
        if let text { try playground.put(text, at: "site/index.html") } else { unlink(playground.site + "/index.html") }
        #expect(try writer("a").unchanged() == nil)
        #expect(try write("a").written == 1)
        #expect(try writer("a").unchanged() != nil)
    }

    @Test("Somebody else's file is warned of, as by a build that composes")
    func warnsOfForeignFiles() throws {
        try write("a")
        try playground.put("example.com", at: "site/CNAME")
        let publication = try #require(try writer("a").unchanged())
        #expect(publication.findings.map(\.code) == [.outputForeignFile])
    }

    @Test("Other inputs that make the same pages are remembered, and no page is touched")
    func remembersNewInputs() throws {
        try write("a")
        let before = Array(traces.dropFirst().dropLast())
        #expect(try write("b").outcome == .unchanged)
        #expect(Array(traces.dropFirst().dropLast()) == before)
        #expect(try writer("b").unchanged() != nil)
        #expect(
            try playground.names(in: playground.site) == [
                SiteInputs.fileName, SiteManifest.fileName, "b", "index.html",
            ])
    }
}
