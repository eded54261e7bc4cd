package import Receivables

/// What the law says on one question, with where that stands and when somebody last looked.
package struct LawNote: Sendable, Hashable {
    package let article: Article
}

extension LawNote {
    /// Nil when the author gave no source or no day, which is an error.
    package var source: LawSource? { article.front.law }
}

package struct LawSource: Sendable, Hashable {
    /// Statutes with their article numbers.
    package let statutes: String
    package let checkedOn: CalendarDay
    /// The jurisdiction, and what else limits the note.
    package let scope: String
}
