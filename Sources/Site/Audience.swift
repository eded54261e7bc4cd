/// For whom a tree of pages is made; each has its own, so that nobody finds what is not his.
package enum Audience: Sendable, Hashable {
    case manager
    /// The person's id in the data.
    case collector(String)
    /// Everyone: made from the content alone.
    case playbook

    /// Whether the pages hold figures, and with them the data's day.
    package var hasFigures: Bool { self != .playbook }
    /// Findings and files name rows of every customer.
    package var hasDataHealth: Bool { self == .manager }
}
