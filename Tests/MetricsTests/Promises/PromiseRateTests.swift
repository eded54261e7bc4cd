import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Promise rates")
struct PromiseRateTests {
    /// Seven judged promises in CNY as in the data format's example: 4 kept, 1 partly, 2 broken; and 3 open ones.
    private func example() -> PromiseCase {
        var promise = PromiseCase(currencies: ["CNY", "USD"])
        for number in 1...7 {
            let due = day("2026-03-02").adding(days: 7 * number)
            promise.field.promise("C1", "R\(number)", made: due.adding(days: -3), due: due, 100_000) {
                $0.form = number <= 3 ? .signed : number <= 5 ? .oral : nil
            }
            let paid: Int64 = number <= 4 ? 100_000 : number == 5 ? 40_000 : 0
            if paid > 0 { promise.ledger.payment("C1", "P\(number)", due, paid) }
        }
        for number in 8...10 {
            promise.field.promise(
                "C1", "R\(number)", made: day("2026-04-20"), due: day("2026-06-0\(number - 7)"), 100_000)
        }
        return promise
    }

    @Test("counts states, and rates by count and by amount, as in the data format's example")
    func currency() throws {
        let judged = example().judge(on: "2026-04-30")
        let cny = try #require(judged.currencies.first)
        #expect(PromiseState.allCases.map { cny.count(of: $0) } == [3, 4, 1, 2, 0, 0])
        #expect(cny.rate.byCount.rate.known?.scaled(places: 3) == 571)
        #expect(cny.rate.byAmount(in: cny.index).known?.scaled(places: 6) == 628_571)
        #expect(cny.outstanding == 300_000)
        let interval = try #require(cny.rate.byCount.interval)
        #expect(interval.low / 1_000_000 == 250 && interval.high / 1_000_000 == 841)
        #expect(!cny.rate.byCount.isRankable)
    }

    @Test("a rate counts windows that ended in the 12 months before the day, and before the day itself")
    func period() {
        // R1 is due on Monday 2026-03-09, its window ends on the 10th.
        let example = example()
        #expect(example.judge(on: "2026-03-10").rate(of: 0).n == 0)
        #expect(example.judge(on: "2026-03-11").rate(of: 0).n == 1)
        #expect(example.judge(on: "2027-03-09").rate(of: 0).kept == 4)
        #expect(example.judge(on: "2027-03-10").rate(of: 0).kept == 3)
        #expect(example.judge(on: "2027-03-10").currencies[0].count(of: .kept) == 4)
    }

    @Test("a rate without a judged promise is unavailable, never 0")
    func unavailable() {
        let judged = PromiseCase().judge(on: "2026-04-30")
        #expect(judged.currencies[0].rate.byCount.rate.reason == .noBase)
        #expect(judged.currencies[0].rate.byAmount(in: 0).reason == .noBase)
        #expect(judged.rates(by: .collector).isEmpty)
    }

    @Test("where only open items are known nothing is called broken, and rates say why they are not there")
    func openItems() {
        var example = example()
        example.ledger.isOpenItemsOnly = true
        let judged = example.judge(on: "2026-04-30")
        #expect(!judged.receiptsAreKnown)
        #expect(judged.currencies[0].rate.byCount.rate.reason == .openItemsOnly)
        #expect(judged.currencies[0].rate.byAmount(in: 0).reason == .openItemsOnly)
        #expect(judged.brokenSince(day("2026-01-01")).isEmpty && judged.brokenCount(of: 0) == 0)
        #expect(judged.fallingDue(within: 60).count == 3)
        #expect(judged.rates(by: .customer).isEmpty)
    }

    @Test("rates by form list the forms as they bind, unknown last")
    func forms() {
        let rows = example().judge(on: "2026-04-30").rates(by: .form)
        #expect(rows.map(\.label) == [.form(.oral), .form(.signed), .form(nil)])
        #expect(rows.map(\.rate.n) == [2, 3, 2])
        #expect(rows.map(\.rate.kept) == [1, 3, 0])
    }

    @Test("a promise counts for the collector of the day on which it was made")
    func collectors() {
        var example = example()
        example.field.assign("C1", to: "P-9", from: day("2026-01-01"), to: day("2026-03-20"))
        example.field.assign("C1", to: "P-1", from: day("2026-03-21"))
        let rows = example.judge(on: "2026-04-30").rates(by: .collector)
        // Made on 03-06, 03-13 and 03-20 under P-9.
        #expect(rows.map(\.label) == [.collector("P-1"), .collector("P-9")])
        #expect(rows.map(\.rate.n) == [4, 3])
    }

    @Test("amounts of two currencies stand apart, the customer's count is over both")
    func twoCurrencies() {
        var example = example()
        example.field.promise("C1", "U1", made: day("2026-03-02"), due: day("2026-03-06"), 5_000) { $0.currency = 1 }
        example.ledger.payment("C1", "PU", day("2026-03-06"), 2_500, currency: 1)
        let judged = example.judge(on: "2026-04-30")
        let rate = judged.rate(of: 0)
        #expect(rate.n == 8 && rate.partial == 2)
        #expect(rate.byAmount(in: 1).known?.scaled(places: 3) == 500)
        #expect(judged.rates(by: .customer, currency: 1).map(\.rate.n) == [1])
        #expect(judged.currencies.map(\.currency.code) == ["CNY", "USD"])
    }
}
