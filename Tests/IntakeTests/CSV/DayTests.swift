import Intake
import Receivables
import Testing

@Suite("Days")
struct DayTests {
    private func day(_ text: String, _ declared: String = "") throws -> String? {
        let format = try #require(DayFormat(declared: declared))
        return try parse(text) { cell throws(CellProblem) in try cell.day(format) }?.description
    }

    private func problem(_ text: String, _ declared: String = "") -> CellProblem? {
        do {
            let format = DayFormat(declared: declared) ?? DayFormat()
            _ = try parse(text) { cell throws(CellProblem) in try cell.day(format) }
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "the year first needs no declaration",
        arguments: [
            "2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "2026年03月05日", "20260305", "20260305.0",
            "2026-03-05T10:30:00Z",
            "2026-03-05 10:30", "2026/3/5 0:00:00", "2026年3月5日 10:30", "２０２６－０３－０５", "２０２６年３月５日", " 2026-03-05\t",
            "2026-03-05T10:30:00.000+08:00", "2026-3-5 1:02 PM", "20260305 103000", "'2026-03-05", "=\"2026-03-05\"",
        ])
    func yearFirst(text: String) throws {
        #expect(try day(text) == "2026-03-05")
    }

    @Test("the year last is read in the declared order only")
    func yearLast() throws {
        #expect(try day("5/3/2026", "d/M/y") == "2026-03-05")
        #expect(try day("5/3/2026", "M/d/y") == "2026-05-03")
        #expect(try day("05-03-2026 12:00", "d/M/y") == "2026-03-05")
        #expect(try day("05.03.2026", "d.M.y") == "2026-03-05")
        #expect(try day("31052020", "d/M/y") == "2020-05-31")
        #expect(try day("2020-05-31", "dd/MM/yyyy") == "2020-05-31")
        #expect(problem("05/03/2026") == .undeclaredDayOrder)
        #expect(problem("25/03/2026") == .undeclaredDayOrder)
    }

    @Test("spreadsheet serials are read where declared only")
    func serials() throws {
        #expect(try day("45291", "excel") == "2023-12-31")
        #expect(try day("61", "excel") == "1900-03-01")
        #expect(try day("46086.75", "excel d/M/y") == "2026-03-05")
        #expect(problem("45291") == .notADay)
    }

    @Test(
        "ten bytes that are almost digits and hyphens are no day",
        arguments: ["2026-0:-05", "2026-03-0/", "202\u{E9}-03-0", "2026.03-05", "2026-03.05", "2026-03-\u{E9}"])
    func almost(text: String) {
        #expect(problem(text) != nil)
    }

    @Test(
        "what is no day is refused",
        arguments: [
            ("2026-02-30", .notADay), ("2026-13-01", .notADay), ("26-03-05", .twoDigitYear), ("5/3/26", .twoDigitYear),
            ("2026-03", .notADay), ("2026-03/05", .notADay), ("abc", .notADay), ("2026-03-05x", .notADay),
            ("2026-03-05T", .notADay), ("2026-03-05-01", .notADay), ("1026-03-05", .notADay), ("20261301", .notADay),
            ("260305", .twoDigitYear), ("2026年3月", .notADay), ("12", .notADay), ("2026--03", .notADay),
        ] as [(String, CellProblem)])
    func refusals(text: String, expected: CellProblem) {
        #expect(problem(text) == expected)
    }

    @Test("blank cells hold no day", arguments: ["", "  ", "-", "/", "—"])
    func blanks(text: String) throws {
        #expect(try day(text) == nil)
    }

    @Test("months are their first day", arguments: ["2026-03", "2026/3", "202603", "2026年3月", "2026-03-17"])
    func months(text: String) throws {
        let month = try parse(text) { cell throws(CellProblem) in try cell.month() }
        #expect(month == CalendarDay(year: 2026, month: 3, day: 1))
    }
}
