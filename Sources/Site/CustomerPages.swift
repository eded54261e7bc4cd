import Markup
import Receivables
import Templates

/// The dossier of each customer, and behind it the pages of all his documents.
///
/// A class, so that the tens of thousands of pages share what they are composed with by one reference.
final class CustomerPages: Sendable {
    private let contents: SiteContents
    private let setting: PageSetting
    private let templates: PageTemplates
    private let documents: DocumentComposer
    private let margins: CustomerMargins
    private let blocks: BlockComposer
    private let words: DossierWords
    private let groups: GroupDesk
    private let letters: LetterDesk
    private let evidence: EvidenceList

    init(
        _ contents: SiteContents, _ setting: PageSetting, _ templates: PageTemplates, _ documents: DocumentComposer,
        _ margins: CustomerMargins, groups: GroupDesk, letters: LetterDesk, evidence: EvidenceList
    ) {
        self.contents = contents
        self.setting = setting
        self.templates = templates
        self.documents = documents
        self.margins = margins
        self.groups = groups
        self.letters = letters
        self.evidence = evidence
        blocks = BlockComposer(contents, documents: documents)
        words = DossierWords(contents)
    }

    /// Of all customers on record.
    var all: [SiteMap.Page] {
        let (records, portfolio) = (contents.records, contents.portfolio)
        var pages: [SiteMap.Page] = []
        pages.reserveCapacity(records.customers.count * 2)
        for customer in records.customers.indices where portfolio.isOnRecord(customer) { add(customer, to: &pages) }
        return pages
    }

    private func add(_ customer: Int, to pages: inout [SiteMap.Page]) {
        let slug = contents.customers.slugs[customer]
        let id = contents.text(contents.records.customers[customer].id)
        guard let path = PagePath(checking: "customers/\(slug).html") else { return }
        pages.append(
            SiteMap.Page(spec: PageSpec(path, about: "customer \(id)")) { self.writeDossier(of: customer, into: &$0) })
        for page in 0..<DocumentHistory(contents, customer: customer).pages {
            let number = page + 1
            guard let path = PagePath(checking: "customers/\(slug)-documents-\(number).html") else { continue }
            let spec = PageSpec(path, about: "the documents of customer \(id), page \(number)")
            pages.append(
                SiteMap.Page(spec: spec) { self.writeHistory(of: customer, page: page, into: &$0) })
        }
    }

    private func writeDossier(of customer: Int, into writer: inout ByteWriter) {
        let margins = margins[customer]
        var view = DossierView()
        DossierPage(contents: contents, setting: setting, blocks: blocks, words: words, customer: customer)
            .fill(&view, margins: margins.rules)
        view.group?.url = groups.reference(to: customer).map { "../" + $0 }
        view.letters = DossierLetters(letters, customer: customer, hasEvidence: evidence.has(customer))
        view.page.styleHash = margins.styleHash
        templates.dossier.render(view, into: &writer, format: templates.format)
    }

    private func writeHistory(of customer: Int, page: Int, into writer: inout ByteWriter) {
        var view = DocumentHistoryPage(
            contents: contents, setting: setting, documents: documents, customer: customer, number: page
        ).compose()
        let margins = margins[customer]
        (view.print, view.page.styleHash) = (margins.rules, margins.styleHash)
        templates.history.render(view, into: &writer, format: templates.format)
    }
}
