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
        let planned = Appointments(portfolio).stops(of: collector, on: day)
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
        of collector: String, on day: CalendarDay, _ workLists: [WorkList], _ appointments: Appointments
    ) {
        let portfolio = appointments.portfolio
        let texts = portfolio.records.texts
        let list = workLists.first { texts.string($0.collector) == collector }
        let capacity = list?.capacity ?? WorkList.usualCapacity
        let open = (list?.customers ?? []).map(\.customer).filter { !appointments.customers.contains($0) }
        var taken = 0
        var earlier = portfolio.asOf
        while earlier < day {
            if portfolio.calendar.isWorkingDay(earlier) {
                taken += max(0, capacity - appointments.stops(of: collector, on: earlier).count)
            }
            earlier = earlier.adding(days: 1)
        }
        let planned = appointments.stops(of: collector, on: day)
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
