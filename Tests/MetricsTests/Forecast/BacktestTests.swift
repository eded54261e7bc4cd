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
}
