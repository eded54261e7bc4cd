import Findings
import Intake
import Receivables
import Testing

/// Mistakes that reading exports commonly makes.
struct IntakeTrapTests {
    private let header = "发票号,客户编号,发票日期,到期日,金额\n"

    private func read(_ text: String, _ more: [String: String] = [:]) throws -> Reading {
        try TestPortfolio(["data/receivables.csv": text].merging(more) { $1 }).read {
            $0.asOf = CalendarDay("2026-06-30")
        }
    }

    @Test("trap 15: 1,234.5 with a comma, in full-width digits and with 元 behind it is one and the same amount")
    func spellings() throws {
        let spellings = [
            "1234.50", "\"1,234.5\"", "１２３４.５", "\"１，２３４．５０\"", "1234.5元", "\"1,234.50 元\"", "￥1234.5", "\"¥1,234.50\"",
        ]
        let rows = spellings.enumerated().map { "I\($0),C1,2026-01-05,2026-02-04,\($1)\n" }
        let reading = try read(header + rows.joined())
        #expect(reading.records.documents.amount == Array(repeating: 1_234_50, count: spellings.count))
        #expect(reading.findings.filter { $0.severity == .error }.isEmpty)
    }

    @Test("trap 15: a column in 万元 counts ten thousands, exactly, and says nothing where a cell has its own unit")
    func tenThousands() throws {
        let reading = try read(
            "发票号,客户编号,发票日期,金额(万元)\nI1,C1,2026-01-05,12.345678\nI2,C1,2026-01-05,\"1,234.5\"\nI3,C1,2026-01-05,０.５\n")
        #expect(reading.records.documents.amount == [123_456_78, 12_345_000_00, 5_000_00])
    }

    @Test("trap 15: an amount that is none is rejected, never read as another")
    func noAmounts() throws {
        let cells = ["1.234.5", "\"1,23.4,5\"", "12a", "十二万", "1 2 3 4.5.6"]
        let rows = cells.enumerated().map { "I\($0),C1,2026-01-05,2026-02-04,\($1)\n" }
        let reading = try read(header + "I,C1,2026-01-05,2026-02-04,1.00\n" + rows.joined())
        #expect(reading.records.documents.count == 1)
        #expect(reading.count(.badAmount) == cells.count)
    }

    @Test("trap 5: a payment that names no document is not allocated by guess")
    func unallocatedPayment() throws {
        let reading = try read(
            header + "I1,C1,2026-01-05,2026-02-04,100.00\n",
            ["data/payments.csv": "payment_id,customer_id,date,amount\nP1,C1,2026-03-01,100.00\n"])
        #expect(reading.records.payments.count == 1 && reading.records.allocations.count == 0)
    }

    @Test("trap 12: a visit in the future is told of, and the same row twice counts once")
    func visits() throws {
        let reading = try read(
            header + "I1,C1,2026-01-05,2026-02-04,100.00\n",
            [
                "data/visits.csv": """
                visit_id,customer_id,visit_date,collector_id,outcome
                V1,C1,2026-03-01,P1,NO_CONTACT
                V1,C1,2026-03-01,P1,NO_CONTACT
                V2,C1,2026-07-01,P1,NO_CONTACT

                """
            ])
        #expect(reading.lines(.futureVisit) == [4])
        #expect(reading.lines(.exactDuplicate) == [3])
        #expect(reading.records.visits.count == 2)
    }
}
