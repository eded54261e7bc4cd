import Findings
import Foundation
import Glibc
import Markup
import Site
import Testing

@Suite("File systems that lack something, and disks that fail")
struct SiteWriterFallbackTests {
    private let old = ["index.html": "old", "same.html": "same"]
    private let new = ["index.html": "new", "same.html": "same"]

    @Test("Where folders cannot be exchanged, two renames do it", arguments: [EINVAL, ENOSYS, EPERM, EXDEV])
    func renames(errorNumber: Int32) throws {
        let playground = try SitePlayground()
        try playground.write(old)
        var disk = Disk.local
        disk.exchange = { _, _ in errorNumber }
        #expect(try playground.write(new, disk: disk).outcome == .published)
        #expect(try playground.files() == new)
        #expect(try playground.names() == ["site"])
    }

    @Test("Where files cannot be linked, copies keep their times and modes", arguments: [EPERM, EXDEV, EOPNOTSUPP])
    func copies(errorNumber: Int32) throws {
        let playground = try SitePlayground()
        try playground.write(old)
        try playground.put("mine", at: "site/CNAME")
        symlink("CNAME", playground.site + "/link")
        chmod(playground.site + "/CNAME", 0o640)
        let before = playground.trace(of: "site/same.html")
        var disk = Disk.local
        disk.link = { _, _, _ in errorNumber }
        try playground.write(new, disk: disk)
        let after = playground.trace(of: "site/same.html")
        #expect(after[0] != before[0])
        #expect(after[1...2] == before[1...2])
        #expect(try playground.files() == new.merging(["CNAME": "mine", "link": "mine"]) { $1 })
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: playground.site + "/link") == "CNAME")
        var status = stat()
        #expect(stat(playground.site + "/CNAME", &status) == 0 && status.st_mode & 0o777 == 0o640)
    }

    @Test("If the second rename fails, the old site is put back")
    func rollsBack() throws {
        let playground = try SitePlayground()
        try playground.write(old)
        var disk = Disk.local
        disk.exchange = { _, _ in EINVAL }
        disk.rename = { from, to in from.hasSuffix("huikuan-staging") ? EIO : Disk.local.rename(from, to) }
        let failing = disk
        #expect(throws: OutputFailure.system(attempt: "replace", path: playground.site, errorNumber: EIO)) {
            try playground.write(new, disk: failing)
        }
        #expect(try playground.files() == old)
        #expect(try playground.names() == ["site"])
    }

    @Test("A full disk is told with the page's path, and the old site is whole", arguments: [1, 2])
    func reportsFullDisk(jobs: Int) throws {
        let playground = try SitePlayground()
        try playground.write(old)
        var disk = Disk.local
        disk.write = { _, _ in
            errno = ENOSPC
            return -1
        }
        let full = disk
        let failure = #expect(throws: OutputFailure.self) { try playground.write(new, jobs: jobs, disk: full) }
        #expect(failure?.description.hasSuffix("/.site.huikuan-staging/index.html: No space left on device") == true)
        #expect(try playground.files() == old)
        #expect(try playground.names() == ["site"])
    }

    @Test("Writes that take only part of the bytes are carried on")
    func carriesOnShortWrites() throws {
        let playground = try SitePlayground()
        var disk = Disk.local
        disk.write = { descriptor, bytes in
            Disk.local.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(2)))
        }
        try playground.write(new, disk: disk)
        #expect(try playground.files() == new)
    }

    @Test("A file that outgrows what the system allows ends the build, and the old site is whole")
    func reportsFileSizeLimit() async throws {
        let playground = try SitePlayground()
        try playground.write(old)
        let root = playground.root
        await #expect(processExitsWith: .exitCode(2)) { [root = root as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            var writer = SiteWriter(output: root + "/site", buildID: "b")
            writer.jobs = 2
            do {
                _ = try writer.write(try SitePlayground.list(["index.html"])) { _, bytes in
                    bytes.write(verbatim: String(repeating: "x", count: 100_000))
                }
            } catch OutputFailure.system(attempt: "write", path: _, errorNumber: EFBIG) {
                exit(2)
            }
        }
        #expect(try playground.files() == old)
        #expect(try playground.names() == ["site"])
    }

    @Test("A parent that may not be written to is told", .enabled(if: geteuid() != 0))
    func reportsUnwritableParent() throws {
        let playground = try SitePlayground()
        chmod(playground.root, 0o555)
        defer { chmod(playground.root, 0o755) }
        #expect(throws: OutputFailure.system(attempt: "lock", path: playground.site, errorNumber: EACCES)) {
            try playground.write(new)
        }
    }
}
