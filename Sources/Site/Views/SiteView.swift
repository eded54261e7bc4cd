package import Templates

/// What every page says of the whole site: in the head, the masthead and the footer.
package struct SiteView: Sendable, TemplateView {
    var language = ""
    var name = ""
    var generator = ""
    var asOf = TemplateDay(daysSince1970: 0)
    var asOfISO = ""
    var build = ""
    var dataLine = ""
    /// Whether the tree holds the company's figures, and so a day and their definitions.
    var hasFigures = false
    var hasDataHealth = false
    /// Whether pseudonyms stand for names.
    var isRedacted = false

    init() {}

    package static let fields = ViewFields<SiteView> { site in
        site.text("language") { $0.language }
        site.text("name") { $0.name }
        site.text("generator") { $0.generator }
        site.day("asOf") { $0.asOf }
        site.text("asOfISO") { $0.asOfISO }
        site.text("build") { $0.build }
        site.text("dataLine") { $0.dataLine }
        site.flag("hasFigures") { $0.hasFigures }
        site.flag("hasDataHealth") { $0.hasDataHealth }
        site.flag("isRedacted") { $0.isRedacted }
    }
}

/// What the layout needs of the page at hand.
package struct FrameView: Sendable, TemplateView {
    var title = ""
    /// From this page up to the site's root: empty, or `../`.
    var root = ""
    var navigation: [NavigationView] = []
    /// Base64 of the SHA-256 of the page's own print rules, for the content security policy.
    var styleHash: String?

    package static let fields = ViewFields<FrameView> { page in
        page.text("title") { $0.title }
        page.url("root") { $0.root }
        page.list("navigation", of: NavigationView.self) { $0.navigation }
        page.text("styleHash") { $0.styleHash }
    }
}

package struct NavigationView: Sendable, TemplateView {
    let url: String
    let label: String
    let isCurrent: Bool

    package static let fields = ViewFields<NavigationView> { entry in
        entry.url("url") { $0.url }
        entry.text("label") { $0.label }
        entry.flag("isCurrent") { $0.isCurrent }
    }
}

/// A page that stands in the site's layout.
package protocol FramedView: TemplateView {
    var site: SiteView { get }
    var page: FrameView { get }
}

extension ViewFields where View: FramedView {
    /// The names that `layout.mustache` uses. The properties are named by each view, which knows where it stores them.
    mutating func frame(_ site: Property<SiteView>, _ page: Property<FrameView>) {
        view("site", of: SiteView.self, site)
        view("page", of: FrameView.self, page)
    }
}
