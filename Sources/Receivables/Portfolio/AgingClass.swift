/// A class of the ageing. Together they are a partition of the open balance: an amount belongs to the first that fits.
package enum AgingClass: Sendable, Hashable {
    case unapplied, credit, billPending, retention, noDueDate, notDue, dueToday
    /// Past due, in the step-th class of `Policy.agingBounds` from 0; the last is open-ended.
    case overdue(step: Int)

    package var isOverdue: Bool { if case .overdue = self { true } else { false } }

    /// Position in `AgingScheme.classes`.
    @inlinable
    package var index: Int {
        switch self {
        case .unapplied: 0
        case .credit: 1
        case .billPending: 2
        case .retention: 3
        case .noDueDate: 4
        case .notDue: 5
        case .dueToday: 6
        case .overdue(let step): 7 + step
        }
    }
}

/// The classes that a policy's bounds make, in the order in which tables show them.
package struct AgingScheme: Sendable, Hashable {
    /// Upper ends in days, rising; one class more than bounds.
    package let bounds: [Int]

    package init(_ policy: Policy) { bounds = policy.agingBounds }

    package var classes: [AgingClass] {
        [.unapplied, .credit, .billPending, .retention, .noDueDate, .notDue, .dueToday]
            + (0...bounds.count).map { .overdue(step: $0) }
    }

    /// The class's name in files: `d1_30`, `d731_plus`.
    package func id(of aging: AgingClass) -> String {
        switch aging {
        case .unapplied: "unapplied"
        case .credit: "credit"
        case .billPending: "bill_pending"
        case .retention: "retention"
        case .noDueDate: "no_due_date"
        case .notDue: "not_due"
        case .dueToday: "due_today"
        case .overdue(let step):
            step < bounds.count ? "d\(firstDay(of: step))_\(bounds[step])" : "d\(firstDay(of: step))_plus"
        }
    }

    /// The first number of days past due that belongs to the step.
    package func firstDay(of step: Int) -> Int { step == 0 ? 1 : bounds[step - 1] + 1 }

    package func agingClass(
        uncovered: Int64, kind: DocumentKind, due: CalendarDay, isRetention: Bool, on day: CalendarDay
    ) -> AgingClass {
        if uncovered < 0 { return kind == .prepayment ? .unapplied : .credit }
        guard due.isKnown else { return isRetention ? .retention : .noDueDate }
        let late = day.days(since: due)
        if late > 0 { return .overdue(step: step(late)) }
        if isRetention { return .retention }
        return late == 0 ? .dueToday : .notDue
    }

    private func step(_ daysPastDue: Int) -> Int {
        var step = 0
        while step < bounds.count, daysPastDue > bounds[step] { step += 1 }
        return step
    }
}
