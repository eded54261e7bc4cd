import Findings
import Foundation
import Pipeline
import Receivables
import TestSupport
import Testing

@Suite("Calendars of official days")
struct OfficialDaysTests {
    private static func read(_ text: String) -> (OfficialDays, [Finding]) {
        OfficialDaysReader.read(text, name: "content/calendars/x.yml", calendar: "x")
    }

    private static func year(_ lines: String) -> String { "years:\n  2025:\n    \(lines)\n" }

    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private static let shipped = Result {
        let file = SharedData.repository.appendingPathComponent("content/calendars/cn.yml")
        return OfficialDaysReader.read(
            try String(contentsOf: file, encoding: .utf8), name: "content/calendars/cn.yml", calendar: "cn")
    }

    @Test("The shipped calendar holds 2023 to 2026 without a finding")
    func shippedIsSound() throws {
        let (days, findings) = try Self.shipped.get()
        #expect(findings.isEmpty)
        #expect(days.years == [2023, 2024, 2025, 2026] && days.name == "cn")
        #expect(
            days.springFestivals.map(\.description) == [
                "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26",
            ])
        // As many days as the notices name: 3+7+1+5+3+8, 1+8+3+5+3+3+7, 1+8+3+5+3+8, 3+9+3+5+3+3+7.
        #expect(days.off.count == 27 + 30 + 28 + 33)
        #expect(days.work.count == 7 + 8 + 5 + 6)
    }

    @Test(
        "Known days of the shipped calendar",
        arguments: [
            ("2022-12-31", false), ("2023-01-28", true), ("2023-10-06", false), ("2023-10-09", true),
            ("2024-02-18", true), ("2024-06-10", false), ("2025-01-26", true), ("2025-06-02", false),
            ("2026-01-04", true), ("2026-02-23", false), ("2026-02-28", true), ("2026-06-19", false),
            ("2026-07-04", false), ("2026-07-06", true),
        ])
    func knownDays(text: String, isWorked: Bool) throws {
        let calendar = WorkingCalendar(try Self.shipped.get().0, own: [])
        #expect(calendar.isWorkingDay(try Self.day(text)) == isWorked)
    }

    @Test("Every year of the shipped calendar says where it was published and when that was checked")
    func sources() throws {
        let file = SharedData.repository.appendingPathComponent("content/calendars/cn.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let years = try Self.shipped.get().0.years.count
        #expect(text.split(separator: "\n").count { $0.hasPrefix("    source: 国务院办公厅") } == years)
        #expect(text.split(separator: "\n").count { $0.hasPrefix("    checked: 20") } == years)
    }

    @Test(
        "A mistake is told with its line and column, and the other days are kept",
        arguments: [
            ("off: [10-01..10-08, 2025-02-30]", 25), ("off: [10-01..10-08, 12-05..11-30]", 25),
            ("off: [10-01..10-08, 2026-02-01]", 25), ("off: [10-01..10-08, 2024-11-30..2025-01-01]", 25),
            ("off: [10-01..10-08, 10-08]", 25), ("off: [10-01..10-08]\n    work: [10-05]", 12),
            ("off: [10-01..10-08]\n    work: [10-09]", 12), ("off: [10-01..10-08]\n    worked: [10-11]", 5),
        ])
    func mistakes(lines: String, column: Int) throws {
        let (days, findings) = Self.read(Self.year(lines))
        #expect(findings.count == 1)
        #expect(findings.first?.severity == .error)
        #expect(findings.first?.location?.line == (lines.contains("\n") ? 4 : 3))
        #expect(findings.first?.location?.column == column)
        #expect(days.off.sorted().map(\.description).first == "2025-10-01")
        #expect(days.off.count == 8 && days.work.isEmpty)
    }

    @Test("Unknown keys and years are told, and a year's Spring Festival alone makes no year known")
    func otherKeys() {
        #expect(Self.read("yeers: {}\n").1.first?.code == .unknownSetting)
        #expect(Self.read("years: { next: {} }\n").1.first?.location?.line == 1)
        let (days, findings) = Self.read("spring_festival: [2028-01-26, 2027-02-06, soon]\n")
        #expect(days.years.isEmpty && days.springFestivals.map(\.description) == ["2027-02-06", "2028-01-26"])
        #expect(findings.count == 1 && findings.first?.location?.column == 43)
    }
}
