import Foundation
import TestSupport
import Testing

@Suite("The words of the visit form")
struct FormWordsTests {
    /// Where the words of a vocabulary stand, and the column that takes them.
    static let columns = [
        "channel": "channel", "place": "place_type", "role": "met_role", "outcome": "outcome", "why": "reasons",
        "mood": "mood_start", "acknowledgement": "ack_level", "delivery": "delivery_mode",
        "observation": "site_obs", "riskFlag": "risk_flags", "nextStep": "next_step", "demandMade": "demand_made",
        "form": "promised_form",
    ]

    @Test(
        "What stands beside a box on paper is read back as its code when somebody types it",
        arguments: ["zh-Hans", "zh-Hant", "en"])
    func words(language: String) throws {
        let strings = try String(
            contentsOfFile: "\(SampleSite.repository)/content/\(language)/strings.yml", encoding: .utf8)
        var rows = ""
        var number = 0
        for (family, column) in Self.columns.sorted(by: { $0.key < $1.key }) {
            let words = Self.words(of: family, in: strings)
            #expect(words.count > 2, "\(family)")
            for word in words {
                number += 1
                rows += "V\(number),C1,2026-01-10,L1,"
                rows += Self.header.map { $0 == column ? "\"\(word)\"" : Self.usual[$0] ?? "" }.joined(separator: ",")
                rows += "\n"
            }
        }
        let scratch = try Scratch()
        try scratch.write(
            TinyPortfolio.header + "I1,C1,One,2026-01-05,2026-02-04,100.00,,\n", to: "data/receivables.csv")
        try scratch.write(
            "visit_id,customer_id,visit_date,collector_id," + Self.header.joined(separator: ",") + "\n" + rows,
            to: "data/visits.csv")
        let run = try BinaryRun.huikuan(["check", "--only", "data", "--verbose", "--as-of", "2026-06-30"], in: scratch)
        #expect(run.errorLines.filter { $0.contains("unknown-value") || $0.contains("unknown-columns") } == [])
        #expect(number > 120)
    }

    private static let header = columns.values.sorted() + ["reason_note", "promised_amount", "promised_date"]
    /// What a row says where it is not the column at hand.
    private static let usual = [
        "outcome": "PTP_ORAL", "reason_note": "x", "promised_amount": "1.00", "promised_date": "2026-02-10",
    ]

    /// The values of one block that stands at the margin.
    private static func words(of family: String, in strings: String) -> [String] {
        let lines = strings.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "\(family):") else { return [] }
        return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.compactMap { line in
            line.firstIndex(of: ":").map { colon in
                line[line.index(after: colon)...].trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
            }
        }
    }
}
