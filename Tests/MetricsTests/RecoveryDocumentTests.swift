import Foundation
import Metrics
import Pipeline
import Receivables
import TestSupport
import Testing

@Suite("What the engine knows, for other programs")
struct RecoveryDocumentTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// One invoice paid by promise, one open; a promise broken.
    private func records() throws -> Records {
        var ledger = LedgerBuilder(currencies: ["CNY"])
        ledger.document("C1", "A", try day("2026-01-10"), due: try day("2026-02-10"), 100_00)
        ledger.document("C1", "B", try day("2026-03-01"), due: try day("2026-04-01"), 300_00)
        ledger.payment("C1", "P", try day("2026-03-03"), 100_00)
        ledger.allocate("P", to: "A", 100_00)
        var field = FieldBuilder()
        field.promise("C1", "Q1", made: try day("2026-03-01"), due: try day("2026-03-05"), 100_00)
        field.promise("C1", "Q2", made: try day("2026-04-20"), due: try day("2026-05-05"), 300_00)
        field.visit("C1", "V1", try day("2026-03-01"), tracks: ["T01@2"]) { $0.status = .done }
        return field.records(over: ledger.records())
    }

    private func document(_ records: Records) throws -> MetricsDocument {
        let policy = Policy(currency: try #require(Currency(code: "CNY")))
        let portfolio = Portfolio.assemble(records, asOf: try day("2026-06-30"), policy: policy)
        return MetricsDocument(Metrics.measure(portfolio), inputs: [], generator: "test")
    }

    private func currency(_ document: MetricsDocument) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(document.json())) as? [String: Any]
        return try #require((object?["currencies"] as? [[String: Any]])?.first)
    }

    @Test("promises stand by state, with their rate, its number and its interval")
    func promises() throws {
        let currency = try currency(document(records()))
        let promises = try #require(currency["promises"] as? [String: Any])
        #expect(promises["kept"] as? Int == 1)
        #expect(promises["broken"] as? Int == 1)
        #expect(promises["kept_rate"] as? Double == 0.5)
        #expect(promises["kept_rate_amount"] as? Double == 0.25)
        let interval = try #require(promises["interval"] as? [String: Double])
        #expect(interval == ["low": 0.094531, "high": 0.905469])
        let customer = try #require((currency["customers"] as? [[String: Any]])?.first)
        #expect(customer["promise_kept_rate"] as? Double == 0.5)
        #expect(customer["promise_kept_n"] as? Int == 2)
    }

    @Test("the CSV has a line for each figure of a list, under the list's key")
    func lines() throws {
        let lines = Set(String(decoding: try document(records()).csv(), as: UTF8.self).split(separator: "\n"))
        for line in [
            "CNY,all,,promises_kept,,1,", "CNY,all,,promises_kept_rate,,0.5,",
            "CNY,all,,track_effect_tracks_contacts,T01,1,", "CNY,all,,track_effect_versions_contacts,T01/2,1,",
            "CNY,all,,visit_funnel_stages_judged,planned,1,", "CNY,all,,survival_paid,52,1,",
            "CNY,customer,C1,promise_kept_n,,2,", "CNY,customer,C1,limitation_invoice_no,,B,",
        ] {
            #expect(lines.contains(Substring(line)), "\(line)")
        }
    }

    @Test("with open items alone nothing is forecast, no promise is judged, and both say why")
    func openItems() throws {
        var records = try records()
        records.isOpenItemsOnly = true
        let currency = try currency(document(records))
        #expect(currency["forecast"] is NSNull)
        #expect(currency["forecast_reason"] as? String == "open_items_only")
        let promises = try #require(currency["promises"] as? [String: Any])
        #expect(promises["kept"] is NSNull)
        #expect(promises["kept_reason"] as? String == "open_items_only")
        let quartiles = try #require(currency["days_to_pay"] as? [String: Any])
        #expect(quartiles["p50_reason"] as? String == "open_items_only")
    }

    @Test("late charges of all customers are the sums of each one's, with any number of threads")
    func lateCharges() {
        var charged = 0
        for seed in UInt64(1)...60 {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            let terms = LateChargeTerms(portfolio)
            let totals = terms.totals(jobs: 1)
            #expect(totals == terms.totals(jobs: 3), "seed \(seed)")
            let each = (0..<portfolio.customerCount).flatMap { terms.charges(of: $0) }
            for total in totals {
                let own = each.filter { $0.currency == total.currency }
                #expect(total.undisputed == own.reduce(0) { $0 + $1.undisputed }, "seed \(seed)")
                #expect(total.disputed == own.reduce(0) { $0 + $1.disputed }, "seed \(seed)")
                #expect(total.gaps.reduce(0) { $0 + $1.documents } == own.reduce(0) { $0 + $1.gaps.count })
                charged += total.documents
            }
        }
        #expect(charged > 0)
    }
}
