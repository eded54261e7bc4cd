import Foundation
import TestSupport
import Testing

/// The two real portfolios beside the checkout, from file to site.
@Suite("Real exports build")
struct SharedPortfolioBuildTests {
    private static let hasIBM = SharedData.has("ibm-watson-ar")
    private static let hasSeparateFiles = SharedData.has("ar-and-payments")

    @Test(
        "IBM's sample builds at any day, with all of its 2,466 rows",
        .enabled(if: hasIBM, "\(SharedData.absence)"),
        arguments: ["2012-06-30", "2013-01-31", "2013-06-30", "2013-12-31"])
    func ibmSampleBuilds(asOf: String) throws {
        let scratch = try Scratch.ibmSample()
        let run = try BinaryRun.huikuan(["build", "--as-of", asOf], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.contains("as of \(asOf): 2466 rows used, 0 rejected"))
        #expect(scratch.exists("site/index.html"))
        #expect(!scratch.exists("rejects/receivables"))
    }

    @Test(
        "IBM's sample gives the published figures of 2013-06-30", .enabled(if: hasIBM, "\(SharedData.absence)"),
        arguments: [
            "sales,,5849.59", "receipts,,7648.09", "open,,5119.85", "overdue,,835.56", "cei,,0.901509",
            "recovery_rate,,0.599007", "due_recovery_rate,,0.849393", "cei_12m,,0.89454", "dso,,23.150796",
            "bpdso,,19.372584", "add,,3.778212", "dso_countback,,26.257481",
        ])
    func ibmFigures(_ figure: String) throws {
        #expect(try Self.ibmLines.get().contains("USD,all,,\(figure),"))
    }

    private static let ibmLines = Result {
        let scratch = try Scratch.ibmSample()
        let run = try BinaryRun.huikuan(["metrics", "--as-of", "2013-06-30", "--format", "csv"], in: scratch)
        return Set(run.outputText.split(separator: "\n").map(String.init))
    }

    @Test(
        "Separate files of invoices and payments: the planted dirt is named, the rest builds",
        .enabled(if: hasSeparateFiles, "\(SharedData.absence)"))
    func plantedDirt() throws {
        let scratch = try Scratch.separateFiles()
        let run = try BinaryRun.huikuan(["build"], in: scratch)
        #expect(run.exitCode == 3, "\(run.errors)")
        #expect(run.errors.contains(", 29 rejected"))
        let wanted = [
            (6, "Invoices.csv", "[missing-value]"), (10, "Invoices.csv", "[day-order]"),
            (3, "Invoices.csv", "[negative-amount]"), (5, "Invoices.csv", "[exact-duplicate]"),
            (3, "Customer_Master.csv", "[exact-duplicate]"), (13, "Payments.csv", "[orphan-payment]"),
            (3, "Payments.csv", "[payment-on-credit]"),
        ]
        for (count, file, code) in wanted {
            let lines = run.errorLines.filter { $0.hasPrefix("\(file):") && $0.hasSuffix(code) }
            #expect(lines.count == count, "\(file) \(code)")
        }
        #expect(run.errorLines.contains { $0.hasPrefix("Invoices.csv:50:") && $0.hasSuffix("[missing-value]") })
        #expect(try lineCount(scratch, "rejects/receivables/Invoices.csv") == 17)
        #expect(try lineCount(scratch, "rejects/payments/Payments.csv") == 14)
    }

    private func lineCount(_ scratch: Scratch, _ name: String) throws -> Int {
        try scratch.bytes(name).count { $0 == UInt8(ascii: "\n") }
    }
}
