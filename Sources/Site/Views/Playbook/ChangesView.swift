package import Templates

/// What changed in the playbook, the newest day first.
package struct ChangesView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var days: [ChangeDay] = []
    var trust = TrustView()
    /// Articles that somebody must read again or sign.
    var open: [ReviewRow] = []

    package static let fields = ViewFields<ChangesView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.list("days", of: ChangeDay.self) { $0.days }
        view.view("trust", of: TrustView.self) { $0.trust }
        view.list("open", of: ReviewRow.self) { $0.open }
    }
}

package struct ChangeDay: Sendable, TemplateView {
    var anchor = ""
    var day = TemplateDay(daysSince1970: 0)
    var summary = ""
    var rows: [ChangeRow] = []

    package static let fields = ViewFields<ChangeDay> { view in
        view.text("anchor") { $0.anchor }
        view.day("day") { $0.day }
        view.text("summary") { $0.summary }
        view.list("rows", of: ChangeRow.self) { $0.rows }
    }
}

package struct ChangeRow: Sendable, TemplateView {
    var url = ""
    var code: String?
    var title = ""
    var version = ""
    var what = ""
    var review = ""
    var reviewState = ""

    package static let fields = ViewFields<ChangeRow> { row in
        row.url("url") { $0.url }
        row.text("code") { $0.code }
        row.text("title") { $0.title }
        row.text("version") { $0.version }
        row.text("what") { $0.what }
        row.text("review") { $0.review }
        row.text("reviewState") { $0.reviewState }
    }
}

package struct ReviewRow: Sendable, TemplateView {
    var owner = ""
    var unsigned = 0
    var due = 0
    var articles = 0

    package static let fields = ViewFields<ReviewRow> { row in
        row.text("owner") { $0.owner }
        row.count("unsigned") { $0.unsigned }
        row.count("due") { $0.due }
        row.count("articles") { $0.articles }
    }
}
