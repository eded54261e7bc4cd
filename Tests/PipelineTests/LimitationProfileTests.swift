import Findings
import Foundation
import Pipeline
import Receivables
import Testing

@Suite("Limitation profiles")
struct LimitationProfileTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func shipped(_ id: String) throws -> LimitationRules {
        let name = "content/limitation/\(id).yml"
        let text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
        let (rules, findings) = LimitationProfileReader.read(text, name: name)
        #expect(findings.isEmpty)
        #expect(rules.id == id)
        return rules
    }

    @Test("prc is what the program falls back to, and says that it was compared with the texts")
    func prc() throws {
        var rules = try shipped("prc")
        #expect(rules.isVerified)
        #expect(rules.checkedOn == CalendarDay("2025-04-19"))
        #expect(!rules.source.isEmpty && !rules.notes.isEmpty)
        (rules.source, rules.checkedOn, rules.isVerified, rules.notes) = ("", nil, false, .init())
        #expect(rules == LimitationRules())
    }

    @Test("the others have their periods and say that they are not verified")
    func others() throws {
        let expected: [(id: String, years: Int, demand: Bool, enforcement: Int?)] = [
            ("tw", 2, true, 5), ("hk", 6, false, 12), ("uk", 6, false, 6), ("us-ucc", 4, false, nil),
            ("de", 3, false, 30),
        ]
        for (id, years, demand, enforcement) in expected {
            let rules = try shipped(id)
            #expect(rules.years == years)
            #expect(rules.demandInterrupts == demand)
            #expect(rules.enforcementYears == enforcement)
            #expect(!rules.isVerified && !rules.notes.isEmpty)
            #expect(rules.bills == nil && rules.guaranteeMonths == nil)
        }
        for id in expected.map(\.id) + ["prc"] {
            let notes = try shipped(id).notes
            let counts = ["zh-Hans", "en", "zh-Hant"].map { notes.byLanguage[$0]?.count }
            #expect(counts[0] != nil && counts.allSatisfy { $0 == counts[0] }, "\(id) says the same in each language")
        }
        #expect(try shipped("tw").suitWithinMonths == 6)
        #expect(try shipped("de").start == .yearEnd)
        #expect(try shipped("hk").acknowledgement == .signed)
        #expect(try !shipped("us-ucc").partPaymentInterrupts)
    }

    @Test("every profile that ships is one that the configuration may name")
    func folder() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appending(path: "content/limitation").path)
        #expect(files.sorted() == ["de.yml", "hk.yml", "prc.yml", "tw.yml", "uk.yml", "us-ucc.yml"])
    }

    @Test("notes stand for all languages or for each, and a language without its own has the nearest that there are")
    func notes() {
        let plain = LimitationProfileReader.read("years: 3\nnotes: [one, two]", name: "x.yml")
        #expect(plain.findings.isEmpty && plain.rules.notes.texts(in: "zh-Hans") == ["one", "two"])
        let both = LimitationProfileReader.read("years: 3\nnotes:\n  en: [a]\n  zh-Hans: [甲, 乙]", name: "x.yml")
        #expect(both.findings.isEmpty && both.rules.notes.texts(in: "zh-Hans") == ["甲", "乙"])
        #expect(both.rules.notes.texts(in: "zh-Hant") == ["a"])
        #expect(LimitationRules.Notes(["de": ["x"]]).texts(in: "en") == ["x"])
        #expect(LimitationRules().notes.isEmpty && LimitationRules().notes.texts(in: "en").isEmpty)
    }

    @Test("mistakes are told by line and column, with the nearest key")
    func mistakes() {
        let text = """
            years: 3
            demand_interupts: true
            start: sometime
            warnings: [30, 90, 180, 365]
            bills: { acceptor_months: 24 }
            verified: true
            """
        let (_, findings) = LimitationProfileReader.read(text, name: "content/limitation/mine.yml")
        let told = findings.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.field ?? "")" }.sorted()
        #expect(told == ["2:1 demand_interupts", "3:8 start", "4:11 warnings", "5:8 bills", "6:11 verified"])
        #expect(findings.contains { $0.code == .unknownSetting && $0.help == "did you mean demand_interrupts?" })
        let empty = LimitationProfileReader.read("", name: "x.yml").findings
        #expect(empty.map(\.field) == ["years"])
    }
}
