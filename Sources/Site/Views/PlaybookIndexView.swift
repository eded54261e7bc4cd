import Markup
package import Templates

package struct PlaybookIndexView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var dataFile = ""
    var intro: TrustedHTML?
    var notices: [NoticeView] = []
    var trust = TrustView()
    var stages: [StageEntry] = []
    var families: [HeardFamily] = []
    var groups: [ArticleGroup] = []
    /// What the front page's own article says below its introduction.
    var guide: [PartEntry] = []

    package static let fields = ViewFields<PlaybookIndexView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.url("dataFile") { $0.dataFile }
        view.html("intro") { $0.intro }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.view("trust", of: TrustView.self) { $0.trust }
        view.list("stages", of: StageEntry.self) { $0.stages }
        view.list("families", of: HeardFamily.self) { $0.families }
        view.list("groups", of: ArticleGroup.self) { $0.groups }
        view.list("guide", of: PartEntry.self) { $0.guide }
    }
}

/// A step of the visit.
package struct StageEntry: Sendable, TemplateView {
    var url = ""
    var code = ""
    var title = ""
    var goal: String?

    package static let fields = ViewFields<StageEntry> { view in
        view.url("url") { $0.url }
        view.text("code") { $0.code }
        view.text("title") { $0.title }
        view.text("goal") { $0.goal }
    }
}

/// What customers say for reasons of one kind.
package struct HeardFamily: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var entries: [HeardEntry] = []

    package static let fields = ViewFields<HeardFamily> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.list("entries", of: HeardEntry.self) { $0.entries }
    }
}

/// A situation by the sentence that it begins with.
package struct HeardEntry: Sendable, TemplateView {
    var url = ""
    /// The first words; nil where the article quotes none.
    var heard: String?
    var code = ""
    var title = ""
    var state = ""
    var review = ""

    package static let fields = ViewFields<HeardEntry> { view in
        view.url("url") { $0.url }
        view.text("heard") { $0.heard }
        view.text("code") { $0.code }
        view.text("title") { $0.title }
        view.text("state") { $0.state }
        view.text("review") { $0.review }
    }
}

package struct ArticleGroup: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    /// The page that has them all, and what it is called.
    var url: String?
    var linkTitle: String?
    var articles: [ArticleEntry] = []

    package static let fields = ViewFields<ArticleGroup> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.url("url") { $0.url }
        view.text("linkTitle") { $0.linkTitle }
        view.list("articles", of: ArticleEntry.self) { $0.articles }
    }
}
