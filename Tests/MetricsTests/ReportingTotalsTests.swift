import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Totals in the reporting currency")
struct ReportingTotalsTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func totals(_ rates: [(from: String, to: String, date: String, billionths: Int64)]) throws
        -> ReportingTotals
    {
        var ledger = LedgerBuilder(currencies: ["CNY", "JPY", "USD"])
        ledger.document("C1", "A", try day("2026-06-01"), 100_00)
        ledger.document("C1", "B", try day("2026-06-01"), 10_05, currency: 2)
        ledger.rates = try rates.map { ($0.from, $0.to, try day($0.date), $0.billionths) }
        return Metrics.measure(
            Portfolio.assemble(
                ledger.records(), asOf: try day("2026-06-30"),
                policy: Policy(currency: try #require(Currency(code: "CNY"))))
        ).reporting
    }

    @Test("the last rate up to the day is used, directly, rounded once")
    func direct() throws {
        let totals = try totals([
            ("USD", "CNY", "2026-06-20", 9_000_000_000), ("USD", "CNY", "2026-06-29", 7_123_400_000),
            ("USD", "CNY", "2026-07-01", 1_000_000_000), ("CNY", "USD", "2026-06-30", 500_000_000),
        ])
        #expect(totals.open.known?.decimal == "171.59")
        #expect(totals.rateDate == (try day("2026-06-29")))
    }

    @Test("without a direct rate the inverse one is used")
    func inverse() throws {
        #expect(try totals([("CNY", "USD", "2026-06-30", 125_000_000)]).open.known?.decimal == "180.40")
    }

    @Test("a rate of 7 days ago still holds, one of 8 days does not")
    func age() throws {
        #expect(try totals([("USD", "CNY", "2026-06-23", 7_000_000_000)]).open.known?.decimal == "170.35")
        #expect(try totals([("USD", "CNY", "2026-06-22", 7_000_000_000)]).open.reason == .noRate)
    }
}
