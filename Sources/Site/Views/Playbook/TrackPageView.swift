import Markup
package import Templates

/// A stage or a situation as it is needed at a customer's door: what to say first, what to learn last.
package struct TrackPageView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var section = ""
    var code = ""
    var title = ""
    /// The article's name for what the browser remembers.
    var stem = ""
    var version = ""
    var fallback: String?
    var introduction = TrustedHTML.empty
    var aims: [PartEntry] = []
    var parts: [PartEntry] = []
    /// Long parts, closed until they are asked for.
    var folded: [PartEntry] = []
    var jumps: [OutlineEntry] = []
    var outline: [OutlineEntry] = []
    var related: [ArticleEntry] = []
    var facts: [FactView] = []
    var review = ""
    var reviewState = ""
    var effectUrl: String?
    var hasNeighbours = false
    var earlierUrl: String?
    var earlierTitle = ""
    var laterUrl: String?
    var laterTitle = ""

    package static let fields = ViewFields<TrackPageView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.text("section") { $0.section }
        view.text("code") { $0.code }
        view.text("title") { $0.title }
        view.text("stem") { $0.stem }
        view.text("version") { $0.version }
        view.text("fallback") { $0.fallback }
        view.html("introduction") { $0.introduction }
        view.list("aims", of: PartEntry.self) { $0.aims }
        view.list("parts", of: PartEntry.self) { $0.parts }
        view.list("folded", of: PartEntry.self) { $0.folded }
        view.list("jumps", of: OutlineEntry.self) { $0.jumps }
        view.list("outline", of: OutlineEntry.self) { $0.outline }
        view.list("related", of: ArticleEntry.self) { $0.related }
        view.list("facts", of: FactView.self) { $0.facts }
        view.text("review") { $0.review }
        view.text("reviewState") { $0.reviewState }
        view.url("effectUrl") { $0.effectUrl }
        view.flag("hasNeighbours") { $0.hasNeighbours }
        view.url("earlierUrl") { $0.earlierUrl }
        view.text("earlierTitle") { $0.earlierTitle }
        view.url("laterUrl") { $0.laterUrl }
        view.text("laterTitle") { $0.laterTitle }
    }
}
