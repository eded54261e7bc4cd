import Findings
import Foundation
import Glibc
import Markup
import Site
import Testing

/// Builds in processes of their own that are killed without warning.
@Suite("Builds that are killed")
struct SiteWriterKillTests {
    /// Version 1 and 2 share half of their pages; each has pages that the other lacks.
    private static func pages(version: Int) -> [String: String] {
        var pages: [String: String] = [:]
        for number in 0..<200 {
            let text = String(repeating: "\(number) ", count: 300)
            pages["customers/\(number).html"] = number % 2 == 0 ? text : text + "version \(version)"
        }
        pages["only-\(version).html"] = "\(version)"
        return pages
    }

    private func expectWhole(_ playground: SitePlayground) throws {
        let files = try playground.files()
        #expect(files == Self.pages(version: 1) || files == Self.pages(version: 2))
    }

    private func expectHealed(_ playground: SitePlayground, on disk: Disk = .local) throws {
        try playground.write(Self.pages(version: 2), disk: disk)
        #expect(try playground.files() == Self.pages(version: 2))
        #expect(try playground.names() == ["site"])
    }

    @Test(
        "Killed at any moment, the old site or the new one stands whole, and the next build leaves no trace",
        arguments: 0..<20)
    func survivesRandomKill(seed: UInt64) async throws {
        let playground = try SitePlayground()
        try playground.write(Self.pages(version: 1))
        let root = playground.root
        await #expect(processExitsWith: .signal(SIGKILL)) { [root = root as String, seed = seed as UInt64] in
            var generator = SeededGenerator(seed: seed)
            let calls = Int.random(in: 0..<215, using: &generator)
            let doom = Doom(after: calls)
            try SiteWriterKillTests.write(version: 2, below: root, on: doom.disk, jobs: seed % 2 == 0 ? 1 : 2)
            doom.strike()
        }
        try expectWhole(playground)
        try expectHealed(playground)
    }

    @Test("Killed after a random time, one site or the other stands whole", arguments: 0..<20)
    func survivesTimedKill(seed: UInt64) async throws {
        let playground = try SitePlayground()
        try playground.write(Self.pages(version: 1))
        let root = playground.root
        await #expect(processExitsWith: .signal(SIGKILL)) { [root = root as String, seed = seed as UInt64] in
            var generator = SeededGenerator(seed: seed)
            let delay = UInt32.random(in: 0..<40_000, using: &generator)
            try SiteWriterKillTests.write(version: 2, below: root, on: .local, jobs: 2)
            Thread.detachNewThread {
                usleep(delay)
                kill(getpid(), SIGKILL)
            }
            while true {
                try SiteWriterKillTests.write(version: 1, below: root, on: .local, jobs: 1)
                try SiteWriterKillTests.write(version: 2, below: root, on: .local, jobs: 2)
            }
        }
        try expectWhole(playground)
        try expectHealed(playground)
    }

    @Test("Killed before, between and after the two renames of a file system without exchange", arguments: 0..<4)
    func survivesKillBetweenRenames(step: Int) async throws {
        let playground = try SitePlayground()
        try playground.write(Self.pages(version: 1))
        let root = playground.root
        await #expect(processExitsWith: .signal(SIGKILL)) { [root = root as String, step = step as Int] in
            let doom = Doom(after: step)
            var disk = Disk.local
            disk.exchange = { _, _ in EINVAL }
            disk.rename = { from, to in
                doom.approach()
                let outcome = Disk.local.rename(from, to)
                doom.approach()
                return outcome
            }
            try SiteWriterKillTests.write(version: 2, below: root, on: disk, jobs: 1)
        }
        let isBetween = step == 1 || step == 2
        #expect(FileManager.default.fileExists(atPath: playground.site) == !isBetween)
        if !isBetween { try expectWhole(playground) }
        try expectHealed(playground)
    }

    /// A disk that kills the process at the nth call.
    private final class Doom: @unchecked Sendable {
        private let lock = NSLock()
        private var remaining: Int

        init(after calls: Int) { remaining = calls }

        func approach() {
            lock.withLock {
                if remaining == 0 { strike() }
                remaining -= 1
            }
        }

        func strike() { kill(getpid(), SIGKILL) }

        var disk: Disk {
            var disk = Disk.local
            disk.write = { descriptor, bytes in
                self.approach()
                return Disk.local.write(descriptor, bytes)
            }
            disk.link = { path, from, to in
                self.approach()
                return Disk.local.link(path, from, to)
            }
            disk.exchange = { first, second in
                self.approach()
                let outcome = Disk.local.exchange(first, second)
                self.approach()
                return outcome
            }
            return disk
        }
    }

    private static func write(version: Int, below root: String, on disk: Disk, jobs: Int) throws {
        let sorted = pages(version: version).sorted { $0.key < $1.key }
        var writer = SiteWriter(output: root + "/site", buildID: "b")
        writer.jobs = jobs
        writer.disk = disk
        _ = try writer.write(try SitePlayground.list(sorted.map(\.key))) { index, bytes in
            bytes.write(verbatim: sorted[index].value)
        }
    }
}
