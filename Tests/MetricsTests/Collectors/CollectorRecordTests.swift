import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Collectors")
struct CollectorRecordTests {
    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private static func assign(
        _ customer: Int32, _ person: String, from: String, to: String? = nil, in records: inout Records
    ) throws {
        var row = Assignment()
        row.customer = customer
        row.collector = records.texts.append(person) ?? .empty
        row.from = try day(from)
        if let to { row.to = try day(to) }
        records.assignments.append(row)
    }

    private static func policy() throws -> Policy { Policy(currency: try #require(Currency(code: "CNY"))) }

    @Test("a collector is held against the company's rate of each class, and the company is exactly 1")
    func index() throws {
        var ledger = LedgerBuilder()
        let date = try Self.day("2026-01-05")
        // Not due: 1,000 of which 600 come; 1–30 days: 500 of which 100 come.
        ledger.document("A", "A1", date, due: try Self.day("2026-07-10"), 600)
        ledger.document("A", "A2", date, due: try Self.day("2026-05-20"), 300)
        ledger.document("B", "B1", date, due: try Self.day("2026-07-10"), 400)
        ledger.document("B", "B2", date, due: try Self.day("2026-05-20"), 200)
        ledger.payment("A", "P1", try Self.day("2026-06-10"), 600, for: "A1")
        ledger.payment("B", "P2", try Self.day("2026-06-10"), 100, for: "B2")
        ledger.document("B", "B3", try Self.day("2026-06-02"), 50)
        ledger.payment("B", "P3", try Self.day("2026-06-03"), 50, for: "B3")
        var records = ledger.records()
        try Self.assign(0, "L1", from: "2025-01-01", in: &records)
        try Self.assign(1, "L2", from: "2025-01-01", to: "2026-06-01", in: &records)
        try Self.assign(1, "L1", from: "2026-06-02", in: &records)
        let portfolio = Portfolio.assemble(records, asOf: try Self.day("2026-06-30"), policy: try Self.policy())
        let record = try #require(portfolio.collectorRecords().first)
        #expect(record.period.after == (try Self.day("2026-05-31")))
        #expect(record.period.to == portfolio.asOf)
        #expect(record.rows.map(\.collector) == ["L1", "L2"])
        #expect(record.rows.map(\.opening) == [900, 600])
        #expect(record.rows.map(\.receipts) == [600, 100])
        // 600 × 600/1,000 + 300 × 100/500 = 420; 400 × 0.6 + 200 × 0.2 = 280.
        #expect(record.rows.map(\.expected) == [420, 280])
        #expect(record.rows.map { $0.index.known?.scaled(places: 6) } == [1_428_571, 357_143])
        #expect(record.company.index.known?.scaled(places: 9) == 1_000_000_000)
        #expect(record.rows.allSatisfy { !$0.isRanked })
    }

    @Test("over generated portfolios the company is exactly 1, and collectors make it up")
    func generated() throws {
        var judged = 0
        for seed in UInt64(1)...200 {
            let generated = GeneratedPortfolio(seed: seed)
            var records = generated.records
            for customer in records.customers.indices {
                records.customers[customer].collector = records.texts.append("L\(customer % 3)") ?? .empty
            }
            let portfolio = Portfolio.assemble(records, asOf: generated.asOf, policy: generated.policy)
            let after = generated.asOf.adding(days: -120)
            let found = portfolio.collectorRecords(after: after, jobs: 3)
            #expect(portfolio.collectorRecords(after: after, jobs: 1) == found, "seed \(seed)")
            for record in found {
                #expect(record.rows.reduce(0) { $0 + $1.receipts } == record.company.receipts, "seed \(seed)")
                #expect(record.rows.reduce(0) { $0 + $1.opening } == record.company.opening, "seed \(seed)")
                #expect(record.company.expected == record.company.receipts, "seed \(seed)")
                guard let index = record.company.index.known else { continue }
                judged += 1
                #expect(index.numerator == index.denominator, "seed \(seed)")
            }
        }
        #expect(judged > 50)
    }

    @Test("targets are met by whom the payment names, else by who had the customer when it was cash")
    func targets() throws {
        var ledger = LedgerBuilder(currencies: ["CNY", "USD"])
        ledger.document("A", "A1", try Self.day("2026-01-05"), 5_000)
        ledger.payment("A", "P1", try Self.day("2026-05-10"), 300)
        ledger.payment("A", "P2", try Self.day("2026-06-10"), 200)
        ledger.payment("A", "P3", try Self.day("2026-06-11"), 70)
        ledger.payment("A", "P4", try Self.day("2026-06-12"), 40, currency: 1)
        ledger.payment("A", "P5", try Self.day("2026-06-13"), 900, bouncedOn: try Self.day("2026-06-20"))
        var records = ledger.records()
        try Self.assign(0, "L1", from: "2025-01-01", to: "2026-05-31", in: &records)
        try Self.assign(0, "L2", from: "2026-06-01", in: &records)
        let boss = records.texts.append("L1") ?? .empty
        records.payments.collector.set(boss, row: 2, of: records.payments.count)
        for (person, month, amount) in [("L2", "2026-06-01", 400), ("L1", "2026-05-01", 200), ("L1", "2026-06-01", 0)] {
            var target = Target()
            target.person = records.texts.append(person) ?? .empty
            target.month = try Self.day(month)
            target.amount = Int64(amount)
            records.targets.append(target)
        }
        let portfolio = Portfolio.assemble(records, asOf: try Self.day("2026-06-30"), policy: try Self.policy())
        let rows = portfolio.targetAttainments()
        #expect(rows == portfolio.targetAttainments(jobs: 1))
        #expect(rows.map(\.person) == ["L1", "L1", "L2"])
        #expect(rows.map(\.month.description) == ["2026-05-01", "2026-06-01", "2026-06-01"])
        #expect(rows.map(\.receipts.minorUnits) == [300, 70, 200])
        #expect(rows.map { $0.attainment.known?.scaled(places: 2) } == [150, nil, 50])
        #expect(rows[2].others.map(\.decimal) == ["0.40"])
    }

    @Test("a target for somebody who is not in the people table is found, with its row")
    func unknownPerson() throws {
        var ledger = LedgerBuilder()
        ledger.document("A", "A1", try Self.day("2026-01-05"), 5_000)
        var records = ledger.records()
        var person = Person()
        person.id = records.texts.append("L1") ?? .empty
        records.people.append(person)
        for (line, id) in [(2, "L1"), (3, "L9")] {
            var target = Target()
            target.person = records.texts.append(id) ?? .empty
            target.month = try Self.day("2026-06-01")
            target.row = RowReference(file: 0, line: line)
            records.targets.append(target)
        }
        let asOf = try Self.day("2026-06-30")
        #expect(Portfolio.assemble(records, asOf: asOf, policy: try Self.policy()).targetFindings.isEmpty)
        records.presentTables.insert(.people)
        let findings = Portfolio.assemble(records, asOf: asOf, policy: try Self.policy()).targetFindings
        #expect(findings.map(\.code) == [.unknownTargetPerson])
        #expect(findings.first?.location?.line == 3)
    }
}
