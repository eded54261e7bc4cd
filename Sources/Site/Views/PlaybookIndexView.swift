import Markup
package import Templates

package struct PlaybookIndexView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var intro: TrustedHTML?
    var hasNotices = false
    var notices: [NoticeView] = []
    var hasStages = false
    var stages: [StageEntry] = []
    var hasSituations = false
    var situations: [SituationEntry] = []
    var hasOthers = false
    var others: [ArticleGroup] = []

    package static let fields = ViewFields<PlaybookIndexView> { view in
        view.frame()
        view.html("intro") { $0.intro }
        view.flag("hasNotices") { $0.hasNotices }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.flag("hasStages") { $0.hasStages }
        view.list("stages", of: StageEntry.self) { $0.stages }
        view.flag("hasSituations") { $0.hasSituations }
        view.list("situations", of: SituationEntry.self) { $0.situations }
        view.flag("hasOthers") { $0.hasOthers }
        view.list("others", of: ArticleGroup.self) { $0.others }
    }
}

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

package struct SituationEntry: Sendable, TemplateView {
    var url = ""
    var code = ""
    var title = ""
    var goal = ""
    var reasons = ""
    var version = ""
    var review = ""

    package static let fields = ViewFields<SituationEntry> { view in
        view.url("url") { $0.url }
        view.text("code") { $0.code }
        view.text("title") { $0.title }
        view.text("goal") { $0.goal }
        view.text("reasons") { $0.reasons }
        view.text("version") { $0.version }
        view.text("review") { $0.review }
    }
}

package struct ArticleGroup: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var articles: [ArticleEntry] = []

    package static let fields = ViewFields<ArticleGroup> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.list("articles", of: ArticleEntry.self) { $0.articles }
    }
}

package struct ArticleEntry: Sendable, TemplateView {
    var url = ""
    var title = ""

    package static let fields = ViewFields<ArticleEntry> { view in
        view.url("url") { $0.url }
        view.text("title") { $0.title }
    }
}
