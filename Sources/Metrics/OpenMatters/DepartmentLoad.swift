package import Receivables

/// What one department has been asked and has not answered, and how long it takes to.
package struct DepartmentLoad: Sendable, Hashable {
    /// As the rows write it; empty where they name none.
    package let department: String
    package internal(set) var open = 0
    /// Of the open ones, past their due day.
    package internal(set) var late = 0
    /// Of the open ones, since the oldest was asked. 0 without one.
    package internal(set) var oldestDays = 0
    /// In the last 12 months.
    package internal(set) var closed = 0
    private var days = 0

    /// How long those closed took. Formula: Σ (closed_on − opened_on) ÷ number. Unit: days. Undefined: none closed in 12
    /// months. Better: lower.
    package var meanDays: Figure<Ratio> { Figure(Int128(days), over: Int128(closed)) }

    /// - Parameter kinds: all where nil.
    static func all(
        _ records: Records, kinds: Set<TaskKind>? = nil, asOf: CalendarDay, since: CalendarDay
    ) -> [DepartmentLoad] {
        var loads: [String: DepartmentLoad] = [:]
        for task in records.tasks where task.openedOn <= asOf && kinds?.contains(task.kind) ?? true {
            let name = records.texts.string(task.department)
            loads[name, default: DepartmentLoad(department: name)].add(task, asOf: asOf, since: since)
        }
        return loads.values.filter { $0.open > 0 || $0.closed > 0 }.sorted { left, right in
            if left.open != right.open { return left.open > right.open }
            return left.department.unicodeScalars.lexicographicallyPrecedes(right.department.unicodeScalars)
        }
    }

    private init(department: String) { self.department = department }

    private mutating func add(_ task: FollowUpTask, asOf: CalendarDay, since: CalendarDay) {
        if task.isOpen(on: asOf) {
            open += 1
            late += task.isLate(on: asOf) ? 1 : 0
            oldestDays = max(oldestDays, asOf.days(since: task.openedOn))
        } else if let closedDay = task.closedOn.known, closedDay > since {
            closed += 1
            days += max(0, closedDay.days(since: task.openedOn))
        }
    }
}
