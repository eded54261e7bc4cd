import TestSupport
import Testing

/// The sample's figures for an earlier day: from all rows, and from those that were known then.
@Suite("A build for an earlier day equals the one made on it")
struct TimeTravelTests {
    @Test(
        "The figures of an earlier day are those made from the rows known on it",
        arguments: ["2026-05-31", "2026-03-15", "2025-12-31"])
    func earlierDay(asOf: String) throws {
        let scratch = try Scratch()
        try SampleSite.copy(to: scratch)
        // A mistake that must not matter: a dispute that was settled before its document was issued.
        let dispute = "D99,C0007,2025-12-09,3180.00,CNY,XS26030395,QUALITY,Q01,2025-12-24,2025-12-20,valid\n"
        try scratch.write(try scratch.text("data/disputes.csv") + dispute, to: "data/disputes.csv")
        let later = try figures(of: asOf, in: scratch)
        for table in try SampleSite.tables.get() {
            let name = "data/\(table)"
            var rows = KnownRows(try scratch.text(name), of: table)
            rows.keep(on: asOf)
            try scratch.write(rows.text, to: name)
        }
        let then = try figures(of: asOf, in: scratch)
        #expect(then.count > 1000)
        #expect(zip(later, then).first { $0 != $1 }.map { "\($0)\n\($1)" } == nil)
        #expect(later.count == then.count)
    }

    @Test("The rows of an earlier day are fewer, and lack what came later")
    func knownRows() throws {
        let scratch = try Scratch()
        try SampleSite.copy(to: scratch)
        for table in ["receivables.csv", "payments.csv", "promises.csv", "visits.csv", "documents.csv"] {
            let text = try scratch.text("data/\(table)")
            var rows = KnownRows(text, of: table)
            rows.keep(on: "2026-03-15")
            #expect(rows.text.utf8.count < text.utf8.count, "\(table)")
        }
    }

    private func figures(of asOf: String, in scratch: Scratch) throws -> [Substring] {
        let run = try BinaryRun.huikuan(["metrics", "--as-of", asOf, "--format", "json"], in: scratch)
        // An allocation to a payment that had not come is rejected.
        #expect([0, 3].contains(run.exitCode), "\(run.errors)")
        return try MetricsJSON(run.outputText).figures()
    }
}
