import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Time to pay")
struct SurvivalCurveTests {
    static let start = CalendarDay(number: 20_000)

    /// The curve of documents that were each seen for some days, and paid then or still open.
    static func curve(_ seen: [(days: Int, isPaid: Bool)]) throws -> SurvivalCurve {
        let asOf = start.adding(days: 1_000)
        var ledger = LedgerBuilder()
        for (number, document) in seen.enumerated() {
            let date = asOf.adding(days: -document.days)
            ledger.document("C", "D\(number)", document.isPaid ? start : date, 100)
            if document.isPaid {
                ledger.payment("C", "P\(number)", start.adding(days: document.days), 100, for: "D\(number)")
            }
        }
        let policy = Policy(currency: try #require(Currency(code: "CNY")))
        return Portfolio.assemble(ledger.records(), asOf: asOf, policy: policy).timeToPay(of: 0, currency: 0)
    }

    private func agrees(_ curve: SurvivalCurve, with values: String) {
        let rows = values.split(separator: "\n").map { $0.split(separator: ",").compactMap { Double($0) } }
        #expect(curve.steps.count == rows.count)
        for (step, row) in zip(curve.steps, rows) {
            #expect([step.day, step.atRisk, step.paid] == row.prefix(3).map { Int($0) })
            for (own, other) in zip([step.unpaid, step.lower, step.upper], row.suffix(3)) {
                #expect(abs(own - other) < 1e-9, "day \(step.day)")
            }
        }
    }

    @Test("every share and limit is lifelines' over generated documents")
    func generated() throws {
        let seen = (0..<200).map { (days: $0 * 37 % 91 + 1, isPaid: $0 % 5 != 0) }
        agrees(try Self.curve(seen), with: LifelinesValues.generated)
    }

    @Test(
        "every share and limit is lifelines' over the published sample, and so are the quartiles",
        .enabled(if: SharedData.has("ibm-watson-ar"), "\(SharedData.absence)"))
    func sample() throws {
        let policy = Policy(currency: try #require(Currency(code: "USD")))
        let day = try #require(CalendarDay("2013-06-30"))
        let portfolio = Portfolio.assemble(try SampleReceivables.records(), asOf: day, policy: policy)
        let curve = try #require(portfolio.timeToPay().first).all
        agrees(curve, with: LifelinesValues.sample)
        #expect([curve.p25.days, curve.p50.days, curve.p75.days] == [19, 26, 36])
        #expect([curve.p25.earliest, curve.p50.earliest, curve.p75.earliest] == [18, 26, 35])
        #expect([curve.p25.latest, curve.p50.latest, curve.p75.latest] == [19, 27, 36])
    }

    @Test("a share that is reached exactly counts as reached")
    func exactQuartiles() throws {
        let curve = try Self.curve([(1, true), (2, true), (3, true), (4, true)])
        #expect([curve.p25.days, curve.p50.days, curve.p75.days] == [1, 2, 3])
    }

    @Test("a quartile that too few have reached is not known")
    func unreached() throws {
        let curve = try Self.curve([(5, true), (10, false), (10, false)])
        #expect(curve.p25.days == 5)
        #expect(curve.p50.days == nil)
    }

    @Test("a write-off ends the watching, a credit that settles all does too, and a payment with a discount pays")
    func endings() throws {
        var ledger = LedgerBuilder()
        let start = Self.start
        for number in ["A", "B", "C", "D"] { ledger.document("X", number, start, 1000) }
        ledger.adjust("A", .writeOff, 1000, on: start.adding(days: 10))
        ledger.document("X", "N", start, -1000, kind: .creditNote)
        ledger.credit("N", to: "B", 1000, on: start.adding(days: 20))
        ledger.payment("X", "P1", start.adding(days: 30), 980, for: "C")
        ledger.adjust("C", .discount, 20, on: start.adding(days: 30))
        ledger.payment("X", "P2", start.adding(days: 5), 400, for: "D")
        let policy = Policy(currency: try #require(Currency(code: "CNY")))
        let portfolio = Portfolio.assemble(ledger.records(), asOf: start.adding(days: 40), policy: policy)
        let steps = portfolio.timeToPay(of: 0, currency: 0).steps
        #expect(steps.map(\.day) == [10, 20, 30, 40])
        #expect(steps.map(\.paid) == [0, 0, 1, 0])
        #expect(steps.map(\.unpaid) == [1, 1, 0.5, 0.5])
    }

    @Test("a bill pays on the day on which it becomes cash")
    func bills() throws {
        var ledger = LedgerBuilder()
        ledger.document("X", "A", Self.start, 1000)
        ledger.payment(
            "X", "P", Self.start.adding(days: 10), 1000, method: .bankBill, maturesOn: Self.start.adding(days: 100),
            for: "A")
        let policy = Policy(currency: try #require(Currency(code: "CNY")))
        let records = ledger.records()
        for (days, paid) in [(99, 0), (100, 1), (150, 1)] {
            let portfolio = Portfolio.assemble(records, asOf: Self.start.adding(days: days), policy: policy)
            let curve = portfolio.timeToPay(of: 0, currency: 0)
            #expect(curve.paid == paid)
            #expect(curve.steps.map(\.day) == [min(days, 100)])
        }
    }

    @Test("shares never rise, stay within their limits, and the company is made of all documents of its segments")
    func generatedPortfolios() {
        for seed in UInt64(1)...200 {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            for figures in portfolio.timeToPay() {
                var before = 1.0
                for step in figures.all.steps {
                    #expect(0...before ~= step.unpaid, "seed \(seed)")
                    #expect(step.lower <= step.unpaid && step.unpaid <= step.upper, "seed \(seed)")
                    before = step.unpaid
                }
                let own = (0..<portfolio.customerCount).map { portfolio.timeToPay(of: $0, currency: figures.index) }
                #expect(own.reduce(0) { $0 + $1.documents } == figures.all.documents, "seed \(seed)")
                #expect(own.reduce(0) { $0 + $1.paid } == figures.all.paid, "seed \(seed)")
            }
            #expect(portfolio.timeToPay(jobs: 1).map(\.all) == portfolio.timeToPay(jobs: 3).map(\.all), "seed \(seed)")
        }
    }

    @Test("a customer of an industry counts there and in the company")
    func segments() throws {
        var ledger = LedgerBuilder()
        for customer in ["A", "B", "C"] {
            ledger.document(customer, "D\(customer)", Self.start, 100)
            ledger.payment(customer, "P\(customer)", Self.start.adding(days: 7), 100, for: "D\(customer)")
        }
        var records = ledger.records()
        let steel = records.texts.append("steel") ?? .empty
        records.customers[0].industry = steel
        records.customers[1].industry = steel
        let policy = Policy(currency: try #require(Currency(code: "CNY")))
        let portfolio = Portfolio.assemble(records, asOf: Self.start.adding(days: 9), policy: policy)
        let figures = try #require(portfolio.timeToPay().first)
        #expect(figures.all.documents == 3)
        #expect(figures.segments.map(\.name) == ["steel"])
        #expect(figures.segments.map(\.curve.documents) == [2])
    }
}
