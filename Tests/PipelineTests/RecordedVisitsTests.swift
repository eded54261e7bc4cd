import Foundation
import Glibc
import Intake
import Pipeline
import Site
import TestSupport
import Testing

@Suite("The file of recorded visits")
struct RecordedVisitsTests {
    private static let file = "data/visits-recorded.csv"

    /// So many rows that the file is written in many pieces.
    private static func rows(_ name: String, count: Int) -> [[String]] {
        (0..<count).map { number in
            VisitLine.columns.map {
                $0 == "visit_id" ? "\(name)\(number)" : $0 == "customer_words" ? String(repeating: "款", count: 300) : ""
            }
        }
    }

    private static func append(_ name: String, below root: String, on disk: Disk = .local) throws {
        let recorded = RecordedVisits(in: PortfolioFolder(root), on: disk)
        try recorded.append(rows(name, count: 400), under: recorded.exists ? VisitLine.columns : nil)
    }

    @Test(
        "Killed at any write or at the change of names, it is the old file or the new one, and the next run leaves no trace",
        arguments: 0..<12)
    func survivesKill(calls: Int) async throws {
        let scratch = try Scratch()
        try Self.append("A", below: scratch.root)
        let old = try scratch.bytes(Self.file)
        let root = scratch.root
        await #expect(processExitsWith: .signal(SIGKILL)) { [root = root as String, calls = calls as Int] in
            let doom = Doom(after: calls)
            try RecordedVisitsTests.append("B", below: root, on: doom.disk)
            doom.strike()
        }
        let found = try scratch.bytes(Self.file)
        let isOld = found == old
        #expect(isOld || found.starts(with: old) && found.count > old.count)
        try Self.append("C", below: scratch.root)
        let lines = try scratch.text(Self.file).split(separator: "\n")
        #expect(lines.count == (isOld ? 801 : 1201))
        #expect(
            lines.allSatisfy {
                $0.split(separator: ",", omittingEmptySubsequences: false).count == VisitLine.columns.count
            })
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("data")) == ["visits-recorded.csv"])
    }

    @Test("A full disk leaves the old file, and says so")
    func fullDisk() throws {
        let scratch = try Scratch()
        try Self.append("A", below: scratch.root)
        let old = try scratch.bytes(Self.file)
        var disk = Disk.local
        disk.write = { _, _ in
            errno = ENOSPC
            return -1
        }
        #expect(throws: MachineFailure.self) { try Self.append("B", below: scratch.root, on: disk) }
        #expect(try scratch.bytes(Self.file) == old)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("data")) == ["visits-recorded.csv"])
    }

    @Test("Two runs at once: each visit is there once, whoever came first")
    func twoAtOnce() throws {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        let header = "visit_id,customer_id,visit_date,collector_id,outcome\n"
        for run in 0..<4 {
            let rows = (0..<50).map { "V\(run * 25 + $0),C1,2026-01-04,L1,NO_CONTACT\n" }.joined()
            try scratch.write(header + rows, to: "new-\(run).csv")
        }
        let program = try BuiltProgram.path()
        let runs = try (0..<4).map { run in
            try StartedProcess([program, "visits", "add", "new-\(run).csv"], in: scratch.root, environment: [:])
        }
        for run in runs { #expect(try run.wait() == 0) }
        let ids = try scratch.text(Self.file).split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
        #expect(ids.count == 125)
        #expect(Set(ids) == Set((0..<125).map { "V\($0)" }))
        #expect(!scratch.exists(".visits-recorded.lock"))
    }

    @Test("Killed at random moments, whole lines are there, and the same command ends the work")
    func killedProgram() throws {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        let program = try BuiltProgram.path()
        var dice = ShuffleDice(state: 7)
        for round in 0..<10 {
            let rows = (0..<500).map { "R\(round)-\($0),C1,2026-01-04,L1,NO_CONTACT\n" }.joined()
            try scratch.write("visit_id,customer_id,visit_date,collector_id,outcome\n" + rows, to: "new.csv")
            let process = try StartedProcess([program, "visits", "add", "new.csv"], in: scratch.root, environment: [:])
            usleep(UInt32.random(in: 0..<60_000, using: &dice))
            process.kill()
            _ = try process.wait()
            if scratch.exists(Self.file) {
                let count = try scratch.text(Self.file).split(separator: "\n").count
                #expect(count == round * 500 + 1 || count == (round + 1) * 500 + 1)
            }
            #expect(try BinaryRun.huikuan(["visits", "add", "new.csv"], in: scratch).exitCode == 0)
            #expect(try scratch.text(Self.file).split(separator: "\n").count == (round + 1) * 500 + 1)
        }
    }

    /// A disk that kills the process at the nth call.
    private final class Doom: @unchecked Sendable {
        private var remaining: Int

        init(after calls: Int) { remaining = calls }

        func approach() {
            if remaining == 0 { strike() }
            remaining -= 1
        }

        func strike() { kill(getpid(), SIGKILL) }

        var disk: Disk {
            var disk = Disk.local
            disk.write = { descriptor, bytes in
                self.approach()
                return Disk.local.write(descriptor, bytes)
            }
            disk.rename = { from, to in
                self.approach()
                let outcome = Disk.local.rename(from, to)
                self.approach()
                return outcome
            }
            return disk
        }
    }
}
