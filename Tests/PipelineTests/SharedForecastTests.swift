import Foundation
import TestSupport
import Testing

/// The forecast looked back on, over payments that real customers made.
@Suite("The forecast beats due date plus mean delay on real payments")
struct SharedForecastTests {
    @Test(
        "on IBM's sample, from any day", .enabled(if: SharedData.has("ibm-watson-ar"), "\(SharedData.absence)"),
        arguments: ["2012-12-31", "2013-06-30", "2013-12-31"])
    func ibmSample(asOf: String) throws {
        try expectGain(in: try Scratch.ibmSample(), ["--as-of", asOf])
    }

    @Test(
        "on separate files of invoices and payments",
        .enabled(if: SharedData.has("ar-and-payments"), "\(SharedData.absence)"))
    func separateFiles() throws {
        try expectGain(in: try Scratch.separateFiles(), [])
    }

    private func expectGain(in scratch: Scratch, _ arguments: [String]) throws {
        let run = try BinaryRun.huikuan(["metrics", "--format", "json"] + arguments, in: scratch)
        let document = try JSONSerialization.jsonObject(with: Data(run.outputText.utf8)) as? [String: Any]
        let currency = try #require((document?["currencies"] as? [[String: Any]])?.first)
        let backtest = try #require(currency["forecast_backtest"] as? [String: Any])
        #expect(backtest["cutoffs"] as? Int == 6)
        let error = try #require(backtest["weighted_absolute_error"] as? Double)
        let naive = try #require(backtest["naive_weighted_absolute_error"] as? Double)
        #expect(error < naive)
        // Four weeks in five are to lie between P10 and P90.
        let coverage = try #require(backtest["p10_p90_coverage"] as? Double)
        #expect((0.6...0.95).contains(coverage))
    }
}
