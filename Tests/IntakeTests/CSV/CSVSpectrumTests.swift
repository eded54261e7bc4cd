import Foundation
import Intake
import TestSupport
import Testing

@Suite("csv-spectrum")
struct CSVSpectrumTests {
    @Test(
        "each case reads as its JSON says", .enabled(if: SharedData.has("csv-spectrum"), "\(SharedData.absence)"),
        arguments: [
            "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
            "quotes_and_newlines", "simple", "simple_crlf", "utf8",
        ])
    func readsAsExpected(name: String) throws {
        let text = try SourceText(ByteBlock(mapping: SharedData.path("csv-spectrum/csvs/\(name).csv")))
        var reader = CSVReader(text, dialect: Dialect(sniffing: text))
        var rows: [[String]] = []
        while try reader.next() {
            let record = reader.record
            rows.append((0..<record.count).map { record.string($0) })
        }
        let header = try #require(rows.first)
        let found = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
        let json = try Data(contentsOf: SharedData.url("csv-spectrum/json/\(name).json"))
        #expect(found == (try JSONDecoder().decode([[String: String]].self, from: json)))
    }
}
