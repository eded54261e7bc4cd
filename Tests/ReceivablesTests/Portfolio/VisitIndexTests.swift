import Receivables
import TestSupport
import Testing

@Suite("Visits in force")
struct VisitIndexTests {
    private func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .unknown }

    /// Visits of one customer: id, date, what it corrects, when it was recorded.
    private func portfolio(_ rows: [(String, String, String, String)]) -> Portfolio {
        var (ledger, field) = (LedgerBuilder(), FieldBuilder())
        ledger.document("C1", "INV-1", day("2026-01-01"), 100)
        ledger.document("C2", "INV-2", day("2026-01-01"), 100)
        for (id, date, corrects, recorded) in rows {
            field.visit(id.hasPrefix("X") ? "C2" : "C1", id, day(date), corrects: corrects) {
                $0.recordedAt = day(recorded)
            }
        }
        return Portfolio.assemble(
            field.records(over: ledger.records()), asOf: day("2026-12-31"), policy: Policy(currency: .cny))
    }

    /// The ids in force on each of the days.
    private func inForce(_ rows: [(String, String, String, String)], _ days: [String]) -> [String] {
        let portfolio = portfolio(rows)
        return days.map { text in
            portfolio.visitRows(of: 0).filter { portfolio.isVisitInForce($0, on: day(text)) }
                .map { portfolio.records.texts.string(portfolio.records.visits[$0].id) }.joined(separator: " ")
        }
    }

    @Test("a correction takes its visit's place on the day it was recorded, not before")
    func correction() {
        let rows = [("V1", "2026-03-02", "", ""), ("V2", "2026-03-02", "V1", "2026-03-10")]
        #expect(inForce(rows, ["2026-03-01", "2026-03-09", "2026-03-10"]) == ["", "V1", "V2"])
    }

    @Test("of a chain, and of two corrections of one visit, the last recorded holds")
    func chain() {
        let rows = [
            ("V1", "2026-03-02", "", ""), ("V2", "2026-03-02", "V1", "2026-03-10"),
            ("V3", "2026-03-02", "V2", "2026-03-12"), ("V4", "2026-03-02", "V1", "2026-03-14"),
        ]
        let days = ["2026-03-09", "2026-03-11", "2026-03-13", "2026-03-14"]
        #expect(inForce(rows, days) == ["V1", "V2", "V3", "V4"])
    }

    @Test("corrections recorded on one day follow the chain, not their ids")
    func sameDay() {
        let rows = [
            ("V9", "2026-03-02", "", ""), ("V8", "2026-03-02", "V9", "2026-03-10"),
            ("V1", "2026-03-02", "V8", "2026-03-10"),
        ]
        #expect(inForce(rows, ["2026-03-10"]) == ["V1"])
    }

    @Test("a correction known before what it corrects holds, and that record never does")
    func backwards() {
        let rows = [("V1", "2026-03-10", "", ""), ("V2", "2026-03-03", "V1", "2026-03-05")]
        #expect(inForce(rows, ["2026-03-04", "2026-03-05", "2026-03-10"]) == ["", "V2", "V2"])
    }

    @Test("records that correct themselves or each other on one day stand each by itself")
    func circles() {
        let rows = [
            ("V1", "2026-03-02", "V1", ""), ("V2", "2026-03-02", "V3", ""), ("V3", "2026-03-02", "V2", ""),
            ("V4", "2026-03-02", "V3", "2026-03-05"),
        ]
        #expect(inForce(rows, ["2026-03-02", "2026-03-05"]) == ["V1 V2 V3", "V1 V2 V4"])
        #expect(portfolio(rows).visitCircles.map(\.count).sorted() == [1, 2])
    }

    @Test("a correction of an unknown visit stands alone, one of another customer's visit too")
    func unknown() {
        let rows = [
            ("V1", "2026-03-02", "V0", "2026-03-04"), ("V2", "2026-03-02", "X1", ""), ("X1", "2026-03-02", "", ""),
        ]
        #expect(inForce(rows, ["2026-03-03", "2026-03-04"]) == ["V2", "V1 V2"])
        #expect(portfolio(rows).visitStrangers.count == 1)
    }

    @Test("any record of a visit leads to the one in force")
    func leading() {
        let portfolio = portfolio([
            ("V1", "2026-03-02", "", ""), ("V2", "2026-03-02", "V1", "2026-03-10"),
            ("V3", "2026-03-02", "V2", "2026-03-12"),
        ])
        for row in 0...2 {
            #expect(portfolio.visitInForce(for: row, on: day("2026-03-11")) == 1)
            #expect(portfolio.visitInForce(for: row, on: day("2026-03-31")) == 2)
        }
        #expect(portfolio.visitInForce(for: 0, on: day("2026-03-01")) == nil)
    }

    @Test("cancelled and planned visits, and those that a correction cancels, are not done")
    func done() {
        var (ledger, field) = (LedgerBuilder(), FieldBuilder())
        ledger.document("C1", "INV-1", day("2026-01-01"), 100)
        field.visit("C1", "V1", day("2026-03-02"))
        field.visit("C1", "V2", day("2026-03-02"), corrects: "V1") {
            ($0.status, $0.recordedAt) = (.cancelled, day("2026-03-10"))
        }
        field.visit("C1", "V3", day("2026-03-02")) { $0.status = .planned }
        let portfolio = Portfolio.assemble(
            field.records(over: ledger.records()), asOf: day("2026-12-31"), policy: Policy(currency: .cny))
        #expect(portfolio.doneVisits(of: 0, on: day("2026-03-09")) == [0])
        #expect(portfolio.doneVisits(of: 0, on: day("2026-03-10")) == [])
    }
}
