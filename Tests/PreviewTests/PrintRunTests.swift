import Foundation
import Markup
import Pipeline
import Preview
import Site
import TestSupport
import Testing

@Suite("Printing with a browser that fails")
struct PrintRunTests {
    private let scratch: Scratch
    /// Short enough for a browser's sockets.
    private let temporary = NSTemporaryDirectory() + "hk-" + UUID().uuidString.prefix(8)

    init() throws { scratch = try Scratch() }

    /// A program in Chromium's place.
    private func machine(_ script: String) throws -> Machine {
        try scratch.write("#!/bin/sh\n\(script)\n", to: "browser")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.path("browser"))
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        var environment = ProcessInfo.processInfo.environment
        environment["HUIKUAN_CHROMIUM"] = scratch.path("browser")
        environment["TMPDIR"] = temporary
        return Machine(executable: "", environment: environment, processors: 2)
    }

    private func run(_ script: String) throws -> PrintRun {
        let document = PrintDocument(name: "C1", path: "customers/C1.html", title: "C1", language: "en") { _, writer in
            writer.write("<p>C1</p>")
        }
        return try PrintRun(
            PrintJob(documents: [document], assets: []), to: scratch.path("paper"), on: machine(script), jobs: 1)
    }

    /// Removes the folder for temporary files.
    /// - Returns: what lay in it.
    private func leftovers() -> [String] {
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        return (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? []
    }

    @Test("a browser that ends at once is a failure that repeats its words, and nothing is left behind")
    func ended() async throws {
        signal(SIGPIPE, SIG_IGN)
        let run = try run("echo cannot open display >&2; exit 3")
        await #expect {
            _ = try await run.run { _ in }
        } throws: { error in
            "\(error)".contains("ended before") && "\(error)".contains("cannot open display")
        }
        #expect(leftovers().isEmpty)
        #expect(try scratch.tree("paper").files.isEmpty)
    }

    @Test("cancelling ends the browser and all that it started, and leaves nothing behind")
    func cancelled() async throws {
        let run = try run(
            "sleep 600 & echo $! > '\(scratch.path("child"))'; echo $$ > '\(scratch.path("pid"))'; sleep 600")
        let task = Task { try await run.run { _ in } }
        while !scratch.exists("pid") { try await Task.sleep(for: .milliseconds(20)) }
        task.cancel()
        await #expect(throws: (any Error).self) { _ = try await task.value }
        for file in ["pid", "child"] {
            // Being killed takes a moment.
            while isRunning(try scratch.text(file).filter(\.isNumber)) { try await Task.sleep(for: .milliseconds(20)) }
        }
        #expect(leftovers().isEmpty)
    }

    /// Ended processes whose parent has not asked for them yet do not count.
    private func isRunning(_ process: String) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return text.split(separator: " ").dropFirst(2).first != "Z"
    }

    @Test("without a Chromium the error says where it was looked for and what to install")
    func none() {
        let machine = Machine(executable: "", environment: ["PATH": scratch.path("")], processors: 1)
        #expect {
            _ = try PrintRun(PrintJob(documents: [], assets: []), to: scratch.path("paper"), on: machine, jobs: nil)
        } throws: { error in
            "\(error)".contains("HUIKUAN_CHROMIUM") && "\(error)".contains("apt-get install chromium")
        }
    }
}
