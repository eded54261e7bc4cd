import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A build that is killed")
struct KilledBuildTests {
    private static let days = ["2026-06-30", "2026-03-31"]

    @Test("Killed at 20 random moments, the old site or the new one stands whole")
    func killed() throws {
        let scratch = try Scratch()
        var sites: [FileTree] = []
        for day in Self.days {
            #expect(try SampleSite.build(["--as-of", day], into: day, of: scratch).exitCode == 0)
            sites.append(try scratch.tree(day))
        }
        #expect(sites[0].differences(from: sites[1]).count > 10)
        #expect(try SampleSite.build(["--as-of", Self.days[0]], into: "site", of: scratch).exitCode == 0)

        var dice = ShuffleDice(state: 20)
        var kills = 0
        for round in 0..<20 {
            let day = Self.days[(round + 1) % 2]
            let process = try StartedProcess(
                [try BuiltProgram.path()] + SampleSite.command(["--as-of", day], into: "site", of: scratch),
                in: scratch.root, environment: [:])
            usleep(UInt32.random(in: 0..<400_000, using: &dice))
            process.kill()
            if try process.wait() == 128 + SIGKILL { kills += 1 }
            let site = try scratch.tree("site")
            let differences = sites.map { site.differences(from: $0) }
            #expect(differences.contains([]), "round \(round)")
        }
        #expect(kills > 0)

        #expect(try SampleSite.build(["--as-of", Self.days[1]], into: "site", of: scratch).exitCode == 0)
        #expect(try scratch.tree("site").differences(from: sites[1]).isEmpty)
        let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.root)
        #expect(beside.sorted() == (Self.days + ["site"]).sorted())
    }
}
