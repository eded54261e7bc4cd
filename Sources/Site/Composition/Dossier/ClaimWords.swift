import Metrics
import Receivables

/// What the section on limitation says of every customer, worded once for all.
final class ClaimWords: Sendable {
    let texts: LimitationText
    /// Which law was counted by.
    let profile: String
    let byDueDate, byDueDateForReview: String
    let review: String
    private let events: CaseTable<LimitationEvent.Kind, EventWords>

    /// An event alone, and by what proves it.
    private struct EventWords: Sendable {
        let unproven: String
        let proven: CaseTable<EvidenceBasis, String>
    }

    init(_ contents: SiteContents) {
        let language = contents.language
        texts = LimitationText(contents: contents)
        profile = texts.profile
        byDueDate = language.word("limitation.byDueDate")
        review = language.word("limitation.review")
        byDueDateForReview = byDueDate + review
        events = CaseTable(of: LimitationEvent.Kind.self) { kind in
            let name = language.code("limitationEvent", kind.rawValue)
            return EventWords(
                unproven: name, proven: CaseTable(of: EvidenceBasis.self) { language.event(name, $0) })
        }
    }

    /// `书面催款（寄到约定地址，B 级）`
    func event(_ event: LimitationEvent) -> String { self.event(event.kind, event.basis) }

    func event(_ kind: LimitationEvent.Kind, _ basis: EvidenceBasis?) -> String {
        basis.map { events[kind].proven[$0] } ?? events[kind].unproven
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
