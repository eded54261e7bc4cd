import Metrics
import Receivables
import TestSupport
import Testing

@Suite("The forecast's back-test")
struct BacktestTests {
    private func backtest(_ records: Records, _ day: String) throws -> ForecastBacktest {
        let policy = Policy(currency: try #require(Currency(code: "USD")))
        let portfolio = Portfolio.assemble(records, asOf: try #require(CalendarDay(day)), policy: policy)
        return try #require(portfolio.forecasts().first).backtest
    }

    private func millionths(_ figure: Figure<Ratio>) -> Int128? { figure.known?.scaled(places: 6) }

    @Test(
        "on the published sample it errs less than due dates plus mean delays, whatever the day",
        .enabled(if: SharedData.has("ibm-watson-ar"), "\(SharedData.absence)"),
        arguments: ["2014-01-09", "2013-09-30", "2013-06-30", "2013-03-31"])
    func sample(day: String) throws {
        let backtest = try backtest(try SampleReceivables.records(), day)
        let error = try #require(millionths(backtest.weightedAbsoluteError))
        let naive = try #require(millionths(backtest.naiveWeightedAbsoluteError))
        let coverage = try #require(millionths(backtest.coverage))
        #expect(error < naive * 9 / 10)
        #expect(coverage > 600_000)
    }

    @Test(
        "on invoices with partial payments it errs less than half as much, whatever the day",
        .enabled(if: SharedData.has("ar-and-payments"), "\(SharedData.absence)"))
    func invoices() throws {
        let records = try SampleInvoices.records()
        for day in ["2026-04-08", "2025-12-31", "2025-06-30"] {
            let backtest = try backtest(records, day)
            let error = try #require(millionths(backtest.weightedAbsoluteError))
            let naive = try #require(millionths(backtest.naiveWeightedAbsoluteError))
            let coverage = try #require(millionths(backtest.coverage))
            #expect(error * 10 < naive * 6)
            #expect(coverage > 700_000)
        }
    }

    @Test("each month end keeps its weeks, and together they are the figures")
    func runs() throws {
        var ledger = LedgerBuilder(currencies: ["USD"])
        for month in 0..<20 {
            let date = try #require(CalendarDay("2024-01-05")).adding(months: month)
            let late = month % 3 == 0 ? 55 : 20
            ledger.document(
                "C", "I\(month)", date, due: date.adding(days: 30), 1_000 + Int64(month),
                paidOn: date.adding(days: 30 + late))
        }
        let backtest = try backtest(ledger.records(), "2025-12-31")
        #expect(backtest.runs.count == backtest.cutoffs.count && !backtest.runs.isEmpty)
        #expect(backtest.runs.allSatisfy { $0.weeks.count == 13 && $0.inside <= $0.judged })
        let weeks = backtest.runs.flatMap(\.weeks)
        let received = weeks.reduce(Int128(0)) { $0 + $1.received }
        let error = weeks.reduce(Int128(0)) { $0 + Int128(($1.span.expected - $1.received).magnitude) }
        #expect(backtest.weightedAbsoluteError.known == Ratio(error, over: received))
        let inside = backtest.runs.reduce(0) { $0 + $1.inside }
        let judged = backtest.runs.reduce(0) { $0 + $1.judged }
        #expect(backtest.coverage.known == Ratio(Int128(inside), over: Int128(judged)))
        // What the first month end saw coming came within its weeks.
        let first = try #require(backtest.runs.first)
        #expect(first.received > 0 && first.received == first.weeks.reduce(0) { $0 + $1.received })
    }
}
