import Foundation
import Metrics
import Pipeline
import Receivables
import TestSupport
import Testing

@Suite("The figures for other programs")
struct MetricsDocumentTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func document(_ change: (inout LedgerBuilder) throws -> Void) throws -> MetricsDocument {
        var ledger = LedgerBuilder(currencies: ["CNY", "USD"])
        try change(&ledger)
        let metrics = Metrics.measure(
            Portfolio.assemble(
                ledger.records(), asOf: try day("2026-06-30"),
                policy: Policy(currency: try #require(Currency(code: "CNY")))))
        let input = MetricsDocument.Input(
            table: "receivables", file: "data/ar.csv", sha256: "00", rows: 3, used: 2, rejected: 1, ignored: 0)
        return MetricsDocument(metrics, inputs: [input], generator: "huikuan 0.1.0")
    }

    private func schema() throws -> JSONSchema {
        let file = SharedData.repository.appendingPathComponent("Documentation/metrics.schema.json")
        return try JSONSchema(try Data(contentsOf: file))
    }

    @Test("generated portfolios' documents hold to the schema, with sorted keys")
    func holdsToSchema() throws {
        let schema = try schema()
        for seed in UInt64(1)...60 {
            let generated = GeneratedPortfolio(seed: seed)
            let metrics = Metrics.measure(
                Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy))
            let data = Data(MetricsDocument(metrics, inputs: [], generator: "huikuan 0.1.0").json())
            #expect(try schema.violations(in: data) == [], "seed \(seed)")
            #expect(try keysSorted(data) == keysWritten(data), "seed \(seed)")
        }
    }

    @Test("a document without facts still lists the reporting currency and every class")
    func empty() throws {
        let document = try document { _ in }
        #expect(try schema().violations(in: Data(document.json())) == [])
        let text = String(decoding: document.json(), as: UTF8.self)
        #expect(text.contains("\"currency\": \"CNY\""))
        #expect(text.contains("\"class\": \"d731_plus\""))
        #expect(text.contains("\"cei\": null"))
        #expect(text.contains("\"cei_reason\": \"no_documents\""))
    }

    @Test("hostile names stay text")
    func hostileNames() throws {
        let id = "=cmd|' /C \"calc\"'!A0,\n\\"
        let document = try document { ledger in
            ledger.document(id, "A", try day("2026-06-01"), 100_00)
        }
        let object = try JSONSerialization.jsonObject(with: Data(document.json())) as? [String: Any]
        let currencies = try #require(object?["currencies"] as? [[String: Any]])
        let customers = try #require(currencies[0]["customers"] as? [[String: Any]])
        #expect(customers.first?["id"] as? String == id)
        let csv = String(decoding: document.csv(), as: UTF8.self)
        #expect(csv.contains("CNY,customer,\"=cmd|' /C \"\"calc\"\"'!A0,\n\\\",open,,100.00,\n"))
    }

    @Test("ratios have at most six decimals, rounded half away from zero")
    func decimals() {
        #expect(Ratio(2, over: 3)?.sixDecimals == "0.666667")
        #expect(Ratio(-1, over: 3)?.sixDecimals == "-0.333333")
        #expect(Ratio(1, over: 2_000_000)?.sixDecimals == "0.000001")
        #expect(Ratio(473, over: 10)?.sixDecimals == "47.3")
        #expect(Ratio(13, over: 1)?.sixDecimals == "13")
        #expect(Ratio(0, over: 1)?.sixDecimals == "0")
    }

    @Test("the CSV has one line a figure, with its reason where there is none")
    func csv() throws {
        let document = try document { ledger in
            ledger.document("C1", "A", try day("2025-01-01"), due: try day("2025-02-01"), 100_00)
        }
        let lines = String(decoding: document.csv(), as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "currency,scope,id,figure,key,value,reason")
        #expect(lines.contains("CNY,all,,open,,100.00,"))
        #expect(lines.contains("CNY,all,,dso,,,no_sales"))
        #expect(lines.contains("CNY,customer,C1,aging,d366_730,100.00,"))
        #expect(lines.contains("CNY,reporting,,overdue,,100.00,"))
        #expect(lines.allSatisfy { $0.filter { $0 == "," }.count == 6 })
    }

    private func keysSorted(_ data: Data) throws -> String {
        let object = try JSONSerialization.jsonObject(with: data)
        return try keys(of: object).joined(separator: "\n")
    }

    /// The keys in the order in which they should stand.
    private func keys(of value: Any) throws -> [String] {
        if let object = value as? [String: Any] {
            let names = object.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            return try names.flatMap { name in [name] + (try object[name].map { try keys(of: $0) } ?? []) }
        }
        return try (value as? [Any] ?? []).flatMap { try keys(of: $0) }
    }

    /// The keys in the order in which they stand.
    private func keysWritten(_ data: Data) -> String {
        String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/^ *"([^"]+)":/#).map { String($0.output.1) }
        }.joined(separator: "\n")
    }
}
