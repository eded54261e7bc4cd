package import Receivables

/// The head of an article: what it is, who keeps it, who signed it.
package struct FrontMatter: Sendable, Hashable {
    /// `T01`, `S4`, `RL`…: what visit logs and links of people name it by.
    package var id = ""
    package var title = ""
    /// Ids of the stages in which it is needed.
    package var stages: [String] = []
    /// Codes of the reasons for non-payment that it answers.
    package var reasons: [String] = []
    /// Codes of the outcomes that it may record.
    package var outcomes: [String] = []
    package var owner = ""
    package var version = 0
    package var reviewedBy: String?
    package var reviewedOn: CalendarDay?
    /// Calendar days between reviews.
    package var reviewEveryDays: Int?
    package var audience: [Audience] = []
    package var changes: [Change] = []
    /// What a letter's page prints by itself; of no meaning in other articles.
    package var letter = LetterForm()
    /// Where a note on law stands and when somebody looked; nil in other articles.
    package var law: LawSource?

    package enum Audience: String, Sendable, Hashable, CaseIterable {
        case collector, manager, trainer, finance, legal
    }

    package struct Change: Sendable, Hashable {
        package let version: Int
        package let on: CalendarDay
        package let what: String
    }

    /// Signed by somebody, on a day.
    package var isSigned: Bool { reviewedBy != nil && reviewedOn != nil }

    /// The day by which it is to be looked at again, nil while unsigned.
    package var reviewDue: CalendarDay? {
        guard let reviewedOn, let reviewEveryDays, isSigned else { return nil }
        return reviewedOn.adding(days: reviewEveryDays)
    }
}
