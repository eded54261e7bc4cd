import Foundation
import TestSupport
import Testing

@Suite("Thanks for a good past")
struct GoodwillTests {
    private static let purpose = """
        ---
        id: S3
        title: Purpose
        owner: AR
        version: 1
        ---

        ## Goal

        One figure.

        ## Say

        - {overdue.amount}: {cooperation.years} years, {paid_on_time.count} of {paid.count} on time. || {overdue.amount}: a day, please.

        ## Never

        - Two figures.

        """

    /// What is said to a customer who paid invoices of 2023 on these days of the month after they fell due.
    private func said(paid days: [String], _ files: [String: String] = [:]) throws -> String {
        let scratch = try Scratch()
        var rows = TinyPortfolio.header + "I1,C1,One,2026-03-01,2026-03-31,500.00,,\n"
        for (index, day) in days.enumerated() {
            rows += "P\(index),C1,One,2023-01-0\(index + 1),2023-02-15,100.00,100.00,\(day)\n"
        }
        try scratch.write(rows, to: "data/receivables.csv")
        try scratch.write("as_of: 2026-06-30\n", to: "huikuan.yml")
        try scratch.write(Self.purpose, to: "content/en/stages/s3-purpose.md")
        for (path, text) in files { try scratch.write(text, to: path) }
        let run = try BinaryRun.huikuan(["build", "--language", "en"], in: scratch)
        let page = try #require(try scratch.tree("site").files["customers/C1.html"], "\(run.errors)")
        let text = String(decoding: page, as: UTF8.self)
        let line = try #require(text.firstRange(of: "500.00: "))
        return String(text[line.upperBound...].prefix { $0 != "<" })
    }

    @Test("A customer who pays on time is thanked with the figures")
    func punctual() throws {
        #expect(try said(paid: ["2023-02-10", "2023-02-15", "2023-03-01"]) == "3 years, 2 of 3 on time.")
    }

    @Test(
        "Thanks are left out for one who paid late, or of whom too little is known",
        arguments: [["2023-02-10", "2023-03-15", "2023-03-01"], ["2023-02-10", "2023-02-11"], []])
    func late(days: [String]) throws {
        #expect(try said(paid: days) == "a day, please.")
    }

    @Test("A broken promise ends the thanks")
    func broken() throws {
        let promises =
            "promise_id,customer_id,made_on,due_on,amount,form\nPR1,C1,2026-05-01,2026-06-01,100.00,written\n"
        let days = ["2023-02-10", "2023-02-11", "2023-02-12"]
        #expect(try said(paid: days, ["data/promises.csv": promises]) == "a day, please.")
    }
}
