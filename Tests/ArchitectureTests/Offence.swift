import Testing

/// A place that breaks a rule, printed as a compiler prints it.
struct Offence: CustomStringConvertible {
    let file: String
    var line: Int?
    let what: String

    var description: String { line.map { "\(file):\($0): \(what)" } ?? "\(file): \(what)" }
}

extension [Offence] {
    /// Fails the test with all of them, a line each.
    func expectNone(at place: SourceLocation = #_sourceLocation) {
        if isEmpty { return }
        Issue.record("\n\(map(\.description).joined(separator: "\n"))", sourceLocation: place)
    }
}
