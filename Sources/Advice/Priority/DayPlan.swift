package import Receivables

/// Whom a collector sees on a day, and in which order: what was agreed for that day by its hour, then as many of his
/// work list as he can see besides, one area after the other.
package struct DayPlan: Sendable {
    package struct Stop: Sendable, Hashable {
        /// Index into `Records.customers`.
        package let customer: Int
        /// Row of the visit that was planned; nil where the work list proposes him.
        package let visit: Int?

        package init(customer: Int, visit: Int? = nil) {
            self.customer = customer
            self.visit = visit
        }
    }

    /// Empty for customers of nobody.
    package let collector: String
    package let day: CalendarDay
    package let stops: [Stop]
    /// Visits a day.
    package let capacity: Int
    /// Whether somebody chose customers and order, instead of the work list.
    package let isChosen: Bool

    /// Customers that somebody chose, in his order.
    package init(_ customers: [Int], of collector: String, on day: CalendarDay, _ portfolio: Portfolio) {
        let planned = portfolio.appointments(of: collector, on: day)
        self.collector = collector
        self.day = day
        capacity = customers.count
        isChosen = true
        stops = customers.map { customer in
            planned.first { $0.customer == customer } ?? Stop(customer: customer)
        }
    }

    /// The day's appointments, and of the work list those whom the days before leave.
    /// - Parameter day: not before the as-of day. It counts as worked, for it was asked for.
    package init(
        of collector: String, on day: CalendarDay, _ workLists: [WorkList], _ portfolio: Portfolio
    ) {
        let texts = portfolio.records.texts
        let list = workLists.first { texts.string($0.collector) == collector }
        let capacity = list?.capacity ?? WorkList.usualCapacity
        let met = portfolio.customersWithAppointments(since: portfolio.asOf)
        let open = (list?.customers ?? []).filter { !met.contains($0.customer) }.map(\.customer)
        var taken = 0
        var earlier = portfolio.asOf
        while earlier < day {
            if portfolio.calendar.isWorkingDay(earlier) {
                taken += max(0, capacity - portfolio.appointments(of: collector, on: earlier).count)
            }
            earlier = earlier.adding(days: 1)
        }
        let planned = portfolio.appointments(of: collector, on: day)
        let proposed = open.dropFirst(taken).prefix(max(0, capacity - planned.count))
        self.collector = collector
        self.day = day
        self.capacity = capacity
        isChosen = false
        stops = planned + Self.byArea(Array(proposed), portfolio.records).map { Stop(customer: $0) }
    }

    /// Areas in the order of the most urgent customer of each; within an area by priority.
    private static func byArea(_ customers: [Int], _ records: Records) -> [Int] {
        var areas: [String] = []
        var groups: [String: [Int]] = [:]
        for customer in customers {
            let area = records.texts.string(records.customers[customer].region)
            if groups[area] == nil { areas.append(area) }
            groups[area, default: []].append(customer)
        }
        return areas.flatMap { groups[$0] ?? [] }
    }
}

extension Portfolio {
    /// What was planned for the day and for this collector, by hour, then in the records' order; a customer once.
    fileprivate func appointments(of collector: String, on day: CalendarDay) -> [DayPlan.Stop] {
        let texts = records.texts
        var seen: Set<Int> = []
        return records.visits.indices.filter { row in
            records.visits[row].date == day && isAppointment(row)
                && texts.string(records.visits[row].collector) == collector
        }.sorted { (hour(of: $0), $0) < (hour(of: $1), $1) }.compactMap { row in
            let customer = Int(records.visits[row].customer)
            return seen.insert(customer).inserted ? DayPlan.Stop(customer: customer, visit: row) : nil
        }
    }

    fileprivate func customersWithAppointments(since day: CalendarDay) -> Set<Int> {
        Set(
            records.visits.indices.filter { records.visits[$0].date >= day && isAppointment($0) }
                .map { Int(records.visits[$0].customer) })
    }

    /// A visit that by the as-of day was planned and not yet made. What became of it later does not count.
    private func isAppointment(_ row: Int) -> Bool {
        let visit = records.visits[row]
        guard visit.customer >= 0, visit.corrects.isEmpty, visit.plannedOn.isKnown, visit.plannedOn <= asOf else {
            return false
        }
        return visit.date > asOf || (visit.date == asOf && visit.status == .planned)
    }

    /// `09:40`; visits without an hour come last.
    private func hour(of row: Int) -> String {
        let start = records.texts.string(records.visits[row].startTime)
        return start.isEmpty ? "~" : start.count == 4 ? "0" + start : start
    }
}
