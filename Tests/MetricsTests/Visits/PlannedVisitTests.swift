import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Visits of the coming week")
struct PlannedVisitTests {
    @Test("planned by the day and due in the week, whatever came of them later")
    func planned() {
        var promise = PromiseCase()
        func plan(_ id: String, _ date: String, plannedOn: String, _ status: VisitStatus = .planned) {
            promise.field.visit("C1", id, day(date)) { ($0.status, $0.plannedOn) = (status, day(plannedOn)) }
        }
        plan("V1", "2026-06-30", plannedOn: "2026-06-20")
        plan("V2", "2026-07-01", plannedOn: "2026-06-30")
        plan("V3", "2026-07-07", plannedOn: "2026-06-20", .done)
        plan("V4", "2026-07-08", plannedOn: "2026-06-20")
        plan("V5", "2026-07-02", plannedOn: "2026-07-01")
        plan("V6", "2026-07-02", plannedOn: "")
        let portfolio = Portfolio.assemble(promise.records, asOf: day("2026-06-30"), policy: promise.policy)
        let ids = portfolio.plannedVisits().map { portfolio.records.texts.string(portfolio.records.visits[$0].id) }
        #expect(ids == ["V2", "V3"])
    }
}
