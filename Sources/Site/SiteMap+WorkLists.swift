import Advice
import Markup
import Receivables
import Templates

extension SiteMap {
    /// A page and a calendar for each collector with customers to visit.
    static func workLists(_ contents: SiteContents, _ setting: PageSetting, _ templates: PageTemplates) -> [Page] {
        let byCollector = Deferred { CollectorCustomers(contents) }
        return contents.advisor.workLists.flatMap { list -> [Page] in
            let collector = contents.text(list.collector)
            let stem = WorkListComposer(contents: contents, collector: collector).stem
            guard let path = PagePath(checking: stem + ".html"), let calendar = PagePath(checking: stem + ".ics") else {
                return []
            }
            let page = WorkListPage(
                contents: contents, setting: setting, collector: collector, byCollector: byCollector)
            return [
                Page(spec: PageSpec(path, about: "the work list of \(collector)")) {
                    templates.worklist.render(page.compose(), into: &$0, format: templates.format)
                },
                Page(spec: PageSpec(calendar, about: "the calendar of \(collector)")) {
                    $0.write(verbatim: page.calendar())
                },
            ]
        }
    }
}
