import Receivables

/// What the layout needs, the same for every page of one site.
struct PageSetting: Sendable {
    enum Section: CaseIterable {
        case overview, customers, promises, visits, outlook, limitation, playbook, definitions, dataHealth

        var path: String {
            switch self {
            case .overview: "index.html"
            case .customers: "customers.html"
            case .promises: "promises.html"
            case .visits: "visits.html"
            case .outlook: "outlook.html"
            case .limitation: "limitation.html"
            case .playbook: "playbook/index.html"
            case .definitions: "definitions.html"
            case .dataHealth: "data-health.html"
            }
        }

        var key: String {
            switch self {
            case .overview: "nav.overview"
            case .customers: "nav.customers"
            case .promises: "nav.promises"
            case .visits: "nav.visits"
            case .outlook: "outlook.title"
            case .limitation: "limitationPage.title"
            case .playbook: "nav.playbook"
            case .definitions: "nav.definitions"
            case .dataHealth: "nav.dataHealth"
            }
        }
    }

    let site: SiteView
    private let labels: [String]

    init(_ contents: SiteContents) {
        let (language, health) = (contents.language, contents.health)
        var site = SiteView()
        site.language = language.tag
        site.name = contents.identity.company
        site.generator = contents.identity.generator
        site.asOf = .init(contents.asOf)
        site.asOfISO = contents.asOf.description
        site.build = String(contents.identity.build.prefix(12))
        site.dataLine = language.phrase(
            "site.dataLine",
            [
                "rows": language.text(count: health.rows), "used": language.text(count: health.used),
                "rejected": language.text(count: health.rejected), "ignored": language.text(count: health.ignored),
            ])
        self.site = site
        labels = Section.allCases.map { language.word($0.key) }
    }

    /// - Parameter depth: folders between the site's root and the page.
    func frame(_ title: String, section: Section, depth: Int, styleHash: String? = nil) -> FrameView {
        var frame = FrameView()
        frame.title = title
        frame.root = String(repeating: "../", count: depth)
        frame.navigation = zip(Section.allCases, labels).map { entry, label in
            NavigationView(url: frame.root + entry.path, label: label, isCurrent: entry == section)
        }
        frame.styleHash = styleHash
        return frame
    }
}
