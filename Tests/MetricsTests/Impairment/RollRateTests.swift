import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Roll rates")
struct RollRateTests {
    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private static func portfolio(_ records: Records, _ day: String) throws -> Portfolio {
        var policy = Policy(currency: try #require(Currency(code: "CNY")))
        policy.provision.basis = .rollRates
        policy.provision.lossGivenDefault = 500_000_000
        return Portfolio.assemble(records, asOf: try self.day(day), policy: policy)
    }

    @Test("what stays open a month later rolls, what was paid does not, and a write-off counts as rolled")
    func rolling() throws {
        var ledger = LedgerBuilder()
        let march = try Self.day("2026-03-10")
        for (number, amount) in [("A", 600), ("B", 300), ("C", 100)] {
            ledger.document("X", number, march, due: try Self.day("2026-03-31"), Int64(amount))
        }
        ledger.payment("X", "P", try Self.day("2026-04-10"), 600, for: "A")
        ledger.adjust("C", .writeOff, 100, on: try Self.day("2026-05-05"))
        ledger.payment("X", "Q", try Self.day("2026-06-01"), 300, for: "B")
        let portfolio = try Self.portfolio(ledger.records(), "2026-07-15")
        let rolls = try #require(portfolio.rollRates().first)
        #expect(rolls.monthEnds.first == (try Self.day("2025-07-31")))
        #expect(rolls.monthEnds.last == (try Self.day("2026-06-30")))
        // M0 of March: 1,000, of which 400 stand in M1 in April; in May 300 stand in M2 and 100 were written off; in
        // June nothing stands in M3.
        #expect(Array(rolls.base.prefix(4)) == [1000, 400, 300, 0])
        #expect(Array(rolls.rolled.prefix(4)) == [400, 400, 0, 0])
        #expect(Array(rolls.documents.prefix(4)) == [3, 2, 1, 0])
        #expect(rolls.rates[3] == .unavailable(.noBase))
        // The months by themselves: what stood in M0 in March rolled in April, and so on.
        let months = rolls.monthEnds.indices.suffix(3).map { rolls.months[$0] }
        #expect(months.map { Array($0.base.prefix(3)) } == [[1000, 0, 0], [0, 400, 0], [0, 0, 300]])
        #expect(months.map { Array($0.rolled.prefix(3)) } == [[400, 0, 0], [0, 400, 0], [0, 0, 0]])
        let losses = rolls.lossRates(givenDefault: 500_000_000)
        #expect(losses.count == 14)
        #expect(Array(losses.prefix(4)) == [0, 0, 0, 500_000_000])
    }

    @Test("loss rates are products of the onward rates, and the allowance names what it does not know")
    func losses() throws {
        var ledger = LedgerBuilder()
        // Each month 1,000 fall due; half is paid in the next month, the rest never.
        for month in 0..<24 {
            let due = try Self.day("2024-01-20").adding(months: month)
            for part in ["p", "q"] {
                ledger.document("X", "\(part)\(month)", due.adding(days: -19), due: due, 500)
            }
            ledger.payment("X", "P\(month)", due.adding(days: 30), 500, for: "p\(month)")
        }
        let portfolio = try Self.portfolio(ledger.records(), "2025-12-31")
        let rolls = portfolio.rollRates()
        let losses = try #require(rolls.first).lossRates(givenDefault: 500_000_000)
        #expect(losses == [250_000_000] + [Int64](repeating: 500_000_000, count: 13))
        let provisions = portfolio.provisions(rolls)
        let provision = try #require(provisions.first)
        #expect(provision.classes.map(\.id).suffix(2) == ["m12", "m13_plus"])
        #expect(provision.classes[0].balance == 1000)
        #expect(provision.classes[13].balance == 500 * 11)
        #expect(provision.allowance == 250 + 250 * 23)
        #expect(Provision.findings(portfolio, provisions, rolls).isEmpty)

        var young = LedgerBuilder()
        young.document("X", "A", try Self.day("2025-12-01"), due: try Self.day("2025-12-20"), 1000)
        let short = try Self.portfolio(young.records(), "2025-12-31")
        let findings = Provision.findings(short, short.provisions(short.rollRates()), short.rollRates())
        #expect(findings.map(\.code) == [.rollRateUnknown])
    }

    @Test("customers assessed for themselves and bills pending are out")
    func leftOut() throws {
        var ledger = LedgerBuilder()
        let (date, due) = (try Self.day("2026-03-01"), try Self.day("2026-03-15"))
        ledger.document("A", "A", date, due: due, 1000)
        ledger.document("B", "B", date, due: due, 1000)
        ledger.payment("B", "P", date, 400, method: .bankBill, maturesOn: try Self.day("2026-09-01"), for: "B")
        var records = ledger.records()
        records.customers[0].specificAllowance = 1
        let rolls = try #require(try Self.portfolio(records, "2026-06-30").rollRates().first)
        #expect(rolls.base[0] == 600)
    }

    @Test("a naive count over month ends gives the same sums")
    func generated() {
        for seed in UInt64(1)...100 {
            let generated = GeneratedPortfolio(seed: seed)
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy)
            for rolls in portfolio.rollRates() {
                let naive = NaiveRolls(portfolio, currency: rolls.currency)
                #expect(rolls.base == naive.base, "seed \(seed)")
                #expect(rolls.rolled == naive.rolled, "seed \(seed)")
            }
            #expect(portfolio.rollRates(jobs: 1) == portfolio.rollRates(jobs: 3))
        }
    }
}

/// The definition, word by word.
private struct NaiveRolls {
    var base = [Int128](repeating: 0, count: 13)
    var rolled = [Int128](repeating: 0, count: 13)

    init(_ portfolio: Portfolio, currency: UInt8) {
        var end = portfolio.asOf == portfolio.asOf.endOfMonth ? portfolio.asOf : portfolio.asOf.previousMonthEnd
        for _ in 0..<12 {
            let before = end.previousMonthEnd
            for document in 0..<portfolio.records.documents.count {
                let documents = portfolio.records.documents
                guard documents.currency[document] == currency, documents.amount[document] > 0,
                    let due = documents.due[document].known
                else { continue }
                for k in 0..<13 {
                    base[k] += NaiveRolls.balance(portfolio, document, due, months: k, on: before)
                    rolled[k] += NaiveRolls.balance(portfolio, document, due, months: k + 1, on: end)
                    guard NaiveRolls.months(due, end) == k + 1 else { continue }
                    for movement in portfolio.movements.of(document)
                    where portfolio.movements.kind[movement] == .writeOff && portfolio.movements.until[movement] > end
                        && portfolio.movements.from[movement] > before && portfolio.movements.from[movement] <= end
                    {
                        rolled[k] += Int128(portfolio.movements.amount[movement])
                    }
                }
            }
            end = before
        }
    }

    private static func months(_ due: CalendarDay, _ day: CalendarDay) -> Int {
        let (one, other) = (due.civil, day.civil)
        return max(0, (other.year - one.year) * 12 + other.month - one.month)
    }

    private static func balance(
        _ portfolio: Portfolio, _ document: Int, _ due: CalendarDay, months: Int, on day: CalendarDay
    ) -> Int128 {
        guard portfolio.records.documents.date[document] <= day, self.months(due, day) == months else { return 0 }
        return Int128(max(0, portfolio.state(of: document, on: day).uncovered))
    }
}
