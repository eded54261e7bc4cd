import Foundation
import TestSupport
import Testing

@Suite("Every kind of bad input gets a clear answer")
struct CaseTests {
    @Test("Bad input is named, and an error leaves the site as it was", arguments: PortfolioCase.all(in: "bad-input"))
    func badInput(_ portfolio: PortfolioCase) throws { try expectAnswer(portfolio) }

    @Test("A finding names its file, line and column", arguments: PortfolioCase.all(in: "findings"))
    func finding(_ portfolio: PortfolioCase) throws { try expectAnswer(portfolio) }

    @Test("The cases of findings are named after codes that they show")
    func casesShowTheirCode() throws {
        let cases = PortfolioCase.all(in: "findings")
        #expect(cases.count > 50)
        for portfolio in cases {
            let code = "[\(URL(fileURLWithPath: portfolio.path).lastPathComponent)]"
            #expect(try portfolio.expectedLines().contains { $0.hasSuffix(code) }, "\(portfolio.path)")
        }
    }

    private func expectAnswer(_ portfolio: PortfolioCase) throws {
        let scratch = try Scratch()
        try FileManager.default.removeItem(atPath: scratch.root)
        try scratch.copy(portfolio.input, to: "")
        try OldSite.place(in: scratch)
        let before = try scratch.tree()

        let command = try portfolio.command()
        let run = try BinaryRun.huikuan(command, in: scratch)

        let lines = portfolio.lines(of: run, command: command)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil {
            let expected = try portfolio.expectedLines()
            #expect(lines == expected)
        } else {
            try portfolio.record(lines)
        }
        guard run.exitCode == 1 || run.exitCode == 2 else { return }
        let after = try scratch.tree().leavingOut { $0.hasPrefix("rejects/") }
        #expect(after.differences(from: before).isEmpty)
    }
}
