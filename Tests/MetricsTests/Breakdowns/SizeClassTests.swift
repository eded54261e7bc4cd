import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Customers by size")
struct SizeClassTests {
    private static let asOf = CalendarDay.of("2026-06-30")

    @Test("the largest who together reach 80 % of sales are A, those up to 95 % B, the rest C")
    func classes() {
        let sizes = Self.sizes(["a": 50, "b": 29, "c": 10, "d": 6, "e": 3, "f": 2])
        // After a and b 79 % are reached, so c still belongs to those who make 80 %.
        #expect(sizes == [.a, .a, .a, .b, .c, .c])
    }

    @Test("who alone makes all sales is A, though nobody was before him")
    func alone() { #expect(Self.sizes(["a": 7]) == [.a]) }

    @Test("a class ends where its share is reached exactly")
    func edges() { #expect(Self.sizes(["a": 80, "b": 15, "c": 5]) == [.a, .b, .c]) }

    @Test("customers who bought the same are taken in their order, whatever order their rows came in")
    func ties() {
        #expect(Self.sizes(["a": 40, "b": 40, "c": 15, "d": 15, "e": 5]) == [.a, .a, .a, .b, .c])
    }

    @Test("sales count by the document's date: the twelve months up to the day, credits off, nothing brought forward")
    func whatCounts() throws {
        var ledger = LedgerBuilder()
        ledger.document("a", "A1", Self.asOf.adding(months: -12), 900_00)
        ledger.document("b", "B1", Self.asOf.adding(months: -12).adding(days: 1), 100_00)
        ledger.document("c", "C1", Self.asOf, 500_00)
        ledger.document("c", "C2", Self.asOf, -500_00, kind: .creditNote)
        ledger.document("d", "D1", Self.asOf.adding(days: -9), 700_00, kind: .opening)
        ledger.document("e", "E1", Self.asOf.adding(days: 1), 800_00)
        ledger.document("e", "E2", Self.asOf, 2_00, kind: .debitNote)
        let metrics = Self.measure(ledger)
        #expect((0..<5).map { metrics.sizeClass(of: $0, currency: 0) } == [.none, .a, .none, .none, .c])
    }

    @Test("a customer has a size in each currency for itself")
    func currencies() {
        var ledger = LedgerBuilder(currencies: ["CNY", "USD"])
        ledger.document("a", "A1", Self.asOf, 90_00)
        ledger.document("b", "B1", Self.asOf, 10_00)
        ledger.document("b", "B2", Self.asOf, 10_00, currency: 1)
        let metrics = Self.measure(ledger)
        #expect(metrics.sizeClass(of: 0, currency: 1) == .none)
        #expect(metrics.sizeClass(of: 1, currency: 0) == .b)
        #expect(metrics.sizeClass(of: 1, currency: 1) == .a)
    }

    @Test("nobody has a size where only open items are known")
    func openItems() {
        var ledger = LedgerBuilder()
        ledger.document("a", "A1", Self.asOf, 90_00)
        ledger.isOpenItemsOnly = true
        #expect(Self.measure(ledger).sizeClass(of: 0, currency: 0) == .none)
    }

    @Test("sizes agree with a naive count on 300 generated portfolios")
    func agreement() {
        var seen: Set<SizeClass> = []
        for seed in UInt64(1)...300 {
            let generated = GeneratedPortfolio(seed: seed)
            let metrics = Metrics.measure(
                Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy))
            let naive = NaiveLedger(NaiveFacts(generated.records), policy: generated.policy)
            for currency in 0..<naive.facts.currencyCount {
                let sizes = naive.sizes(currency, on: generated.asOf)
                for (customer, size) in sizes.enumerated() {
                    let ours = metrics.sizeClass(of: customer, currency: UInt8(currency))
                    #expect(ours.rawValue == size, "seed \(seed), customer \(customer), currency \(currency)")
                    seen.insert(ours)
                }
            }
        }
        #expect(seen.count == SizeClass.allCases.count)
    }

    @Test("customers who were cut from a company keep the company's sizes")
    func cut() {
        for seed in UInt64(1)...40 {
            let generated = GeneratedPortfolio(seed: seed)
            let whole = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: generated.policy, jobs: 1)
            let customers = Array(stride(from: 0, to: whole.customerCount, by: 2))
            let all = Metrics.measure(whole, jobs: 1)
            let own = Metrics.measure(
                whole.cut(to: customers, for: .empty, beside: []), since: whole.firstFact,
                sizes: all.sizes.of(customers), jobs: 1)
            for figures in all.currencies {
                for (place, customer) in customers.enumerated() {
                    #expect(
                        own.sizeClass(of: place, currency: figures.index)
                            == all.sizeClass(of: customer, currency: figures.index), "seed \(seed)")
                }
            }
        }
    }

    /// The classes of customers who each bought once, in their order.
    private static func sizes(_ sales: [String: Int64]) -> [SizeClass] {
        var ledger = LedgerBuilder()
        for (customer, amount) in sales { ledger.document(customer, customer + "1", asOf, amount) }
        let metrics = measure(ledger)
        return (0..<sales.count).map { metrics.sizeClass(of: $0, currency: 0) }
    }

    private static func measure(_ ledger: LedgerBuilder) -> Metrics {
        Metrics.measure(
            Portfolio.assemble(ledger.records(), asOf: asOf, policy: Policy(currency: .cny)))
    }
}

extension NaiveLedger {
    /// By customer: everybody who comes before him is counted anew for each.
    fileprivate func sizes(_ currency: Int, on day: CalendarDay) -> [String] {
        let sales = (0..<facts.customerCount).map { customer in
            NaiveScope(ledger: self, currency: currency, customer: customer)
                .sales(after: day.adding(months: -12), through: day)
        }
        let total = sales.filter { $0 > 0 }.reduce(0, +)
        return sales.indices.map { customer in
            guard sales[customer] > 0 else { return "-" }
            let ahead = sales.indices.filter {
                sales[$0] > sales[customer] || (sales[$0] == sales[customer] && $0 < customer)
            }
            let before = ahead.map { sales[$0] }.reduce(0, +)
            return 5 * before < 4 * total ? "A" : 20 * before < 19 * total ? "B" : "C"
        }
    }
}
