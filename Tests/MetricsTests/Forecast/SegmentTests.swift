import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Segments of a forecast")
struct SegmentTests {
    private static let today = CalendarDay(number: 20_000)

    /// "old-…" customers of two industries pay early or late; new ones have an open document and no history.
    private static func weeks(_ segment: ForecastSettings.Segment, newIndustries: [String]) throws -> [Int128] {
        var ledger = LedgerBuilder()
        for number in 0..<40 {
            let date = today.adding(days: -400)
            ledger.document("old-\(number % 2)", "H\(number)", date, due: date, 1000)
            ledger.payment(
                "old-\(number % 2)", "P\(number)", date.adding(days: number % 2 * 14 + 3), 1000, for: "H\(number)")
        }
        for (number, _) in newIndustries.enumerated() {
            ledger.document("new-\(number)", "N\(number)", today, due: today, 100_000)
        }
        var records = ledger.records()
        let industries = newIndustries + ["early", "late"]
        for index in records.customers.indices {
            records.customers[index].industry = records.texts.append(industries[index]) ?? .empty
        }
        var policy = Policy(currency: try #require(Currency(code: "CNY")))
        policy.forecast.segment = segment
        policy.forecast.shrinkage = 20
        let portfolio = Portfolio.assemble(records, asOf: today, policy: policy)
        return try #require(portfolio.forecasts().first?.forecast.known).weeks.map(\.expected)
    }

    @Test("a new customer is given the chances of his industry, drawn to the company's")
    func industry() throws {
        // 20 documents against a k of 20: half the industry's own curve, half the company's.
        #expect(Array(try Self.weeks(.industry, newIndustries: ["early"]).prefix(3)) == [75_000, 0, 25_000])
        #expect(Array(try Self.weeks(.industry, newIndustries: ["late"]).prefix(3)) == [25_000, 0, 75_000])
    }

    @Test("without segments, or of an unknown one, he is given the company's")
    func none() throws {
        #expect(Array(try Self.weeks(.none, newIndustries: ["early"]).prefix(3)) == [50_000, 0, 50_000])
        #expect(Array(try Self.weeks(.industry, newIndustries: [""]).prefix(3)) == [50_000, 0, 50_000])
    }
}
