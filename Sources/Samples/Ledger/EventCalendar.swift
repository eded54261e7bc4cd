/// What will happen, by day. Holds only what is to come: its size follows the open documents, not all of them.
struct EventCalendar: Sendable {
    private var days = [[LedgerEvent]](repeating: [], count: Timeline.dayCount)

    /// What lies behind the as-of day is not known yet, and dropped.
    mutating func add(_ event: LedgerEvent, on day: Int) {
        if day <= Timeline.lastDay { days[day].append(event) }
    }

    /// The day's events in their fixed order; the calendar forgets them.
    mutating func take(_ day: Int) -> [LedgerEvent] {
        var events: [LedgerEvent] = []
        swap(&events, &days[day])
        events.sort { $0.order < $1.order }
        return events
    }
}
