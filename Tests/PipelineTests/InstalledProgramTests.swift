import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The installed program")
struct InstalledProgramTests {
    private func install() throws -> Scratch {
        let scratch = try Scratch()
        let run = try BinaryRun.run(
            ["/bin/bash", "\(SampleSite.repository)/Scripts/install", try BuiltProgram.path(), scratch.path("prefix")],
            in: "/", environment: ["PATH": "/usr/bin:/bin"])
        #expect(run.exitCode == 0, "\(run.errors)")
        return scratch
    }

    @Test("It makes and builds a portfolio elsewhere, with an empty environment")
    func worksElsewhere() throws {
        let scratch = try install()
        let program = scratch.path("prefix/bin/huikuan")
        let portfolio = scratch.path("mine")
        let made = try BinaryRun.run([program, "init", portfolio], in: "/")
        #expect(made.exitCode == 0, "\(made.errors)")
        let built = try BinaryRun.run([program, "build", "--project", portfolio], in: "/")
        #expect(built.exitCode == 0, "\(built.errors)")
        #expect(scratch.exists("mine/site/index.html"))
    }

    @Test(
        "It needs neither the checkout nor the toolchain",
        .enabled(if: canHide, "only root may hide folders from a program"))
    func needsNoToolchain() throws {
        let scratch = try install()
        let libraries = try #require(try toolchainLibraries())
        let script = """
            set -e
            mount -t tmpfs none "$1"
            mount -t tmpfs none "$2"
            "$3/prefix/bin/huikuan" init "$3/mine"
            "$3/prefix/bin/huikuan" build --project "$3/mine"
            ldd "$3/prefix/bin/huikuan"
            """
        let run = try BinaryRun.run(
            ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script, "sh", SampleSite.repository, libraries, scratch.root],
            in: "/", environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(scratch.exists("mine/site/index.html"))
        #expect(run.outputText.contains("libc.so"))
        #expect(!run.outputText.contains("swift"), "\(run.outputText)")
    }

    private static let canHide: Bool = {
        guard geteuid() == 0 else { return false }
        let run = try? BinaryRun.run(
            ["/usr/bin/unshare", "-m", "/bin/sh", "-c", "mount -t tmpfs none /mnt"], in: "/",
            environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
        return run?.exitCode == 0
    }()

    /// Where these tests, which are linked with them, find Swift's own libraries.
    private func toolchainLibraries() throws -> String? {
        let maps = try BinaryRun.run(["/bin/cat", "/proc/\(getpid())/maps"], in: "/")
        let line = maps.outputText.split(separator: "\n").first { $0.hasSuffix("libswiftCore.so") }
        let path = line?.split(separator: " ").last
        return path.map { URL(fileURLWithPath: String($0)).deletingLastPathComponent().path }
    }
}
