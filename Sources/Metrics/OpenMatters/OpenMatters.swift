package import Receivables

/// What our own departments owe a customer before he can be asked: disputes to settle, tasks from visits, approvals.
package struct OpenMatters: Sendable {
    package let asOf: CalendarDay
    /// Closed ones are looked at from the day after this one on: 12 months.
    package let since: CalendarDay
    /// Rows of `Records.disputes` that are open, the oldest first, then by id.
    package let disputes: [Int]
    /// Rows of `Records.tasks` that are open: those due first, those without a due day last.
    package let tasks: [Int]
    /// Rows of `Records.disputes` that were settled in the 12 months, the latest first.
    package let settled: [Int]
    /// Rows of `Records.tasks` that were closed in them, the latest first.
    package let closed: [Int]
    /// By kind of reason and currency: the largest open amount first.
    package let reasons: [DisputeLoad]
    /// The department with most open tasks first, then by name.
    package let departments: [DepartmentLoad]

    /// - Complexity: O(n log n) in disputes and tasks.
    package init(_ portfolio: Portfolio) {
        let (records, asOf) = (portfolio.records, portfolio.asOf)
        self.asOf = asOf
        let since = asOf.adding(months: -12)
        self.since = since
        disputes = records.disputes.indices.filter { records.disputes[$0].isOpen(on: asOf) }
            .sorted { (records.disputes[$0].openedOn, $0) < (records.disputes[$1].openedOn, $1) }
        tasks = records.tasks.indices.filter { records.tasks[$0].isOpen(on: asOf) }.sorted { left, right in
            let (a, b) = (records.tasks[left], records.tasks[right])
            return (a.dueOn.known ?? .distantFuture, a.openedOn, left)
                < (b.dueOn.known ?? .distantFuture, b.openedOn, right)
        }
        settled = records.disputes.indices.filter { row in
            let dispute = records.disputes[row]
            return dispute.openedOn <= asOf && !dispute.isOpen(on: asOf)
                && dispute.resolvedOn.known.map { $0 > since } ?? false
        }.sorted { (records.disputes[$1].resolvedOn, $0) < (records.disputes[$0].resolvedOn, $1) }
        closed = records.tasks.indices.filter { row in
            let task = records.tasks[row]
            return task.openedOn <= asOf && !task.isOpen(on: asOf) && task.closedOn.known.map { $0 > since } ?? false
        }.sorted { (records.tasks[$1].closedOn, $0) < (records.tasks[$0].closedOn, $1) }
        reasons = DisputeLoad.all(records, asOf: asOf, since: since)
        departments = DepartmentLoad.all(records, asOf: asOf, since: since)
    }

    /// The departments' share of some kinds of tasks, in the same order.
    package func departments(of kinds: Set<TaskKind>, in records: Records) -> [DepartmentLoad] {
        DepartmentLoad.all(records, kinds: kinds, asOf: asOf, since: since)
    }

    /// Open tasks of one kind.
    package func count(of kind: TaskKind, in records: Records) -> Int {
        tasks.count { records.tasks[$0].kind == kind }
    }
}

extension FollowUpTask {
    /// Open in [opened_on, closed_on).
    package func isOpen(on day: CalendarDay) -> Bool {
        openedOn <= day && (closedOn.known.map { $0 > day } ?? true)
    }

    /// Open, and its due day has passed.
    package func isLate(on day: CalendarDay) -> Bool {
        isOpen(on: day) && (dueOn.known.map { $0 < day } ?? false)
    }
}
