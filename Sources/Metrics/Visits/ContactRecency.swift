package import Receivables

/// When a customer was last in touch, as known on the as-of day.
package struct ContactRecency: Sendable, Hashable {
    /// The last contact that was done, by any channel, answered or not.
    package private(set) var lastContact: CalendarDay?
    /// The last visit in person that was done, whoever was met.
    package private(set) var lastVisit: CalendarDay?
    /// How many of the latest visits in person met nobody who would talk, without one between that did.
    package private(set) var visitsInVain = 0

    init() {}

    /// - Parameters:
    ///   - meeting: done.
    ///   - date: not earlier than that of the one added before.
    mutating func add(_ meeting: VisitMeeting, on date: CalendarDay) {
        lastContact = date
        guard meeting.isInPerson else { return }
        lastVisit = date
        visitsInVain = meeting.wasInVain ? visitsInVain + 1 : 0
    }

    /// Calendar days; nil for never.
    package func daysSinceContact(on day: CalendarDay) -> Int? { lastContact.map { day.days(since: $0) } }
    package func daysSinceVisit(on day: CalendarDay) -> Int? { lastVisit.map { day.days(since: $0) } }
}
