import Findings

/// Who signed an article, when it is to be looked at again, and whether its changes are written down.
enum ReviewLint {
    static func findings(in draft: ArticleDraft, _ rules: LintRules) -> [Finding] {
        let front = draft.front
        var findings: [Finding] = []
        if let asOf = rules.asOf, let due = front.reviewDue, due < asOf {
            findings.append(
                Finding(
                    .reviewDue, at: draft.place(of: "reviewed_on"),
                    "the review was due on \(due); read the article again and sign it anew"))
        }
        if let newest = front.changes.map(\.version).max(), front.version > 0, newest != front.version {
            findings.append(
                Finding(
                    .changeUnlisted, at: draft.place(of: "version"),
                    "version is \(front.version), and changes end with version \(newest); write down what changed"))
        }
        if rules.isThorough, !front.isSigned, !front.id.isEmpty {
            findings.append(
                Finding(
                    .unsignedArticles, at: draft.place(of: "reviewed_by"),
                    "nobody has signed it; fill in reviewed_by and reviewed_on", severity: .note))
        }
        return findings
    }
}

extension ArticleDraft {
    /// Where a key of the head stands.
    func place(of key: String) -> SourceLocation { places[key] ?? SourceLocation(file: source.file, line: 1) }
}
