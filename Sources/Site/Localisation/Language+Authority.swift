extension Language {
    /// A level of authority: the words for the usual ones, as configured for any other.
    func authority(_ level: String) -> String { words["plan.level.\(level)"] ?? level }
}
