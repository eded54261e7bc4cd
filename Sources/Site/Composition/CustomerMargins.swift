import Receivables
import Synchronization

/// What stands in the margins of a customer's printed pages, with the hash of its style: made once for his dossier, the
/// pages of his documents and his evidence.
final class CustomerMargins: Sendable {
    struct Margins: Sendable {
        let rules: PrintRules
        let styleHash: String
    }

    private let contents: SiteContents
    private let templates: PageTemplates
    /// By customer.
    private let made: Mutex<[Margins?]>

    init(_ contents: SiteContents, _ templates: PageTemplates) {
        self.contents = contents
        self.templates = templates
        made = Mutex([Margins?](repeating: nil, count: contents.records.customers.count))
    }

    /// Made beside the lock: two threads that make the same make it alike.
    subscript(customer: Int) -> Margins {
        if let known = made.withLock({ $0[customer] }) { return known }
        let rules = PrintRules(contents, customer: customer)
        let margins = Margins(rules: rules, styleHash: templates.styleHash(of: rules, in: templates.printRules))
        made.withLock { $0[customer] = margins }
        return margins
    }
}
