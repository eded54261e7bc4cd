package struct ReadingChoices: Sendable, Hashable {
    package enum Ragged: String, Sendable, CaseIterable { case reject, pad }

    /// The encoding tried for files that are neither marked nor UTF-8.
    package var fallback = "gb18030"
    package var ragged = Ragged.reject
}
