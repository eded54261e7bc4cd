import Receivables
import Site

extension Language {
    /// What people are called where their names are hidden.
    var pseudonyms: Redaction.Words {
        Redaction.Words(
            customer: word("redaction.customer"), contact: word("redaction.contact"),
            colleague: word("redaction.colleague"), guarantor: word("redaction.guarantor"))
    }
}
