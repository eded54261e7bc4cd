// How a page that shows the whole rule book reads it.
extension Comparison {
    /// The codes that it asks for, in their vocabulary's order; none for other kinds of signals.
    package var codes: [String] {
        guard case .codes(let vocabulary) = signal.kind else { return [] }
        let set: CodeSet
        switch test {
        case .has(let asked, _), .only(let asked): set = asked
        case .number, .flag: return []
        }
        return vocabulary.codes.enumerated().filter { set.contains(UInt8($0.offset)) }.map(\.element)
    }
}

extension RuleBook {
    /// Whether its weights lose with the age of what it rests on.
    package func fades(_ entry: Entry) -> Bool { entry.needed.contains { decay.signals.contains($0) } }
}
