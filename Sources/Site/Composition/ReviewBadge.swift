import Playbooks
import Receivables

/// Whether an article was signed by the user's own people, and whether it is due to be read again.
struct ReviewBadge {
    /// The class in the style sheet: unsigned, signed or due.
    let state: String
    let text: String

    init(_ article: Article, asOf: CalendarDay, language: Language) {
        guard article.front.isSigned, let name = article.front.reviewedBy, let day = article.front.reviewedOn else {
            state = "unsigned"
            text = language.word("playbook.unsigned")
            return
        }
        if let due = article.front.reviewDue, due < asOf {
            state = "due"
            text = language.phrase("playbook.reviewDue", ["date": language.text(due)])
        } else {
            state = "signed"
            text = language.phrase("playbook.signed", ["name": name, "date": language.text(day)])
        }
    }
}
