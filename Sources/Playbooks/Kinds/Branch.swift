/// One turn that the talk may take: what is heard, what to do then, and where it ends.
package struct Branch: Sendable, Hashable {
    package enum End: Sendable, Hashable {
        /// What to record.
        case outcome(String)
        /// Where to go on.
        case article(stem: String, anchor: String?)
    }

    package let condition: String
    /// What to do, in words; the codes and links at its end stand in `ends` too.
    package let response: String
    package let ends: [End]
    package let branches: [Branch]
    package let line: Int

    package static let deepest = 4
}
