import Foundation
import TestSupport
import Testing

@Suite("A redacted site shows figures without names")
struct RedactedSiteTests {
    @Test("No name, phone number, address or tax number of the sample stands in any file or path")
    func nothingRemains() throws {
        let scratch = try Scratch()
        let run = try SampleSite.build(["--redact", "--audience", "all"], into: "site", of: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        try SampleSite.copy(to: scratch)
        let tables = try CSVTable.all(in: scratch)
        var hidden: Set<String> = []
        for (table, columns) in [
            "customers": ["name", "short_name", "tax_id", "address"], "contacts": ["name", "phone", "wechat", "email"],
            "people": ["name", "phone"], "visits": ["met_name", "signer_name", "promised_by"],
            "guarantees": ["guarantor"],
        ] {
            for row in tables[table]?.rows ?? [] { hidden.formUnion(columns.compactMap { row[$0] }) }
        }
        hidden = hidden.filter { $0.count > 1 }
        #expect(hidden.count > 80)
        // A contact called "the guard" is hidden among the roles of the visit record.
        let words = try String(
            contentsOfFile: "\(SampleSite.repository)/content/zh-Hans/strings.yml", encoding: .utf8)
        let article =
            try scratch.tree("site/playbook").files.values.map { String(decoding: $0, as: UTF8.self) }
            .joined() + words
        for (path, bytes) in try scratch.tree("site").files where !path.hasPrefix("playbook/") {
            let text = path + String(decoding: bytes, as: UTF8.self)
            let shown = hidden.filter { text.contains($0) && !article.contains($0) }
            #expect(shown == [], "\(path)")
        }
    }

    @Test("Every figure is as it was, and a pseudonym is the same wherever it stands")
    func figuresStay() throws {
        let scratch = try Scratch()
        try SampleSite.build(["--language", "en"], into: "named", of: scratch)
        try SampleSite.build(["--language", "en", "--redact"], into: "redacted", of: scratch)
        let numbers = try ["named", "redacted"].map { site in
            try scratch.text("\(site)/customers/C0001.html").matches(of: /[0-9][0-9,]*\.[0-9]{2}/).map { $0.output }
        }
        #expect(numbers[0].count > 30)
        #expect(numbers[0] == numbers[1])
        #expect(try scratch.text("redacted/customers/C0001.html").contains("Customer C0001"))
        #expect(try scratch.text("redacted/assets/customers-data.js").contains("Customer C0001"))
    }

    @Test("Identifiers that are names become numbers in the identifiers' order")
    func namesAsIdentifiers() throws {
        let scratch = try Scratch()
        try scratch.write(
            TinyPortfolio.header + "I1,宏远建材,宏远建材有限公司,2026-01-05,2026-02-04,100.00,,\n"
                + "I2,海川管业,海川管业有限公司,2026-01-05,2026-02-04,200.00,,\n", to: "data/receivables.csv")
        let run = try BinaryRun.huikuan(["build", "--redact"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let pages = try scratch.tree("site").files.keys.filter {
            $0.hasPrefix("customers/") && !$0.contains("-documents-")
        }
        .sorted()
        #expect(pages == ["customers/C0001.html", "customers/C0002.html"])
        #expect(try scratch.text("site/customers/C0001.html").contains("100.00"))
    }
}
