package import Receivables

/// What a person has shown that he can do with one track.
package struct TrainingBadge: Sendable, Hashable {
    package enum Level: Int, Sendable, Hashable, Comparable {
        /// Knows what to say.
        case quiz
        /// Has said it, in a role-play.
        case rolePlay

        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    package enum State: String, Sendable, Hashable, CaseIterable {
        case valid, ending, ended, outdated, failed
    }

    /// Id of the person.
    package let person: String
    /// `T01`.
    package let track: String
    /// Of the training that counts; of the last one where none was passed.
    package let level: Level
    package let trainedOn: CalendarDay
    /// The last day on which it holds; without meaning where none was passed.
    package let validUntil: CalendarDay
    package let state: State
}
