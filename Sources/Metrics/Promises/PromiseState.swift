import Receivables

/// What became of a promise by the as-of day: the first that fits, in the order of metrics.md.
package enum PromiseState: String, Sendable, CaseIterable {
    /// Its window has not ended.
    case open
    /// Enough came in its window.
    case kept
    /// Something came, not enough, and its window has ended.
    case partial
    /// Nothing came and its window has ended.
    case broken
    /// A new promise, made by its due day, took its place.
    case renegotiated
    /// Taken back before its window ended.
    case withdrawn

    /// Whether a rate counts it once its window has ended.
    package var isJudged: Bool { self == .kept || self == .partial || self == .broken }

    /// Whether a rate over windows that ended after `since` and before `day` counts it.
    ///
    /// - Parameter last: the last day of its window.
    func isRated(endedOn last: CalendarDay, since: CalendarDay, before day: CalendarDay) -> Bool {
        isJudged && last > since && last < day
    }
}
