import Advice
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("A collector's day: appointments by the hour, then the most urgent of his list, area by area")
struct DayPlanTests {
    /// A Tuesday.
    private let today = CalendarDay.in2026(6, 30)

    /// Six customers of L1, the most urgent first, in two areas.
    private var ledger: LedgerBuilder {
        var ledger = LedgerBuilder()
        for (place, late) in [300, 250, 200, 150, 100, 50].enumerated() {
            ledger.document(
                "C\(place + 1)", "I\(place + 1)", today.adding(days: -late - 30), due: today.adding(days: -late),
                100_000 - Int64(place) * 10_000)
        }
        return ledger
    }

    private func plan(
        on day: CalendarDay, appointments: [(customer: String, day: CalendarDay, hour: String)] = [],
        chosen: [String] = []
    ) -> [String] {
        var records = ledger.records()
        records.presentTables = [.receivables, .payments, .customers, .visits, .people]
        var ids = records.customers.map { records.texts.string($0.id) }
        func text(_ string: String) -> Text { records.texts.append(string) ?? .empty }
        for index in records.customers.indices {
            records.customers[index].collector = text("L1")
            records.customers[index].region = text(["east", "west"][index % 2])
            var assignment = Assignment()
            (assignment.customer, assignment.collector) = (Int32(index), text("L1"))
            records.assignments.append(assignment)
        }
        var person = Person()
        (person.id, person.capacityPerDay) = (text("L1"), 3)
        records.people = [person]
        for appointment in appointments {
            var visit = Visit()
            visit.customer = Int32(ids.firstIndex(of: appointment.customer) ?? 0)
            (visit.date, visit.plannedOn, visit.status) = (appointment.day, today.adding(days: -3), .planned)
            (visit.startTime, visit.collector) = (text(appointment.hour), text("L1"))
            records.visits.append(visit)
        }
        records.visits.sort { ($0.customer, $0.date) < ($1.customer, $1.date) }
        let portfolio = Portfolio.assemble(records, asOf: today, policy: Policy(currency: .cny), jobs: 1)
        ids = portfolio.records.customers.map { portfolio.records.texts.string($0.id) }
        let plan =
            if chosen.isEmpty {
                DayPlan(
                    of: "L1", on: day, Advisor(Metrics.measure(portfolio, jobs: 1), RuleBook(), []).workLists,
                    Appointments(portfolio))
            } else {
                DayPlan(chosen.compactMap { ids.firstIndex(of: $0) }, of: "L1", on: day, portfolio)
            }
        return plan.stops.map { ids[$0.customer] + ($0.visit == nil ? "" : "!") }
    }

    @Test("as many as he can see, the most urgent ones, those of one area together")
    func proposed() {
        #expect(plan(on: today) == ["C1", "C3", "C2"])
    }

    @Test("the next working day goes on where the day before ended")
    func followingDay() {
        #expect(plan(on: today.adding(days: 1)) == ["C4", "C6", "C5"])
        #expect(plan(on: today.adding(days: 2)) == [])
    }

    @Test("appointments come first, by the hour, and take the places of others")
    func appointments() {
        let day = today.adding(days: 1)
        let made = [(customer: "C6", day: day, hour: "14:00"), (customer: "C5", day: day, hour: "9:30")]
        #expect(plan(on: day, appointments: made) == ["C5!", "C6!", "C4"])
        #expect(plan(on: today, appointments: made) == ["C1", "C3", "C2"])
    }

    @Test("who has an appointment on another day is not proposed before it")
    func laterAppointment() {
        let made = [(customer: "C1", day: today.adding(days: 3), hour: "10:00")]
        #expect(plan(on: today, appointments: made) == ["C2", "C4", "C3"])
    }

    @Test("customers that somebody chose keep his order")
    func chosen() {
        #expect(plan(on: today, chosen: ["C5", "C1", "C4"]) == ["C5", "C1", "C4"])
    }
}
