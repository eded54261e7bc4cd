import Receivables
import Templates

extension SiteMap {
    /// The evidence of all customers who owe something past due.
    static func evidence(
        _ list: EvidenceList, _ setting: PageSetting, _ templates: PageTemplates, _ margins: CustomerMargins
    ) -> [Page] {
        let contents = list.contents
        return contents.records.customers.indices.filter { list.has($0) }.compactMap { customer in
            let slug = contents.customers.slugs[customer]
            guard let path = PagePath(checking: "customers/\(slug)-evidence.html") else { return nil }
            let id = contents.text(contents.records.customers[customer].id)
            return Page(spec: PageSpec(path, about: "the evidence of customer \(id)")) {
                var view = EvidencePage(list: list, setting: setting, customer: customer).compose()
                let margins = margins[customer]
                (view.print, view.page.styleHash) = (margins.rules, margins.styleHash)
                templates.evidence.render(view, into: &$0, format: templates.format)
            }
        }
    }
}
