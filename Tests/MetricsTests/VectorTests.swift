import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("The worked vectors")
struct VectorTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func figures(
        _ asOf: String, window: Int = 90, _ change: (inout LedgerBuilder) throws -> Void
    ) throws -> CurrencyFigures {
        var ledger = LedgerBuilder()
        try change(&ledger)
        var policy = Policy(currency: try #require(Currency(code: "CNY")))
        policy.salesWindowDays = window
        let metrics = Metrics.measure(Portfolio.assemble(ledger.records(), asOf: try day(asOf), policy: policy))
        #expect(!metrics.findings.contains { $0.code.id == "control-total" })
        return try #require(metrics.currencies.first)
    }

    @Test("days sales outstanding: 50,000 of 150,000 in 365 days are 121.67")
    func daysSalesOutstanding() throws {
        let figures = try figures("2026-06-30", window: 365) { ledger in
            ledger.document("C1", "A", try day("2025-07-01"), 100_000_00, paidOn: try day("2026-01-01"))
            ledger.document("C1", "B", try day("2026-06-01"), 50_000_00)
        }
        #expect(figures.now[.daysSalesOutstanding].ratio?.scaled(places: 2) == 12_167)
        #expect(!figures.now.salesWindow.isClipped)
    }

    @Test("1.2M receivables of which 0.8M not overdue, 10M sales, 365 days: 43.8, 29.2 and 14.6")
    func bestPossibleDays() throws {
        let figures = try figures("2026-06-30", window: 365) { ledger in
            ledger.document("C1", "A", try day("2025-07-01"), 8_800_000_00, paidOn: try day("2026-01-01"))
            ledger.document("C1", "B", try day("2026-04-01"), due: try day("2026-05-01"), 400_000_00)
            ledger.document("C1", "C", try day("2026-06-01"), due: try day("2026-07-30"), 800_000_00)
        }
        #expect(figures.now[.daysSalesOutstanding].ratio?.scaled(places: 1) == 438)
        #expect(figures.now[.bestPossibleDays].ratio?.scaled(places: 1) == 292)
        #expect(figures.now[.averageDaysDelinquent].ratio?.scaled(places: 1) == 146)
    }

    @Test("count-back of 212k over 30-day months of 100, 80 and 70k is 73.7")
    func countBackOnEqualMonths() {
        let segments = [100, 80, 70].map { CountBackSegment(sales: $0, days: 30) }
        #expect(CountBackSegment.days(of: 212, over: segments).known?.scaled(places: 1) == 737)
    }

    @Test("count-back of 212k at 2026-06-30 over April, May and June of 70, 80 and 100k is 74.7")
    func countBackOnRealMonths() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "A", try day("2026-04-15"), 70_000_00, paidAmount: 38_000_00)
            ledger.document("C1", "B", try day("2026-05-15"), 80_000_00)
            ledger.document("C1", "C", try day("2026-06-15"), 100_000_00)
            ledger.exportedAt = try day("2026-06-20")
        }
        #expect(figures.now[.countBackDays].ratio?.scaled(places: 1) == 747)
    }

    @Test("count-back that uses up the history says more than how many days")
    func countBackBeyondHistory() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "O", try day("2026-06-01"), 500_00, kind: .opening)
            ledger.document("C1", "A", try day("2026-06-15"), 100_00)
        }
        #expect(figures.now[.countBackDays].reason == .beyondHistory(days: 30))
    }

    @Test("days late: (140 × 7 + 85 × 55 + 214 × 10) ÷ 439 = 17.76")
    func daysLate() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document(
                "C1", "A", try day("2026-01-01"), due: try day("2026-03-01"), 140_00, paidOn: try day("2026-03-08"))
            ledger.document(
                "C1", "B", try day("2026-01-01"), due: try day("2026-03-01"), 85_00, paidOn: try day("2026-04-25"))
            ledger.document("C1", "C", try day("2026-01-01"), due: try day("2026-06-20"), 214_00)
        }
        #expect(figures.now[.daysLate].ratio?.scaled(places: 2) == 1_776)
        #expect(figures.now[.daysLatePaid].ratio?.scaled(places: 2) == 2_513)
    }

    @Test("collection effectiveness of 100, 200, 120 and 90 is 85.71 %")
    func collectionEffectiveness() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document(
                "C1", "A", try day("2026-05-01"), due: try day("2026-05-31"), 70, paidOn: try day("2026-06-10"))
            ledger.document("C1", "B", try day("2026-05-01"), due: try day("2026-05-31"), 30)
            ledger.document(
                "C1", "C", try day("2026-06-10"), due: try day("2026-06-20"), 110, paidOn: try day("2026-06-20"))
            ledger.document("C1", "D", try day("2026-06-10"), due: try day("2026-07-20"), 90)
        }
        #expect(figures.now[.collectionEffectiveness].ratio?.scaled(places: 4) == 8_571)
        #expect(figures.now.month?.collectionTerms.collected == 180)
        #expect(figures.now.month?.collectionTerms.collectable == 210)
    }

    @Test("what is written off in the month counts as uncollected")
    func writtenOff() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "A", try day("2026-05-01"), due: try day("2026-05-31"), 100_00)
            ledger.adjust("A", .writeOff, 100_00, on: try day("2026-06-15"))
        }
        #expect(figures.now[.collectionEffectiveness].ratio?.scaled(places: 4) == 0)
        #expect(figures.now[.open].money?.isZero == true)
    }

    @Test("sales days are clipped to the first document, and this is said")
    func clippedWindow() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "A", try day("2026-06-21"), 100_00)
        }
        #expect(figures.now.salesWindow.days == 10)
        #expect(figures.now.salesWindow.isClipped)
        #expect(figures.now[.daysSalesOutstanding].ratio?.scaled(places: 0) == 10)
    }

    @Test("a ratio without a base has a reason, never 0")
    func undefined() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "A", try day("2025-01-01"), 100_00, paidOn: try day("2025-02-01"))
        }
        #expect(figures.now[.daysSalesOutstanding].reason == .noSales)
        #expect(figures.now[.collectionEffectiveness].reason == .noBase)
        #expect(figures.now[.onTimeRate].reason == .noBase)
        #expect(figures.now[.daysLate].reason == .noBase)
    }

    @Test("with open items only, what needs history is unavailable, balances are not")
    func openItems() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.isOpenItemsOnly = true
            ledger.document("C1", "A", try day("2026-01-01"), due: try day("2026-02-01"), 100_00, openAmount: 40_00)
        }
        #expect(figures.now[.overdue].money?.decimal == "40.00")
        for measure in [Measure.daysSalesOutstanding, .collectionEffectiveness, .daysLate, .onTimeRate, .sales] {
            #expect(figures.now[measure].reason == .openItemsOnly)
        }
        #expect(figures.before == nil)
        #expect(figures.monthly.isEmpty)
    }

    @Test("on time: paid by the due date, a bill on receipt, net of credits and discounts")
    func onTime() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "A", try day("2026-01-01"), due: try day("2026-03-01"), 100_00)
            ledger.payment(
                "C1", "P1", try day("2026-03-01"), 60_00, method: .bankBill, maturesOn: try day("2026-09-01"), for: "A")
            ledger.adjust("A", .discount, 20_00, on: try day("2026-03-01"))
            ledger.document("C1", "B", try day("2026-01-01"), due: try day("2026-03-01"), 80_00)
            ledger.payment("C1", "P2", try day("2026-03-02"), 80_00, for: "B")
        }
        #expect(figures.now[.onTimeRate].ratio?.scaled(places: 3) == 375)
        #expect(figures.now.tally.onTimeDocuments == 2)
    }

    @Test("claimable: overdue less its disputed part, unapplied cash and open credits, never below 0")
    func claimable() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "A", try day("2026-01-01"), due: try day("2026-03-01"), 100_00)
            ledger.document("C1", "B", try day("2026-06-01"), due: try day("2026-08-01"), 500_00, flags: .disputed)
            ledger.document("C1", "N", try day("2026-06-01"), -10_00, kind: .creditNote)
            ledger.payment("C1", "P1", try day("2026-06-02"), 5_00)
            ledger.dispute("C1", "A", 25_00, from: try day("2026-05-01"))
            ledger.document("C2", "D", try day("2026-06-01"), -900_00, kind: .prepayment)
            ledger.document("C2", "E", try day("2026-01-01"), due: try day("2026-03-01"), 1_00)
        }
        #expect(figures.now[.claimable].money?.decimal == "60.00")
        #expect(figures.now[.disputed].money?.decimal == "525.00")
        #expect(figures.now[.unapplied].money?.decimal == "-905.00")
        #expect(figures.now[.credit].money?.decimal == "-10.00")
    }

    @Test("opening + invoiced − received + other = closing, a bounce among the other")
    func rollForward() throws {
        let figures = try figures("2026-06-30") { ledger in
            ledger.document("C1", "A", try day("2026-04-01"), 100_00)
            ledger.payment("C1", "P1", try day("2026-05-01"), 100_00, bouncedOn: try day("2026-06-03"), for: "A")
            ledger.document("C1", "B", try day("2026-06-05"), 70_00)
            ledger.document("C1", "N", try day("2026-06-06"), -10_00, kind: .creditNote)
            ledger.payment("C1", "P2", try day("2026-06-20"), 50_00, for: "B")
            ledger.adjust("A", .writeOff, 1_00, on: try day("2026-06-21"))
        }
        let roll = try #require(figures.rollForward)
        #expect(
            [roll.opening, roll.invoiced, roll.received, roll.other, roll.closing] == [0, 70_00, 50_00, 89_00, 109_00])
        #expect(roll.since == (try day("2026-05-31")))
        #expect(figures.now[.receipts].money?.decimal == "50.00")
    }
}
