import Findings
import Foundation
import Glibc
import Site
import Testing

@Suite("Writing a site")
struct SiteWriterTests {
    private let pages = [
        "index.html": "<a href=\"customers/a.html#x\">A</a>", "customers/a.html": "<p id=\"x\">1</p>",
        "site.css": "p {}",
    ]

    @Test("The first build leaves the pages and a manifest of them, and nothing beside")
    func writes() throws {
        let playground = try SitePlayground()
        let publication = try playground.write(pages, buildID: "b7")
        #expect(publication.outcome == .published)
        #expect(publication.written == 3)
        #expect(publication.bytes == pages.values.reduce(0) { $0 + $1.utf8.count })
        #expect(try playground.files() == pages)
        #expect(try playground.names() == ["site"])
        let manifest = try #require(
            SiteManifest(
                json: Array(Data(contentsOf: URL(fileURLWithPath: playground.site + "/" + SiteManifest.fileName)))))
        #expect(manifest.buildID == "b7")
        #expect(manifest.files["site.css"]?.bytes == 4)
        #expect(manifest.files["site.css"]?.checksum.hex == "8602e55a6b1effb4294055f83ac3c673")
        #expect(manifest.files.keys.sorted() == pages.keys.sorted())
    }

    @Test("A manifest says the same however its JSON is laid out")
    func readsAnyLayout() throws {
        let playground = try SitePlayground()
        try playground.write(pages)
        let written = try Data(contentsOf: URL(fileURLWithPath: playground.site + "/" + SiteManifest.fileName))
        let other = try JSONSerialization.data(
            withJSONObject: JSONSerialization.jsonObject(with: written), options: .prettyPrinted)
        #expect(other != written)
        let manifest = try #require(SiteManifest(json: Array(written)))
        #expect(manifest.files.count == 3)
        #expect(SiteManifest(json: Array(other)) == manifest)
        #expect(SiteManifest(json: Array(written.dropLast(5))) == nil)
    }

    @Test("A site whose manifest is of the earlier schema is ours: equal files are kept, what went is removed")
    func succeedsEarlierSchema() throws {
        let playground = try SitePlayground()
        try playground.write(pages)
        let files = pages.keys.sorted() + ["old.html"]
        let lines = files.map { "\"\($0)\": {\"bytes\": 4, \"sha256\": \"\(String(repeating: "0", count: 64))\"}" }
        try playground.put("x", at: "site/old.html")
        try playground.put("y", at: "site/mine.txt")
        try playground.put(
            "{\"schema\": \"huikuan.manifest/1\", \"build\": \"build\", \"files\": {\(lines.joined(separator: ", "))}}",
            at: "site/" + SiteManifest.fileName)
        let publication = try playground.write(pages)
        #expect(publication.outcome == .published)
        #expect(publication.written == 0)
        #expect(publication.kept == pages.count)
        #expect(publication.removed == 1)
        #expect(try playground.files() == pages.merging(["mine.txt": "y"]) { $1 })
        #expect(try playground.write(pages).outcome == .unchanged)
    }

    @Test("A build that changes nothing touches no file", arguments: [1, 2])
    func touchesNothing(jobs: Int) throws {
        let playground = try SitePlayground()
        try playground.write(pages, jobs: jobs)
        let paths = ["site", "site/customers", "site/index.html", "site/" + SiteManifest.fileName]
        let before = paths.map(playground.trace)
        let publication = try playground.write(pages, jobs: jobs)
        #expect(publication.outcome == .unchanged)
        #expect(publication.kept == 3)
        #expect(paths.map(playground.trace) == before)
        #expect(try playground.names() == ["site"])
    }

    @Test("One changed page is written anew, the others stay the same files, a page that went is gone")
    func writesWhatDiffers() throws {
        let playground = try SitePlayground()
        try playground.write(pages.merging(["old/gone.html": "x"]) { $1 })
        let index = playground.inode(of: "site/index.html")
        let changed = pages.merging(["customers/a.html": "<p id=\"x\">2</p>"]) { $1 }
        let publication = try playground.write(changed)
        #expect(publication.written == 1)
        #expect(publication.kept == 2)
        #expect(publication.removed == 1)
        #expect(try playground.files() == changed)
        #expect(playground.inode(of: "site/index.html") == index)
        #expect(try playground.names() == ["site"])
        #expect(
            try playground.names(in: playground.site) == [SiteManifest.fileName, "customers", "index.html", "site.css"])
    }

    @Test("A page that somebody changed or deleted comes back", arguments: ["other", nil])
    func repairs(text: String?) throws {
        let playground = try SitePlayground()
        try playground.write(pages)
        if let text { try playground.put(text, at: "site/index.html") } else { unlink(playground.site + "/index.html") }
        #expect(try playground.write(pages).outcome == .published)
        #expect(try playground.files() == pages)
    }

    @Test("One job and many give the same bytes, and so does a build over another site")
    func isDeterministic() throws {
        var many: [String: String] = [:]
        for number in 0..<300 {
            many["p/\(number).html"] = "<p id=\"a\">\(number)</p><a href=\"\((number * 7) % 300).html#a\">x</a>"
        }
        let playground = try SitePlayground()
        try playground.write(many, jobs: 1)
        try playground.write(pages, to: playground.root + "/other")
        try playground.write(many, to: playground.root + "/other", jobs: 4)
        let manifest = {
            try Data(contentsOf: URL(fileURLWithPath: playground.root + "/" + $0 + "/" + SiteManifest.fileName))
        }
        #expect(try manifest("site") == manifest("other"))
        #expect(try playground.files() == playground.files(in: playground.root + "/other"))
    }

    @Test("Somebody else's files stay, with a warning for each")
    func carriesForeignFiles() throws {
        let playground = try SitePlayground()
        try playground.write(pages)
        try playground.put("example.com", at: "site/CNAME")
        try playground.put("ref", at: "site/.git/refs/heads/main")
        try playground.put("note", at: "site/customers/note.txt")
        symlink("CNAME", playground.site + "/link")
        let inode = playground.inode(of: "site/CNAME")
        for number in 0..<2 {
            let publication = try playground.write(pages.merging(["index.html": "\(number)"]) { $1 })
            #expect(publication.outcome == .published)
            #expect(publication.findings.map(\.code) == Array(repeating: .outputForeignFile, count: 4))
            #expect(publication.findings.map(\.location?.file) == [".git", "CNAME", "customers/note.txt", "link"])
        }
        let files = try playground.files()
        #expect(files["CNAME"] == "example.com")
        #expect(files[".git/refs/heads/main"] == "ref")
        #expect(files["customers/note.txt"] == "note")
        #expect(playground.inode(of: "site/CNAME") == inode)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: playground.site + "/link") == "CNAME")
    }

    @Test("A symbolic link to the site stays a link, and the site behind it is replaced")
    func followsLink() throws {
        let playground = try SitePlayground()
        let real = playground.root + "/elsewhere/real"
        try playground.write(pages, to: real)
        symlink(real, playground.site)
        try playground.write(["index.html": "new"])
        #expect(try playground.files(in: real) == ["index.html": "new"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: playground.site) == real)
        #expect(try playground.names() == ["elsewhere", "site"])
    }

    @Test("The site's permissions and a missing parent are taken care of")
    func keepsMode() throws {
        let playground = try SitePlayground()
        let deep = playground.root + "/a/b/site/"
        try playground.write(pages, to: deep)
        chmod(deep, 0o711)
        try playground.write(["index.html": "x"], to: deep)
        var status = stat()
        #expect(stat(deep, &status) == 0 && status.st_mode & 0o777 == 0o711)
    }

    @Test("An empty folder may become a site")
    func fillsEmptyFolder() throws {
        let playground = try SitePlayground()
        mkdir(playground.site, 0o755)
        #expect(try playground.write(pages).outcome == .published)
        #expect(try playground.files() == pages)
    }
}
