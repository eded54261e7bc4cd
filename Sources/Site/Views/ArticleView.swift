import Markup
package import Templates

package struct ArticleView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var playbookUrl = ""
    var section: String?
    var code: String?
    var title = ""
    var fallback: String?
    var body = TrustedHTML.empty
    var hasOutline = false
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
        view.frame()
        view.url("playbookUrl") { $0.playbookUrl }
        view.text("section") { $0.section }
        view.text("code") { $0.code }
        view.text("title") { $0.title }
        view.text("fallback") { $0.fallback }
        view.html("body") { $0.body }
        view.flag("hasOutline") { $0.hasOutline }
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
