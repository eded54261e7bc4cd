import TestSupport
import Testing

/// What a mistake in the engine's tables does to the figures: it is counted as a gap, and nothing is made up for it.
@Suite("Bad input of the recovery engine makes no figure up")
struct BadRecoveryInputTests {
    private func reporting(_ path: String) throws -> [String: Any] {
        let scratch = try Scratch()
        let input = PortfolioCase(path: path).input
        let run = try BinaryRun.huikuan(
            ["metrics", "--project", input, "--as-of", "2026-01-31", "--format", "json"], in: scratch)
        #expect([0, 3].contains(run.exitCode), "\(run.errors)")
        return try #require(try MetricsJSON(run.outputText).currencies.first)
    }

    @Test(
        "A document whose late charge nothing covers is named as a gap, and where all are gaps no amount is given",
        arguments: [("rate-gap", "no_rate"), ("insolvency-day-unknown", "insolvency_day_unknown")])
    func lateCharges(finding: String, reason: String) throws {
        let charges = try #require(try reporting("findings/\(finding)")["late_charges"] as? [String: Any])
        #expect(charges["documents"] as? Int == 0)
        for amount in ["claimable", "disputed", "on_open_documents"] {
            #expect(charges.keys.contains(amount) && charges[amount] as? String == nil)
            #expect(charges.text("\(amount)_reason") == reason)
        }
        let gaps = charges.rows("gaps").filter { $0["documents"] as? Int != 0 }
        #expect(gaps.map { $0.text("reason") } == [reason])
        #expect(gaps.first?["documents"] as? Int == 1)
    }

    @Test("A promise in a currency in which nothing is owed counts in no other currency's rate")
    func promiseInAnotherCurrency() throws {
        let promises = try #require(try reporting("findings/promise-currency")["promises"] as? [String: Any])
        #expect(promises["n"] as? Int == 0 && promises["open"] as? Int == 0)
        #expect(promises["kept_rate"] as? Double == nil && promises.text("kept_rate_reason") == "no_base")
    }

    @Test("Promises without an amount or a day, or due before they were made, are in no rate")
    func impossiblePromises() throws {
        let promises = try #require(
            try reporting("bad-input/promises that cannot be kept")["promises"] as? [String: Any])
        // Of six rows four are rejected and one is in another currency; the one that names an unknown document stays.
        #expect(promises["n"] as? Int == 1)
    }

    @Test("A guarantee without a period moves no limitation date")
    func guaranteeWithoutPeriod() throws {
        let customer = try #require(try reporting("findings/guarantee-without-period").rows("customers").first)
        let limitation = try #require(customer["limitation"] as? [String: Any])
        #expect(limitation.text("nearest") == "2029-02-04")
    }
}
