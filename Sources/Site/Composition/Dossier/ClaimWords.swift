import Metrics

/// What the section on limitation says of every customer, worded once for all.
final class ClaimWords: Sendable {
    let texts: LimitationText
    /// Which law was counted by.
    let profile: String
    let byDueDate: String
    let review: String
    /// By kind, then by what proves it; without a proof under the empty name.
    private let events: KeyTable<KeyTable<String>>

    init(_ contents: SiteContents) {
        let language = contents.language
        texts = LimitationText(contents: contents)
        profile = texts.profile
        byDueDate = language.word("limitation.byDueDate")
        review = language.word("limitation.review")
        let kinds = LimitationEvent.Kind.allCases.map { kind in
            let name = language.code("limitationEvent", kind.rawValue)
            let proven = EvidenceBasis.allCases.map { ($0.rawValue, language.event(name, $0)) }
            return (kind.rawValue, KeyTable(Dictionary(uniqueKeysWithValues: proven + [("", name)])))
        }
        events = KeyTable(Dictionary(uniqueKeysWithValues: kinds))
    }

    /// `书面催款（寄到约定地址，B 级）`
    func event(_ event: LimitationEvent) -> String { self.event(event.kind, event.basis) }

    func event(_ kind: LimitationEvent.Kind, _ basis: EvidenceBasis?) -> String {
        events[kind.rawValue]?[basis?.rawValue ?? ""] ?? ""
    }
}

extension Language {
    fileprivate func event(_ name: String, _ basis: EvidenceBasis) -> String {
        phrase(
            "limitation.event",
            [
                "event": name, "basis": code("evidenceBasis", basis.rawValue),
                "grade": code("grade", basis.grade.rawValue),
            ])
    }
}
