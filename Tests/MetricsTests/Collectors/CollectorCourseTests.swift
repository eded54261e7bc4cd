import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Collectors month by month")
struct CollectorCourseTests {
    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private static func policy() throws -> Policy { Policy(currency: try #require(Currency(code: "CNY"))) }

    /// Generated customers in three hands and nobody's, some of whom change hands.
    private static func portfolio(_ seed: UInt64) -> Portfolio {
        let generated = GeneratedPortfolio(seed: seed)
        var records = generated.records
        for customer in records.customers.indices where customer % 4 > 0 {
            records.customers[customer].collector = records.texts.append("L\(customer % 4)") ?? .empty
            guard customer % 3 == 0 else { continue }
            var row = Assignment()
            row.customer = Int32(customer)
            row.collector = records.texts.append("L\((customer + 1) % 4)") ?? .empty
            (row.from, row.to) = (generated.asOf.adding(days: -400), generated.asOf.adding(days: -70))
            records.assignments.append(row)
        }
        return Portfolio.assemble(records, asOf: generated.asOf, policy: generated.policy)
    }

    @Test("over generated portfolios every month is what a computation document by document gives")
    func naive() {
        var months = 0
        for seed in UInt64(1)...120 {
            let portfolio = Self.portfolio(seed)
            let found = portfolio.collectorCourses(jobs: 3)
            #expect(portfolio.collectorCourses(jobs: 1) == found, "seed \(seed)")
            for courses in found {
                for (place, period) in courses.periods.enumerated() {
                    let naive = NaiveCourse(portfolio, courses.currency, period)
                    for row in courses.rows {
                        let (month, own) = (row.months[place], naive.own[row.collector] ?? .init())
                        months += month.documents > 0 ? 1 : 0
                        #expect(month.opening == own.opening, "seed \(seed) \(period)")
                        #expect(month.overdue == own.overdue && month.documents == own.documents, "seed \(seed)")
                        #expect(month.receipts == own.receipts, "seed \(seed) \(period)")
                        #expect(abs(Double(month.expected) - own.expected) <= 1, "seed \(seed) \(period)")
                    }
                    let missing = naive.own.filter { $0.value.documents > 0 && courses.row(of: $0.key) == nil }
                    #expect(missing.isEmpty, "seed \(seed)")
                }
            }
        }
        #expect(months > 500)
    }

    @Test("the company's index is exactly 1 over all months, and the collectors make the company up")
    func whole() {
        for seed in UInt64(1)...120 {
            for courses in Self.portfolio(seed).collectorCourses() {
                let company = courses.company
                #expect(courses.rows.reduce(0) { $0 + $1.receipts } == company.receipts, "seed \(seed)")
                #expect(company.expected == company.receipts, "seed \(seed)")
                if let index = company.index.known { #expect(index.numerator == index.denominator, "seed \(seed)") }
            }
        }
    }

    @Test("the last month is the record of the month")
    func latest() {
        for seed in UInt64(1)...40 {
            let portfolio = Self.portfolio(seed)
            #expect(portfolio.collectorCourses().compactMap(\.latest) == portfolio.collectorRecords(), "seed \(seed)")
        }
    }

    @Test("what comes after a change of collector is the new one's from the month that he began with")
    func handover() throws {
        var ledger = LedgerBuilder()
        ledger.document("A", "A1", try Self.day("2026-01-05"), due: try Self.day("2026-01-05"), 1_000)
        ledger.payment("A", "P1", try Self.day("2026-05-10"), 300, for: "A1")
        ledger.payment("A", "P2", try Self.day("2026-06-10"), 200, for: "A1")
        var field = FieldBuilder()
        field.assign("A", to: "L1", from: try Self.day("2025-01-01"), to: try Self.day("2026-05-15"))
        field.assign("A", to: "L2", from: try Self.day("2026-05-16"))
        let portfolio = Portfolio.assemble(
            field.records(over: ledger.records()), asOf: try Self.day("2026-06-30"), policy: try Self.policy())
        let courses = try #require(portfolio.collectorCourses().first)
        #expect(courses.rows.map(\.collector) == ["L1", "L2"])
        #expect(courses.rows.map { $0.months.map(\.receipts) } == [[0, 0, 0, 300, 0], [0, 0, 0, 0, 200]])
        #expect(courses.rows.map { $0.months.map(\.opening) } == [[1000, 1000, 1000, 1000, 0], [0, 0, 0, 0, 700]])
    }

    @Test("the interval takes customers as its cases: six of ten customers pay all, the others nothing")
    func interval() throws {
        var ledger = LedgerBuilder()
        // Of two collectors, ten customers with 100 each; of one pay six, of the other two.
        for (collector, payers) in [("X", 6), ("Y", 2)] {
            for customer in 0..<10 {
                let id = "\(collector)\(customer)"
                ledger.document(id, "I-\(id)", try Self.day("2026-05-05"), due: try Self.day("2026-05-20"), 100)
                if customer < payers { ledger.payment(id, "P-\(id)", try Self.day("2026-06-10"), 100, for: "I-\(id)") }
            }
        }
        var records = ledger.records()
        for customer in records.customers.indices {
            let id = records.texts.string(records.customers[customer].id)
            records.customers[customer].collector = records.texts.append(String(id.prefix(1))) ?? .empty
        }
        let portfolio = Portfolio.assemble(records, asOf: try Self.day("2026-06-30"), policy: try Self.policy())
        let row = try #require(portfolio.collectorCourses().first?.row(of: "X"))
        // The company receives 40 %: 600 ÷ 400 = 1.5. Residuals 40 six times, −60 four times: Σ² = 24,000;
        // √(10 ÷ 9 · 24,000) ÷ 400 · 2.262 = 0.9235.
        #expect(row.index.known?.scaled(places: 3) == 1500)
        let interval = try #require(row.interval)
        #expect(abs(Double(interval.low) / 1e9 - 0.5765) < 0.001)
        #expect(abs(Double(interval.high) / 1e9 - 2.4235) < 0.001)
        #expect(!interval.isApart)
    }

    @Test("below ten documents or five customers nothing is compared")
    func few() throws {
        var ledger = LedgerBuilder()
        for number in 0..<12 {
            let id = "C\(number % 4)"
            ledger.document(id, "I\(number)", try Self.day("2026-05-05"), 100)
            ledger.payment(id, "P\(number)", try Self.day("2026-06-10"), 50, for: "I\(number)")
        }
        let portfolio = Portfolio.assemble(
            ledger.records(), asOf: try Self.day("2026-06-30"), policy: try Self.policy())
        let row = try #require(portfolio.collectorCourses().first?.rows.first)
        #expect(row.documents == 12 && row.customers == 4)
        #expect(!row.isComparable && row.interval == nil && row.index.known != nil)
    }

    @Test("open items alone tell of no month")
    func openItems() throws {
        var ledger = LedgerBuilder()
        ledger.document("A", "A1", try Self.day("2026-01-05"), 1_000)
        ledger.isOpenItemsOnly = true
        let portfolio = Portfolio.assemble(
            ledger.records(), asOf: try Self.day("2026-06-30"), policy: try Self.policy())
        #expect(portfolio.collectorCourses().isEmpty)
    }
}

/// One month of one currency, document by document.
private struct NaiveCourse {
    struct Own {
        var opening: Int128 = 0
        var overdue: Int128 = 0
        var documents = 0
        var receipts: Int128 = 0
        var expected = 0.0
    }

    private(set) var own: [String: Own] = [:]

    init(_ portfolio: Portfolio, _ currency: UInt8, _ period: Period) {
        let documents = portfolio.records.documents
        var all: [AgingClass: (opening: Int128, receipts: Int128)] = [:]
        var parts: [(collector: String, aging: AgingClass, opening: Int128)] = []
        for customer in 0..<portfolio.customerCount {
            let collector = portfolio.records.texts.string(portfolio.collector(of: customer, on: period.after))
            for document in portfolio.documents(of: customer, upTo: period.after)
            where documents.amount[document] > 0 && documents.currency[document] == currency {
                let state = portfolio.state(of: document, on: period.after)
                guard state.uncovered > 0 || state.pending > 0 else { continue }
                let aging = portfolio.agingClass(of: document, uncovered: max(0, state.uncovered), on: period.after)
                own[collector, default: .init()].documents += 1
                var receipts: [AgingClass: Int128] = [:]
                for movement in portfolio.movements.of(document)
                where portfolio.movements.kind[movement].isPayment && portfolio.movements.until[movement] > period.to {
                    let cash = portfolio.movements.cashDay(movement)
                    guard cash > period.after, cash <= period.to else { continue }
                    let isBill = portfolio.movements.from[movement] <= period.after
                    let place: AgingClass =
                        isBill
                        ? (state.pending > 0 ? .billPending : aging) : (state.uncovered > 0 ? aging : .billPending)
                    receipts[place, default: 0] += Int128(portfolio.movements.amount[movement])
                }
                for (place, amount) in [
                    (aging, Int128(max(0, state.uncovered))), (.billPending, Int128(max(0, state.pending))),
                ] {
                    let came = receipts[place] ?? 0
                    own[collector, default: .init()].opening += amount
                    if place.isOverdue { own[collector, default: .init()].overdue += amount }
                    own[collector, default: .init()].receipts += came
                    let known = all[place] ?? (0, 0)
                    all[place] = (known.opening + amount, known.receipts + came)
                    parts.append((collector, place, amount))
                }
            }
        }
        for part in parts {
            guard let whole = all[part.aging], whole.opening > 0 else { continue }
            own[part.collector, default: .init()].expected +=
                Double(part.opening) * Double(whole.receipts) / Double(whole.opening)
        }
    }
}
