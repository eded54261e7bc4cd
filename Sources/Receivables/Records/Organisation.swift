package struct FollowUpTask: Sendable {
    package var id = Text.empty
    package var customer: Int32 = -1
    package var kind = TaskKind.feedback
    package var openedOn = CalendarDay.unknown
    package var visit = Text.empty
    package var department = Text.empty
    package var text = Text.empty
    package var owner = Text.empty
    package var dueOn = CalendarDay.unknown
    package var closedOn = CalendarDay.unknown
    package var decision = Text.empty
    package var decidedBy = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct Person: Sendable {
    package var id = Text.empty
    package var name = Text.empty
    package var team = Text.empty
    package var region = Text.empty
    package var role = Text.empty
    package var phone = Text.empty
    package var capacityPerDay: Int32?
    package var manager = Text.empty
    package var startedOn = CalendarDay.unknown
    package var endedOn = CalendarDay.unknown
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

/// Who looks after a customer, both days included.
package struct Assignment: Sendable {
    package var customer: Int32 = -1
    package var collector = Text.empty
    package var from = CalendarDay.unknown
    package var to = CalendarDay.unknown
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct MonthlyOrders: Sendable {
    package var customer: Int32 = -1
    /// The month's first day.
    package var month = CalendarDay.unknown
    package var amount: Int64 = 0
    package var currency: UInt8 = 0
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct Target: Sendable {
    package var person = Text.empty
    /// The month's first day.
    package var month = CalendarDay.unknown
    /// Minor units of the reporting currency.
    package var amount: Int64 = 0
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}

package struct Training: Sendable {
    package var person = Text.empty
    package var track = Text.empty
    package var date = CalendarDay.unknown
    package var version = Text.empty
    package var kind: TrainingKind?
    /// Thousandths of a point.
    package var score: Int64?
    package var assessor = Text.empty
    package var row = RowReference(file: 0, line: 0)

    package init() {}
}
