import Receivables
import Testing

@Suite("The ageing's classes")
struct AgingClassTests {
    private let scheme: AgingScheme
    private let due: CalendarDay

    init() throws {
        scheme = AgingScheme(Policy(currency: try #require(Currency(code: "CNY"))))
        due = try #require(CalendarDay("2026-01-31"))
    }

    @Test(
        "days past due fall into classes closed on the right",
        arguments: [
            (-1, "not_due"), (0, "due_today"), (1, "d1_30"), (30, "d1_30"), (31, "d31_60"), (60, "d31_60"),
            (61, "d61_90"), (90, "d61_90"), (91, "d91_180"), (180, "d91_180"), (181, "d181_365"), (365, "d181_365"),
            (366, "d366_730"), (730, "d366_730"), (731, "d731_plus"), (9999, "d731_plus"),
        ])
    func edges(late: Int, id: String) {
        let aging = scheme.agingClass(
            uncovered: 1, kind: .invoice, due: due, isRetention: false, on: due.adding(days: late))
        #expect(scheme.id(of: aging) == id)
    }

    @Test("retention is apart until it is past due")
    func retention() {
        let place = { (due: CalendarDay, late: Int) in
            scheme.agingClass(
                uncovered: 1, kind: .invoice, due: due, isRetention: true, on: self.due.adding(days: late))
        }
        #expect(place(.unknown, 0) == .retention)
        #expect(place(due, -5) == .retention)
        #expect(place(due, 0) == .retention)
        #expect(place(due, 1) == .overdue(step: 0))
    }

    @Test("without a due date nothing is overdue; credits and prepayments are apart")
    func others() {
        let place = { (amount: Int64, kind: DocumentKind) in
            scheme.agingClass(uncovered: amount, kind: kind, due: .unknown, isRetention: false, on: due)
        }
        #expect(place(1, .invoice) == .noDueDate)
        #expect(place(-1, .creditNote) == .credit)
        #expect(place(-1, .prepayment) == .unapplied)
    }

    @Test("positions are those of the list, whatever the bounds")
    func positions() throws {
        var policy = Policy(currency: try #require(Currency(code: "CNY")))
        policy.agingBounds = [15, 45]
        let scheme = AgingScheme(policy)
        #expect(scheme.classes.map(\.index) == Array(0..<10))
        #expect(scheme.classes.suffix(3).map(scheme.id) == ["d1_15", "d16_45", "d46_plus"])
    }

    @Test(
        "account age goes by anniversaries, the anniversary itself still in the younger class",
        arguments: [
            ("2024-02-29", "2025-02-28", "y0_1"), ("2024-02-29", "2025-03-01", "y1_2"),
            ("2025-06-30", "2026-06-30", "y0_1"), ("2025-06-29", "2026-06-30", "y1_2"),
            ("2021-06-30", "2026-06-30", "y4_5"), ("2021-06-29", "2026-06-30", "y5_plus"),
            ("2023-02-28", "2024-02-28", "y0_1"), ("2023-02-28", "2024-02-29", "y1_2"),
            ("2020-02-29", "2024-02-29", "y3_4"),
        ])
    func accountAge(date: String, day: String, id: String) throws {
        let scale = AccountAgeScale(on: try #require(CalendarDay(day)))
        let index = scale.index(invoicedOn: try #require(CalendarDay(date)))
        #expect(AccountAge.allCases[index].rawValue == id)
    }
}
