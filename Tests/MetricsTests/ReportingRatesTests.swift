import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Sums in the reporting currency")
struct ReportingRatesTests {
    @Test("amounts are added exactly and rounded once; what is 0 needs no rate, and one that is missing is said")
    func total() throws {
        var ledger = LedgerBuilder(currencies: ["CNY", "EUR", "USD"])
        let asOf = try #require(CalendarDay("2026-06-30"))
        ledger.document("A", "A1", asOf, 100)
        ledger.rates = [("USD", "CNY", asOf.adding(days: -3), 7_123_456_789)]
        let policy = Policy(currency: try #require(Currency(code: "CNY")))
        let rates = ReportingRates(Portfolio.assemble(ledger.records(), asOf: asOf, policy: policy))
        // 100 + 3 × 7.123456789 + 3 × 7.123456789 = 142.740740734: rounded term by term it would be 142.
        func total(_ amounts: [(UInt8, Int128)]) -> Figure<Money> {
            rates.total(amounts.map { (currency: $0.0, amount: $0.1) })
        }
        #expect(total([(0, 100), (2, 3), (2, 3), (1, 0)]).known?.minorUnits == 143)
        #expect(total([(0, 100), (1, 1)]).reason == .noRate)
        #expect(rates.rate(1) == nil && rates.rate(2)?.date == asOf.adding(days: -3))
    }
}
