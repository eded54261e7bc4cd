/// A kind of finding: its stable id, and what `huikuan explain` says of it.
///
/// Each stage keeps its codes in one file `FindingCode+<Stage>.swift`; `all` is the explicit list of them.
package struct FindingCode: Sendable {
    /// Kebab-case, never reused: `bad-date`.
    package let id: String
    package let severity: Severity
    /// One line: what it is.
    package let title: String
    /// Why it matters to the figures or the pages.
    package let why: String
    /// How to mend it.
    package let mend: String
    /// What a message of it looks like.
    package let example: String

    package init(
        _ id: String, _ severity: Severity, title: String, why: String, mend: String, example: String
    ) {
        self.id = id
        self.severity = severity
        self.title = title
        self.why = why
        self.mend = mend
        // Behind every message stands its code, whether its example was written so or not.
        self.example = example.hasSuffix("[\(id)]") ? example : "\(example) [\(id)]"
    }
}

extension FindingCode: Hashable {
    package static func == (left: FindingCode, right: FindingCode) -> Bool { left.id == right.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
