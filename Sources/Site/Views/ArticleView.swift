import Markup
package import Templates

package struct ArticleView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var section: String?
    var title = ""
    /// The article's name for what the browser remembers.
    var stem = ""
    /// The article's kind in the style sheet.
    var style = ""
    var isCourse = false
    var fallback: String?
    var body = TrustedHTML.empty
    var outline: [OutlineEntry] = []
    var facts: [FactView] = []
    var review = ""
    var reviewState = ""
    var hasNeighbours = false
    var earlierUrl: String?
    var earlierTitle = ""
    var laterUrl: String?
    var laterTitle = ""

    package static let fields = ViewFields<ArticleView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.text("section") { $0.section }
        view.text("title") { $0.title }
        view.text("stem") { $0.stem }
        view.text("style") { $0.style }
        view.flag("isCourse") { $0.isCourse }
        view.text("fallback") { $0.fallback }
        view.html("body") { $0.body }
        view.list("outline", of: OutlineEntry.self) { $0.outline }
        view.list("facts", of: FactView.self) { $0.facts }
        view.text("review") { $0.review }
        view.text("reviewState") { $0.reviewState }
        view.flag("hasNeighbours") { $0.hasNeighbours }
        view.url("earlierUrl") { $0.earlierUrl }
        view.text("earlierTitle") { $0.earlierTitle }
        view.url("laterUrl") { $0.laterUrl }
        view.text("laterTitle") { $0.laterTitle }
    }
}

package struct OutlineEntry: Sendable, TemplateView {
    var anchor = ""
    var title = ""

    package static let fields = ViewFields<OutlineEntry> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
    }
}
