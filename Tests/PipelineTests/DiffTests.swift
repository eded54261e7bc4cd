import Foundation
import TestSupport
import Testing

@Suite("What changed between two days, and between two builds")
struct DiffTests {
    private static let hasIBM = SharedData.has("ibm-watson-ar")

    /// `"1234.50"` as 123450.
    private func cents(_ row: [String: Any], _ key: String) throws -> Int {
        let text = row.text(key)
        #expect(text.split(separator: ".").last?.count == 2, "\(key) \(text)")
        return try #require(Int(text.filter { $0 != "." }))
    }

    private func expectSums(_ run: BinaryRun, currencies: Int) throws {
        #expect(run.exitCode == 0, "\(run.errors)")
        let json = try MetricsJSON(run.outputText)
        #expect(json.currencies.count == currencies)
        for part in json.currencies {
            let moved = try cents(part, "invoiced") - cents(part, "received") + cents(part, "other")
            #expect(try cents(part, "closing") == cents(part, "opening") + moved)
            let movements = part.rows("movements")
            let opening = try movements.filter { !($0["from"] is NSNull) }.reduce(0) { try $0 + cents($1, "amount") }
            let closing = try movements.filter { !($0["to"] is NSNull) }.reduce(0) { try $0 + cents($1, "amount") }
            #expect(try opening == cents(part, "opening"), "movements begin with the opening balance")
            #expect(try closing == cents(part, "closing"), "and end with the closing one")
        }
    }

    @Test("The sample's opening, what moved it and its closing add up, class by class")
    func sample() throws {
        let scratch = try Scratch()
        let run = try BinaryRun.huikuan(
            [
                "diff", "--project", SampleSite.repository, "--from", "2025-12-31", "--to", "2026-06-30", "--format",
                "json",
            ], in: scratch)
        try expectSums(run, currencies: 2)
    }

    @Test("IBM's sample adds up over a month and over a year", .enabled(if: hasIBM, "\(SharedData.absence)"))
    func published() throws {
        let scratch = try Scratch.ibmSample()
        for (from, to) in [("2013-05-31", "2013-06-30"), ("2012-06-30", "2013-06-30")] {
            let run = try BinaryRun.huikuan(["diff", "--from", from, "--to", to, "--format", "json"], in: scratch)
            try expectSums(run, currencies: 1)
        }
    }

    @Test("The page of changes says what the command says")
    func page() throws {
        let scratch = try Scratch()
        try SampleSite.build(["--language", "en"], into: "site", of: scratch)
        let run = try BinaryRun.huikuan(
            [
                "diff", "--project", SampleSite.repository, "--from", "2026-05-31", "--to", "2026-06-30", "--format",
                "json",
            ],
            in: scratch)
        let part = try #require(try MetricsJSON(run.outputText).currencies.first)
        let page = try scratch.text("site/compare.html").filter { $0 != "," }
        for key in ["opening", "invoiced", "received", "closing"] { #expect(page.contains(part.text(key)), "\(key)") }
    }

    @Test("Two builds differ in the pages of the customer that changed")
    func builds() throws {
        let scratch = try Scratch()
        for (name, amount) in [("a", "100.00"), ("b", "120.00")] {
            try scratch.write(
                TinyPortfolio.header + "I1,C1,One,2026-01-05,2026-02-04,\(amount),,\n", to: "data/receivables.csv")
            try BinaryRun.huikuan(["build", "--as-of", "2026-06-30", "--output", name], in: scratch).expectDone()
        }
        let run = try BinaryRun.huikuan(["diff", "a", "b"], in: scratch)
        #expect(run.exitCode == 0)
        #expect(run.outputText.contains("  customers/C1.html\n"))
        #expect(run.outputText.contains("0 pages added") && run.outputText.contains("0 pages removed"))
        #expect(try BinaryRun.huikuan(["diff", "a", "nowhere"], in: scratch).exitCode == 2)
    }

    @Test(
        "What cannot be compared is wrong usage",
        arguments: [
            ["--from", "2026-06-30", "--to", "2026-06-30"], ["--from", "2026-06-30"], ["a"],
            ["a", "b", "--from", "2026-01-01"],
        ])
    func usage(arguments: [String]) throws {
        #expect(try BinaryRun.huikuan(["diff"] + arguments, in: Scratch()).exitCode == 64)
    }
}

extension BinaryRun {
    fileprivate func expectDone() { #expect(exitCode == 0, "\(errors)") }
}
