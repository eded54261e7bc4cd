import Metrics
import Receivables
import TestSupport
import Testing

@Suite("The forecast")
struct ForecastTests {
    private static let today = CalendarDay(number: 20_000)

    /// 40 paid documents of a customer, each so many days late, long before today.
    private static func history(_ daysLate: (Int) -> Int) -> LedgerBuilder {
        var ledger = LedgerBuilder()
        for number in 0..<40 {
            let date = today.adding(days: -700 + number)
            ledger.document("A", "H\(number)", date, due: date.adding(days: 30), 1000)
            ledger.payment("A", "P\(number)", date.adding(days: 30 + daysLate(number)), 1000, for: "H\(number)")
        }
        return ledger
    }

    private static func forecast(
        _ ledger: LedgerBuilder, shrinkage: Int = 0, promises: [OpenPromise] = []
    ) throws -> Forecast {
        var policy = Policy(currency: try #require(Currency(code: "CNY")))
        policy.forecast.shrinkage = shrinkage
        let portfolio = Portfolio.assemble(ledger.records(), asOf: today, policy: policy)
        let forecasts = portfolio.forecasts { day in day == today ? promises : [] }
        return try #require(forecasts.first?.forecast.known)
    }

    private static func promise(_ amount: Int64, in days: Int, _ probability: Double, document: Int? = nil)
        -> OpenPromise
    {
        OpenPromise(
            customer: 0, currency: 0, dueOn: today.adding(days: days), amount: amount, probability: probability,
            document: document)
    }

    @Test("a customer who always pays 10 days late is expected 10 days after the due date")
    func habit() throws {
        var ledger = Self.history { _ in 10 }
        ledger.document("A", "N", Self.today, due: Self.today.adding(days: 13), 5000)
        let forecast = try Self.forecast(ledger)
        #expect(forecast.weeks.map(\.expected) == [0, 0, 0, 5000] + [Int128](repeating: 0, count: 9))
        #expect(forecast.weeks.map(\.start) == (0..<13).map { Self.today.adding(days: 1 + 7 * $0) })
        #expect(forecast.open == 5000)
    }

    @Test("what has not come by its usual day is given the chances of those that were as late")
    func conditional() throws {
        // Half pays on the due date, a quarter 20 days after it, a quarter 60 days after it.
        var ledger = Self.history { $0 % 4 < 2 ? 0 : $0 % 4 == 2 ? 20 : 60 }
        ledger.document("A", "N", Self.today.adding(days: -40), due: Self.today.adding(days: -10), 8000)
        let forecast = try Self.forecast(ledger)
        // The company's 40 documents tell the same; the open one itself was seen for 10 days and tells nothing more.
        #expect(forecast.weeks[1].expected == 4000)
        #expect(forecast.weeks[7].expected == 4000)
        #expect(forecast.never == 0)
    }

    @Test("partial payments are expected in part, and what never came in the past is not expected")
    func parts() throws {
        var ledger = LedgerBuilder()
        for number in 0..<40 {
            let date = Self.today.adding(days: -700)
            ledger.document("A", "H\(number)", date, due: date, 1000)
            ledger.payment("A", "P\(number)", date.adding(days: 5), 600, for: "H\(number)")
        }
        ledger.document("B", "N", Self.today, due: Self.today, 1000)
        let forecast = try Self.forecast(ledger)
        #expect(abs(forecast.weeks[0].expected - 600) <= 5)
        #expect(forecast.open == 17_000)
        #expect(abs(forecast.never - 16_400) <= 5)
    }

    @Test("a customer without history is given the company's chances, one with some a mixture")
    func shrinkage() throws {
        var ledger = Self.history { _ in 10 }
        for number in 0..<10 {
            let date = Self.today.adding(days: -400 + number)
            ledger.document("B", "G\(number)", date, due: date, 1000)
            ledger.payment("B", "Q\(number)", date.adding(days: 24), 1000, for: "G\(number)")
        }
        ledger.document("B", "N", Self.today, due: Self.today, 1_000_000)
        ledger.document("C", "M", Self.today, due: Self.today, 1_000_000)
        let forecast = try Self.forecast(ledger, shrinkage: 10)
        // B's own weight is ½, C's 0; of the company's documents 40 of 50 are paid on day 10 and 10 on day 24.
        #expect(forecast.weeks[1].expected == 400_000 + 800_000)
        #expect(forecast.weeks[3].expected == 600_000 + 200_000)
    }

    @Test("a promise comes on its day with its chance, and what it covers is not forecast again")
    func promise() throws {
        var ledger = Self.history { _ in 10 }
        ledger.document("A", "N", Self.today, due: Self.today.adding(days: 13), 5000)
        ledger.document("A", "O", Self.today.adding(days: -1), due: Self.today.adding(days: 6), 2000)
        let forecast = try Self.forecast(ledger, promises: [Self.promise(3000, in: 40, 0.75)])
        // The older one is covered whole, the newer by 1,000.
        #expect(forecast.weeks[2].expected == 0)
        #expect(forecast.weeks[3].expected == 4000)
        #expect(forecast.weeks[5].expected == 2250)
        #expect(forecast.never == 750)
    }

    @Test("a promise that names a document covers it alone, and no promise counts for more than is open")
    func namedPromise() throws {
        var ledger = Self.history { _ in 10 }
        ledger.document("A", "N", Self.today, due: Self.today.adding(days: 13), 5000)
        let named = try Self.forecast(ledger, promises: [Self.promise(9000, in: 40, 1, document: 40)])
        #expect(named.weeks[5].expected == 5000)
        #expect(named.weeks[3].expected == 0)
        let due = try Self.forecast(ledger, promises: [Self.promise(5000, in: 0, 1)])
        #expect(due.weeks[3].expected == 5000)
    }

    @Test("a pending bill comes at its maturity, for certain, and retention at its due date")
    func certain() throws {
        var ledger = Self.history { _ in 10 }
        ledger.document("A", "N", Self.today.adding(days: -60), due: Self.today.adding(days: -30), 5000)
        ledger.payment(
            "A", "B1", Self.today.adding(days: -5), 5000, method: .bankBill, maturesOn: Self.today.adding(days: 20),
            clearedOn: Self.today.adding(days: 3), for: "N")
        ledger.document("A", "R", Self.today, due: Self.today.adding(days: 30), 700, flags: .retention)
        ledger.document("A", "S", Self.today, 90, flags: .retention)
        let forecast = try Self.forecast(ledger)
        #expect(forecast.weeks[2].expected == 5000)
        #expect(forecast.weeks[2].p10 == 5000)
        #expect(forecast.weeks[2].p90 == 5000)
        #expect(forecast.weeks[4].expected == 700)
        #expect(forecast.undated == 90)
    }

    @Test("a disputed part is put off by what disputes took, 30 days where none is resolved")
    func disputed() throws {
        var ledger = Self.history { _ in 10 }
        ledger.document("A", "N", Self.today, due: Self.today.adding(days: 13), 5000)
        ledger.dispute("A", "N", 2000, from: Self.today)
        let stated = try Self.forecast(ledger)
        #expect(stated.weeks[3].expected == 3000)
        #expect(stated.weeks[7].expected == 2000)
        ledger.dispute("A", "H1", 10, from: Self.today.adding(days: -600), until: Self.today.adding(days: -590))
        let measured = try Self.forecast(ledger)
        #expect(measured.weeks[4].expected == 2000)
    }

    @Test(
        "credits and unapplied cash are not forecast, and nothing is where nothing was ever paid or only open items are known"
    )
    func unavailable() throws {
        var ledger = LedgerBuilder()
        ledger.document("A", "N", Self.today, due: Self.today, 5000)
        ledger.document("A", "K", Self.today, -5000, kind: .creditNote)
        ledger.payment("A", "P", Self.today, 100)
        let policy = Policy(currency: try #require(Currency(code: "CNY")))
        let portfolio = Portfolio.assemble(ledger.records(), asOf: Self.today, policy: policy)
        #expect(portfolio.forecasts().first?.forecast == .unavailable(.noBase))
        ledger.isOpenItemsOnly = true
        let openItems = Portfolio.assemble(ledger.records(), asOf: Self.today, policy: policy)
        #expect(openItems.forecasts().first?.forecast == .unavailable(.openItemsOnly))
        #expect(openItems.timeToPay().isEmpty)
        var paid = Self.history { _ in 10 }
        paid.document("A", "N", Self.today, due: Self.today, 5000)
        paid.document("A", "K", Self.today, -5000, kind: .creditNote)
        #expect(try Self.forecast(paid).open == 5000)
    }

    @Test("customers' payments that come together widen the week")
    func lumps() throws {
        var (apart, together) = (LedgerBuilder(), LedgerBuilder())
        for number in 0..<40 {
            let date = Self.today.adding(days: -700)
            let late = number % 2 == 0 ? 3 : 20
            for (prefix, shift) in [("a", number), ("b", 0)] {
                let paid = date.adding(days: late + 100 + (prefix == "a" ? shift * 7 % 40 : 0))
                let due = paid.adding(days: -late)
                if prefix == "a" {
                    apart.document("A", "H\(number)", date, due: due, 1000)
                    apart.payment("A", "P\(number)", paid, 1000, for: "H\(number)")
                } else {
                    together.document("A", "H\(number)", date, due: due, 1000)
                    together.payment("A", "P\(number)", paid, 1000, for: "H\(number)")
                }
            }
        }
        for number in 0..<20 {
            apart.document("A", "N\(number)", Self.today, due: Self.today, 1000)
            together.document("A", "N\(number)", Self.today, due: Self.today, 1000)
        }
        let (narrow, wide) = (try Self.forecast(apart).weeks[0], try Self.forecast(together).weeks[0])
        #expect(narrow.expected == wide.expected)
        #expect(narrow.p90 - narrow.p10 < wide.p90 - wide.p10)
    }

    @Test("kept rates of few promises lean on the company's")
    func keptProbability() {
        #expect(KeptProbability.of(kept: 0, judged: 0, companyKept: 0, companyJudged: 0, shrinkage: 20) == 0.5)
        #expect(KeptProbability.of(kept: 10, judged: 20, companyKept: 98, companyJudged: 98, shrinkage: 20) == 0.745)
        #expect(KeptProbability.of(kept: 1, judged: 1, companyKept: 1, companyJudged: 98, shrinkage: 0) == 1)
    }
}
