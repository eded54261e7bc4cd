package import Receivables

/// A training that is due, and why.
package struct TrainingGap: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The track is used with customers, and the person was never trained for it.
        case untrained
        case failed, ended, outdated, ending
    }

    package let person: String
    package let track: String
    package let reason: Reason
    /// The day by which it is due; at the latest the as-of day, unless the badge only comes to its end.
    package let dueOn: CalendarDay
    /// Contacts of the last 12 months in which the person used the track.
    package let uses: Int
}
