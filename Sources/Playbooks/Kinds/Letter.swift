/// The wording of a letter or form that is printed for a customer.
package struct Letter: Sendable, Hashable {
    package let article: Article
}

extension Letter {
    /// What the paper prints besides the words.
    package var form: LetterForm { article.front.letter }

    package func part(_ part: LetterPart) -> Part? { article.parts.first { $0.letterPart == part } }

    /// What stands on the paper, in its order: everything but what is internal.
    package var printedParts: [Part] { article.parts.filter { $0.letterPart?.isInternal == false } }
}

/// What a letter's page prints by itself, as the letter's head asks for it.
package struct LetterForm: Sendable, Hashable {
    package enum Table: String, Sendable, Hashable, CaseIterable {
        case documents, schedule, survey, record, none
    }

    /// Printed after the body.
    package var table = Table.none
    /// Whether our bank account is printed.
    package var printsAccount = false
    /// Whether a plan's dates and amounts are printed.
    package var printsSchedule = false
    /// Latin letters before the document's number, such as `DZ`; empty for a paper without a number.
    package var numberPrefix = ""

    package init() {}
}
