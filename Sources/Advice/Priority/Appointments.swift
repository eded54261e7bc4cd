package import Receivables

/// The visits that by the as-of day were planned for it or a later day and not yet made. Few of all visits: picked out
/// once for all days and collectors.
package struct Appointments: Sendable {
    package let portfolio: Portfolio
    /// Whoever has one.
    let customers: Set<Int>
    /// Rows of `Records.visits`, by day, hour and row; visits without an hour come last.
    private let rows: [CalendarDay: [Int]]
    /// The days that have any, rising.
    private let days: [CalendarDay]

    /// - Complexity: O(visits).
    package init(_ portfolio: Portfolio) {
        let records = portfolio.records
        func hour(of row: Int) -> String {
            let start = records.texts.string(records.visits[row].startTime)
            return start.isEmpty ? "~" : start.count == 4 ? "0" + start : start
        }
        let planned = records.visits.indices.filter { portfolio.isAppointment($0) }
        self.portfolio = portfolio
        customers = Set(planned.map { Int(records.visits[$0].customer) })
        rows = Dictionary(grouping: planned) { records.visits[$0].date }.mapValues { rows in
            rows.sorted { (hour(of: $0), $0) < (hour(of: $1), $1) }
        }
        days = rows.keys.sorted()
    }

    package func has(_ customer: Int) -> Bool { customers.contains(customer) }

    /// One collector's from a day on, by day and hour; a customer once, at his first.
    package func stops(of collector: String, from day: CalendarDay) -> [DayPlan.Stop] {
        var seen: Set<Int> = []
        return days.filter { $0 >= day }.flatMap { stops(of: collector, on: $0) }
            .filter { seen.insert($0.customer).inserted }
    }

    /// One collector's of a day by hour; a customer once.
    package func stops(of collector: String, on day: CalendarDay) -> [DayPlan.Stop] {
        let records = portfolio.records
        var seen: Set<Int> = []
        return (rows[day] ?? []).compactMap { row in
            let visit = records.visits[row]
            guard records.texts.string(visit.collector) == collector else { return nil }
            return seen.insert(Int(visit.customer)).inserted
                ? DayPlan.Stop(customer: Int(visit.customer), visit: row) : nil
        }
    }
}

extension Portfolio {
    /// What became of the visit later does not count.
    fileprivate func isAppointment(_ row: Int) -> Bool {
        guard records.visits[row].date >= asOf else { return false }
        let visit = records.visits[row]
        guard visit.customer >= 0, visit.corrects.isEmpty, visit.plannedOn.isKnown, visit.plannedOn <= asOf else {
            return false
        }
        return visit.date > asOf || visit.status == .planned
    }
}
