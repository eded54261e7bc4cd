import Metrics
import Receivables
import TestSupport
import Testing

@Suite("The published sample on 2013-06-30", .enabled(if: SharedData.has("ibm-watson-ar"), "\(SharedData.absence)"))
struct PublishedSampleTests {
    private func figures() throws -> CurrencyFigures {
        let currency = try #require(Currency(code: "USD"))
        let day = try #require(CalendarDay("2013-06-30"))
        let portfolio = Portfolio.assemble(
            try SampleReceivables.records(), asOf: day, policy: Policy(currency: currency))
        let metrics = Metrics.measure(portfolio)
        #expect(metrics.findings.isEmpty)
        return try #require(metrics.currencies.first)
    }

    @Test(
        "money figures are the sample's to the cent",
        arguments: [
            (Measure.sales, "5849.59"), (.receipts, "7648.09"), (.open, "5119.85"), (.overdue, "835.56"),
        ])
    func money(measure: Measure, expected: String) throws {
        #expect(try figures().now[measure].money?.decimal == expected)
    }

    @Test(
        "ratios are the sample's to every digit that the definition gives",
        arguments: [
            (Measure.collectionEffectiveness, 6, 901_509), (.recoveryRate, 6, 599_007), (.dueRecoveryRate, 6, 849_393),
            (.collectionEffectivenessOverYear, 6, 894_540), (.daysSalesOutstanding, 4, 231_508),
            (.bestPossibleDays, 4, 193_726), (.averageDaysDelinquent, 4, 37_782), (.countBackDays, 4, 262_575),
            (.onTimeRate, 6, 622_321), (.daysLate, 6, -2_779_152), (.daysLatePaid, 6, -2_873_682),
        ])
    func ratio(measure: Measure, places: Int, expected: Int128) throws {
        #expect(try figures().now[measure].ratio?.scaled(places: places) == expected)
    }

    @Test("every document is as many days late as the file itself says")
    func daysLate() throws {
        let rows = try SampleReceivables.rows()
        let currency = try #require(Currency(code: "USD"))
        let day = try #require(CalendarDay("2014-01-31"))
        let portfolio = Portfolio.assemble(
            try SampleReceivables.records(), asOf: day, policy: Policy(currency: currency))
        let expected = Dictionary(uniqueKeysWithValues: rows.map { ($0.number, $0.daysLate) })
        let documents = portfolio.records.documents
        for document in 0..<documents.count {
            let number = portfolio.records.texts.string(documents.number[document])
            let settled = portfolio.movements.of(document).map { portfolio.movements.from[$0] }
            #expect(
                settled.map { max(0, $0.days(since: documents.due[document])) } == [expected[number]].compactMap(\.self)
            )
            #expect(portfolio.state(of: document, on: day).open == 0)
        }
        #expect(documents.count == 2466)
    }
}
