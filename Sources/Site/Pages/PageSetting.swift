import Receivables

/// What the layout needs, the same for every page of one site.
///
/// A class, so that all pages share it by one reference.
final class PageSetting: Sendable {
    enum Section: Int, CaseIterable {
        case overview, worklist, compare, customers, promises, visits, collectors, outlook, limitation, disputes,
            playbook,
            definitions, dataHealth

        /// In the order of the navigation.
        static func all(for audience: Audience) -> [Section] {
            switch audience {
            case .manager: allCases
            case .collector:
                [
                    .overview, .worklist, .customers, .promises, .visits, .collectors, .limitation, .disputes,
                    .playbook,
                    .definitions,
                ]
            case .playbook: [.playbook]
            }
        }

        /// Where the section begins in a tree with figures.
        var path: String {
            switch self {
            case .overview: "index.html"
            case .worklist: "worklist.html"
            case .compare: "compare.html"
            case .customers: "customers.html"
            case .promises: "promises.html"
            case .visits: "visits.html"
            case .collectors: "collectors.html"
            case .outlook: "outlook.html"
            case .limitation: "limitation.html"
            case .disputes: "disputes.html"
            case .playbook: "playbook/index.html"
            case .definitions: "definitions.html"
            case .dataHealth: "data-health.html"
            }
        }

        /// Where it begins in a tree whose playbook and page of collectors may stand elsewhere.
        fileprivate func path(_ ownPage: String?, _ playbookFolder: String) -> String {
            switch self {
            case .playbook: playbookFolder + "index.html"
            case .collectors: ownPage ?? path
            default: path
            }
        }

        var key: String {
            switch self {
            case .overview: "nav.overview"
            case .worklist: "worklist.title"
            case .compare: "compare.title"
            case .customers: "nav.customers"
            case .promises: "nav.promises"
            case .visits: "nav.visits"
            case .collectors: "collectors.title"
            case .outlook: "outlook.title"
            case .limitation: "nav.limitation"
            case .disputes: "nav.disputes"
            case .playbook: "nav.playbook"
            case .definitions: "nav.definitions"
            case .dataHealth: "nav.dataHealth"
            }
        }
    }

    let site: SiteView
    private let sections: [Section]
    /// In a collector's tree his own page; nil where there is a page of all.
    private let ownPage: String?
    /// What leads to the sections, by the page's depth, then by its own section: the same on all pages of one.
    private let navigation: [[[NavigationView]]]
    /// The folder of the playbook's pages: the edition's own root, else `playbook/`.
    let playbookFolder: String

    /// For a tree with figures.
    convenience init(_ contents: SiteContents) {
        let (language, health) = (contents.language, contents.health)
        var site = SiteView(contents.guide)
        site.hasFigures = true
        site.hasDataHealth = contents.audience.hasDataHealth
        site.isRedacted = contents.identity.isRedacted
        site.asOf = .init(contents.asOf)
        site.asOfISO = contents.asOf.description
        site.dataLine = language.phrase(
            "site.dataLine",
            [
                "rows": language.text(count: health.rows), "used": language.text(count: health.used),
                "rejected": language.text(count: health.rejected), "ignored": language.text(count: health.ignored),
            ])
        self.init(contents.guide, site)
    }

    /// For the edition of the playbook alone.
    convenience init(edition: PlaybookContents) { self.init(edition, SiteView(edition)) }

    private init(_ guide: PlaybookContents, _ site: SiteView) {
        self.site = site
        sections = Section.all(for: guide.audience)
        ownPage = CollectorDesk.ownPath(of: guide.audience)
        playbookFolder = guide.audience.hasFigures ? "playbook/" : ""
        let entries = sections.map { [ownPage, playbookFolder] section in
            let key = section == .collectors && ownPage != nil ? "collectors.mine" : section.key
            return (section, path: section.path(ownPage, playbookFolder), label: guide.language.word(key))
        }
        navigation = (0...Self.mostDepth).map { depth in
            Section.allCases.map { current in
                entries.map { section, path, label in
                    NavigationView(url: Self.root(depth) + path, label: label, isCurrent: section == current)
                }
            }
        }
    }

    /// No page stands deeper.
    private static let mostDepth = 1

    /// From a page up to the site's root.
    private static func root(_ depth: Int) -> String { String(repeating: "../", count: depth) }

    /// Folders between the site's root and the playbook's pages.
    var playbookDepth: Int { playbookFolder.isEmpty ? 0 : 1 }

    func has(_ section: Section) -> Bool { sections.contains(section) }

    /// Where the section begins in this tree.
    func path(of section: Section) -> String { section.path(ownPage, playbookFolder) }

    /// - Parameter depth: folders between the site's root and the page.
    func frame(_ title: String, section: Section, depth: Int, styleHash: String? = nil) -> FrameView {
        var frame = FrameView()
        frame.title = title
        frame.root = Self.root(depth)
        frame.navigation = navigation[depth][section.rawValue]
        frame.styleHash = styleHash
        return frame
    }
}

extension SiteView {
    fileprivate init(_ guide: PlaybookContents) {
        language = guide.language.tag
        name = guide.identity.company
        generator = guide.identity.generator
        build = String(guide.identity.build.prefix(12))
    }
}
