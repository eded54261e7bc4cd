import Advice
import Metrics
import Receivables
import Templates

/// Composes a collector's work list: the next days, what comes after them, and who is left alone and why.
struct WorkListComposer {
    let contents: SiteContents
    /// A person's id; empty for customers of nobody.
    let collector: String

    private var language: Language { contents.language }
    private var records: Records { contents.records }

    static let days = 5
    private static let mostWaiting = 50
    static let mostLeftOff = 50
    private static let reasons = 2

    var name: String {
        collector.isEmpty ? language.word("worklist.nobody") : contents.customers.person(collector)
    }

    /// The name of the collector's page and calendar.
    var stem: String { collector.isEmpty ? "worklist/nobody" : "worklist/p-\(Slug(of: collector).text)" }

    var list: WorkList? {
        contents.advisor.workLists.first { contents.text($0.collector) == collector }
    }

    /// The next working days, the as-of day included where it is worked.
    var plans: [DayPlan] {
        let calendar = contents.portfolio.calendar
        var day = calendar.workingDay(0, after: contents.asOf)
        return (0..<Self.days).map { _ in
            defer { day = calendar.workingDay(1, after: day) }
            return DayPlan(of: collector, on: day, contents.advisor.workLists, contents.appointments)
        }
    }

    /// The days on which there is somebody to visit.
    func views(of plans: [DayPlan]) -> [WorkDayView] {
        plans.filter { !$0.stops.isEmpty }.map { plan in
            var view = WorkDayView()
            view.anchor = "day-\(plan.day)"
            view.title = language.textWithWeekday(plan.day)
            view.line = language.phrase("worklist.stops", count: plan.stops.count)
            view.stops = plan.stops.enumerated().map { place, stop in
                var view = self.stop(stop, place: place + 1, after: place > 0 ? plan.stops[place - 1] : nil)
                prepare(&view, customer: stop.customer)
                return view
            }
            return view
        }
    }

    /// The other days, in one line; nil where there are none.
    func freeDays(of plans: [DayPlan]) -> String? {
        let days = plans.filter(\.stops.isEmpty).map { language.textWithWeekday($0.day) }
        return days.isEmpty ? nil : language.phrase("worklist.free", ["days": language.list(days)])
    }

    private func prepare(_ view: inout WorkStopView, customer: Int) {
        let preparation = StopPreparation(contents: contents, customer: customer)
        view.address = contents.known(records.customers[customer].address)
        view.people = preparation.people(atMost: 2)
        view.goals = preparation.goals(
            CaseFile(contents, customer: customer, figures: contents.metrics.figures(of: customer)))
        view.noGoal = view.goals.isEmpty ? language.word("packet.noGoal") : nil
    }

    /// Those whom the days do not reach: what is agreed for later by its day, then the rest of the list by priority.
    func waiting(after plans: [DayPlan]) -> [DayPlan.Stop] {
        let reached = Set(plans.flatMap { $0.stops.map(\.customer) })
        let after = plans.last.map { $0.day.adding(days: 1) } ?? contents.asOf
        let agreed = contents.appointments.stops(of: collector, from: after).filter { !reached.contains($0.customer) }
        let known = reached.union(agreed.map(\.customer))
        let rest = (list?.customers ?? []).map(\.customer).filter { !known.contains($0) }
        return agreed + rest.map { DayPlan.Stop(customer: $0) }
    }

    func views(ofWaiting stops: [DayPlan.Stop]) -> [WorkStopView] {
        stops.prefix(Self.mostWaiting).map { stop in
            var view = self.stop(stop, place: nil, after: nil)
            guard let visit = stop.visit.map({ records.visits[$0] }) else { return view }
            view.when = [language.textWithWeekday(visit.date), contents.text(visit.startTime)]
                .filter { !$0.isEmpty }.joined(separator: " ")
            return view
        }
    }

    private func stop(_ stop: DayPlan.Stop, place: Int?, after earlier: DayPlan.Stop?) -> WorkStopView {
        var view = WorkStopView()
        let customer = stop.customer
        view.place = place
        view.name = contents.customers.names[customer]
        view.url = "../" + contents.customers.path(of: customer)
        view.area = contents.known(records.customers[customer].region) ?? ""
        if let visit = stop.visit.map({ records.visits[$0] }) {
            let hour = contents.text(visit.startTime)
            view.when = hour.isEmpty ? language.word("worklist.agreed") : hour
        } else {
            view.when = language.word("worklist.proposed")
        }
        view.distance = earlier.flatMap {
            CrowFlight(from: records.customers[$0.customer], to: records.customers[customer])
        }.map { language.phrase("worklist.kilometres", ["count": language.text(count: $0.kilometres)]) }
        if let priority = contents.advisor.priorities.priority(of: customer) {
            view.score = TemplateNumber(scaled: Int128(priority.tenths), places: 1)
            view.reasons = priority.largestParts(Self.reasons).map { language.text($0) }.joined(by: " · ")
            if case .money(let claimable) = priority.claimable { view.claimable = TemplateMoney(claimable) }
        }
        let summaries = contents.metrics.summaries(of: customer)
        view.oldestDays = summaries.map(\.oldestDaysPastDue).max().flatMap { $0 > 0 ? $0 : nil }
        let contacts = contents.recovery.visits.contacts
        if contacts.indices.contains(customer) {
            view.lastContact = contacts[customer].lastContact.map { TemplateDay($0) }
        }
        return view
    }
}
