import Foundation
import TestSupport
import Testing

/// A folder of Cases: an input, and what the program must answer to it.
///
/// `expected.txt` begins with the command (`run build --strict`) and the exit code (`exit 1`); every other line is one
/// that the program says of the input, in its order. `RECORD_SNAPSHOTS=1` writes the answers anew, to be read before
/// they are kept.
struct PortfolioCase: Sendable, CustomTestStringConvertible {
    let path: String

    var testDescription: String { path }

    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("Cases")

    static func all(in group: String) -> [PortfolioCase] {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(group).path)) ?? []
        return names.sorted().map { PortfolioCase(path: "\(group)/\($0)") }
    }

    var input: String { Self.root.appendingPathComponent("\(path)/input").path }

    private var answer: URL { Self.root.appendingPathComponent("\(path)/expected.txt") }

    func command() throws -> [String] {
        let first = try expectedLines().first ?? ""
        return first.split(separator: " ").dropFirst().map(String.init)
    }

    func expectedLines() throws -> [String] {
        try String(contentsOf: answer, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// The same lines, as the program gives them; without those of the shipped content, which grows.
    func lines(of run: BinaryRun, command: [String]) -> [String] {
        var lines = ["run " + command.joined(separator: " "), "exit \(run.exitCode)"]
        var isOfShipped = false
        for line in run.errorLines {
            // What helps with a finding follows it.
            isOfShipped = line.hasPrefix("huikuan:") || isOfShipped && line.hasPrefix("    ")
            if !isOfShipped, Self.isAboutInput(line) { lines.append(line) }
        }
        return lines
    }

    func record(_ lines: [String]) throws {
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: answer)
    }

    /// Leaves out the shipped articles' state and the last line, which tells seconds.
    private static func isAboutInput(_ line: String) -> Bool {
        !line.contains("[unsigned-articles]") && !["Built ", "Stopped: ", "Checked: "].contains { line.hasPrefix($0) }
    }
}
