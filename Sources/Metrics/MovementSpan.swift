import Receivables

/// A movement's days as far as `day` knows them.
struct MovementSpan {
    let amount: Int64
    let kind: MovementKind
    let from: CalendarDay
    let cash: CalendarDay
    let until: CalendarDay
    /// It holds on the day.
    let isHeld: Bool
    let isCash: Bool

    init(
        amount: Int64, kind: MovementKind, from: CalendarDay, cash: CalendarDay, until: CalendarDay,
        seenOn day: CalendarDay
    ) {
        self.amount = amount
        self.kind = kind
        self.from = from
        self.cash = cash
        self.until = until
        isHeld = until > day
        isCash = isHeld && cash <= day
    }
}
