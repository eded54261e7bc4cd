import Metrics
import Receivables
import TestSupport
import Testing

/// Mistakes that ledgers of receivables commonly make.
@Suite("Traps of the ledger")
struct LedgerTrapTests {
    private func metrics(
        currencies: [String] = ["CNY"], on asOf: String = "2026-06-30", _ fill: (inout LedgerBuilder) -> Void,
        change: (inout Records) -> Void = { _ in }
    ) throws -> Metrics {
        var ledger = LedgerBuilder(currencies: currencies)
        fill(&ledger)
        var records = ledger.records()
        change(&records)
        return Metrics.measure(
            Portfolio.assemble(
                records, asOf: day(asOf), policy: Policy(currency: try #require(Currency(code: "CNY")))))
    }

    private func tally(_ fill: (inout LedgerBuilder) -> Void) throws -> Tally {
        try #require(try metrics(fill).currencies.first).now.tally
    }

    private static let agingClasses = AgingScheme(Policy(currency: .cny)).classes

    @Test("trap 2: credit notes, negative invoices and overpayments never make a class of the ageing negative")
    func noNegativeAgeing() throws {
        let tally = try tally { ledger in
            ledger.document("C1", "A", day("2026-01-01"), due: day("2026-03-01"), 100_00)
            ledger.payment("C1", "P1", day("2026-03-10"), 130_00, for: "A")
            ledger.document("C1", "N", day("2026-01-05"), due: day("2026-02-01"), -40_00, kind: .creditNote)
            ledger.document("C1", "B", day("2026-05-01"), due: day("2026-06-10"), 25_00)
            ledger.credit("N", to: "B", 25_00)
            ledger.document("C2", "M", day("2026-02-01"), due: day("2026-03-01"), -70_00, kind: .creditNote)
        }
        for aging in Self.agingClasses where aging != .unapplied && aging != .credit {
            #expect(tally.amount(aging) == 0, "\(aging)")
        }
        #expect(tally.amount(.unapplied) == -30_00)
        #expect(tally.amount(.credit) == -85_00)
        #expect(tally.overdue == 0 && tally.claimable == 0)
        #expect(tally.open == -115_00)
    }

    @Test("a customer's months are exact where their sums exceed what a document can hold")
    func wideMonths() throws {
        let metrics = try metrics { ledger in
            ledger.document("C1", "A", day("2026-06-01"), due: day("2026-06-10"), .max)
            ledger.document("C1", "B", day("2026-06-02"), due: day("2026-06-10"), .max)
        }
        let figures = try #require(metrics.figures(of: 0).first?.now)
        #expect(figures.month?.open == 2 * Int128(Int64.max))
        #expect(figures.months == metrics.currencies.first?.now.months)
    }

    @Test("one document of long ago leaves everybody's months as they are")
    func longAgo() throws {
        let metrics = try metrics { ledger in
            ledger.document("C1", "A", day("1900-03-01"), due: day("1900-04-01"), 1_00)
            ledger.document("C2", "B", day("2026-06-01"), due: day("2026-06-10"), 50_00)
        }
        #expect(try #require(metrics.figures(of: 0).first).now.month?.open == 1_00)
        #expect(try #require(metrics.figures(of: 1).first).now.month?.open == 50_00)
        #expect(metrics.currencies.first?.now.month?.open == 51_00)
    }

    @Test("trap 3: retention that is not due is never overdue, with a due date or without; on its day it is")
    func retention() throws {
        for (asOf, overdue) in [("2026-06-30", Int128(0)), ("2026-09-30", 0), ("2026-10-01", 20_00)] {
            let tally = try #require(
                try metrics(on: asOf) { ledger in
                    ledger.document(
                        "C1", "A", day("2025-01-01"), due: day("2026-09-30"), 20_00, flags: .retention)
                    ledger.document("C1", "B", day("2020-01-01"), 15_00, flags: .retention)
                }.currencies.first
            ).now.tally
            #expect(tally.overdue == overdue, "\(asOf)")
            #expect(tally.claimable == overdue, "\(asOf)")
            #expect(tally.amount(.retention) == 35_00 - overdue, "\(asOf)")
            #expect(tally.open == 35_00)
        }
    }

    @Test("trap 5: of one payment over many invoices each gets its part, and the rest shows as unapplied")
    func onePaymentOverMany() throws {
        let tally = try tally { ledger in
            ledger.document("C1", "A", day("2026-01-01"), due: day("2026-02-01"), 100_00)
            ledger.document("C1", "B", day("2026-01-02"), due: day("2026-02-02"), 100_00)
            ledger.document("C1", "C", day("2026-01-03"), due: day("2026-02-03"), 100_00)
            ledger.payment("C1", "P", day("2026-03-01"), 180_00)
            ledger.allocate("P", to: "C", 100_00)
            ledger.allocate("P", to: "B", 30_00)
        }
        // A, the oldest, is not paid by guess.
        #expect(tally.overdue == 170_00)
        #expect(tally.amount(.unapplied) == -50_00)
        #expect(tally.openDocuments == 2)
        #expect(tally.claimable == 120_00)
    }

    @Test("trap 10: currencies are never added up without a rate, nor is a balance of one set off against the other")
    func currencies() throws {
        let metrics = try metrics(currencies: ["CNY", "USD"]) { ledger in
            ledger.document("C1", "A", day("2026-01-01"), due: day("2026-02-01"), 100_00)
            ledger.document("C1", "B", day("2026-01-02"), due: day("2026-02-01"), 100_00, currency: 1)
            ledger.payment("C1", "P", day("2026-03-01"), 60_00, currency: 1)
        }
        #expect(metrics.currencies.map(\.currency.code) == ["CNY", "USD"])
        #expect(metrics.currencies.map(\.now.tally.claimable) == [100_00, 40_00])
        #expect(metrics.currencies.map(\.now.tally.open) == [100_00, 40_00])
        #expect(metrics.reporting.open.reason == .noRate)
        #expect(metrics.reporting.overdue.reason == .noRate && metrics.reporting.claimable.reason == .noRate)
    }

    @Test("trap 11: of two legal entities of one group neither's credit is set off against the other's debt")
    func twoEntities() throws {
        let metrics = try metrics { ledger in
            ledger.document("G1", "A", day("2026-01-01"), due: day("2026-02-01"), 100_00)
            ledger.document("G2", "N", day("2026-01-02"), -70_00, kind: .creditNote)
            ledger.payment("G2", "P", day("2026-03-01"), 20_00)
        } change: {
            $0.customers[1].parent = $0.customers[0].id
        }
        let figures = try #require(metrics.currencies.first)
        #expect(figures.now.tally.overdue == 100_00 && figures.now.tally.claimable == 100_00)
        let own = try (0..<2).map { try #require(metrics.figures(of: $0).first).now.tally }
        #expect(own.map(\.claimable) == [100_00, 0])
        #expect(own.map(\.open) == [100_00, -90_00])
    }

    @Test("trap 17: a rate of nothing has a reason and no number; below ten cases nobody is ranked")
    func smallSamples() throws {
        let figures = try #require(
            try metrics { $0.document("C1", "A", day("2026-06-01"), due: day("2026-08-01"), 100_00) }.currencies.first)
        #expect(figures.now[.onTimeRate].reason == .noBase)
        #expect(figures.now[.daysLate].reason == .noBase)
        let none = SampleRate(hits: 0, of: 0)
        #expect(none.rate.reason == .noBase && none.interval == nil && !none.isRankable)
        #expect(!SampleRate(hits: 9, of: 9).isRankable && SampleRate(hits: 1, of: 10).isRankable)
        let interval = try #require(SampleRate(hits: 3, of: 3).interval)
        // Three of three leave everything above 44 % open.
        #expect((400_000_000..<450_000_000).contains(interval.low) && interval.high == 1_000_000_000)
    }
}
