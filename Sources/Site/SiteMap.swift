package import Markup
import Receivables
import Templates

/// Every page of a site as data: its path, and how its bytes are made. The order is the navigation's.
package struct SiteMap: Sendable {
    package struct Page: Sendable {
        package let spec: PageSpec
        /// Writes the page; called by any thread, the same bytes each time.
        package let write: @Sendable (inout ByteWriter) -> Void
    }

    /// A file that is published as it is: style sheet, script, icon.
    package struct Asset: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package let pages: [Page]

    init(pages: [Page]) { self.pages = pages }

    /// The tree of a manager or of a collector, as `contents.audience` says.
    package init(_ contents: SiteContents, templates: PageTemplates, assets: [Asset]) {
        let setting = PageSetting(contents)
        let format = templates.format
        let groups = GroupDesk(contents)
        // Tens of thousands of paths beside what is counted for the collectors.
        let (ofCustomers, others) = sideBySide(jobs: 2) {
            Self.customers(contents, setting, templates, groups)
        } _: {
            (collectors: Self.collectors(contents, setting, templates), assets: Self.assets(assets))
        }
        var pages: [Page] = []
        func add(
            _ path: PagePath, about subject: String, readsAnchor: Bool = false,
            _ write: @escaping @Sendable (inout ByteWriter) -> Void
        ) {
            pages.append(Page(spec: PageSpec(path, about: subject, readsAnchor: readsAnchor), write: write))
        }
        func add(
            _ section: PageSetting.Section, about subject: String, readsAnchor: Bool = false,
            _ write: @escaping @Sendable (inout ByteWriter) -> Void
        ) {
            guard setting.has(section), let path = PagePath(checking: setting.path(of: section)) else { return }
            add(path, about: subject, readsAnchor: readsAnchor, write)
        }
        add(.overview, about: "the overview") {
            templates.overview.render(
                OverviewPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(FiguresPage.path, about: "all figures") {
            templates.figures.render(
                FiguresPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.worklist, about: "the work lists") {
            templates.worklists.render(
                WorkListsPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        pages += Self.workLists(contents, setting, templates)
        add(.compare, about: "what changed") {
            templates.compare.render(
                ComparePage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.customers, about: "the customers", readsAnchor: true) {
            templates.customers.render(
                CustomersPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.promises, about: "the promises") {
            templates.promises.render(
                PromisesPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.visits, about: "the visits") {
            templates.visits.render(
                VisitsPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        pages.append(
            Page(spec: PageSpec(VisitLogPage.path, about: "the list of visits", readsAnchor: true)) {
                templates.visitLog.render(
                    VisitLogPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            })
        pages += others.collectors
        pages += Self.groups(groups, setting, templates)
        add(.outlook, about: "the outlook") {
            templates.outlook.render(
                OutlookPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.limitation, about: "limitation and evidence") {
            templates.limitation.render(
                LimitationPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.disputes, about: "disputes and tasks") {
            templates.disputes.render(
                DisputesPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.definitions, about: "the definitions") {
            templates.definitions.render(
                DefinitionsPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        add(.dataHealth, about: "data health") {
            templates.dataHealth.render(
                DataHealthPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
        }
        let form = PageSpec(RecordPage.path, about: "the form for a visit", readsAnchor: true)
        pages.append(
            Page(spec: form) {
                templates.record.render(
                    RecordPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            })
        add("assets/customers-data.js", about: "the customers' data") {
            CustomersData(contents: contents).write(into: &$0)
        }
        pages += others.assets
        pages += Self.playbook(contents.guide, setting, templates)
        if contents.audience == .manager, let path = PagePath(checking: setting.playbookFolder + "readiness.html") {
            add(path, about: "effect and readiness") {
                templates.playbook.readiness.render(
                    ReadinessPage(contents: contents, setting: setting).compose(), into: &$0, format: format)
            }
        }
        self.pages = pages + ofCustomers
    }
}
