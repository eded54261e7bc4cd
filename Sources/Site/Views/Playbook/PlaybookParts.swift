import Markup
package import Templates

// What several pages of the playbook have in common.

/// A link with its words, and a code before them where the article has one.
package struct ArticleEntry: Sendable, TemplateView {
    var url = ""
    var code: String?
    var title = ""
    /// Half a line more: what is heard, which statutes, how old.
    var note: String?

    package static let fields = ViewFields<ArticleEntry> { view in
        view.url("url") { $0.url }
        view.text("code") { $0.code }
        view.text("title") { $0.title }
        view.text("note") { $0.note }
    }
}

/// A part of an article as a page shows it.
package struct PartEntry: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var html = TrustedHTML.empty
    /// The part's name in the style sheet: `say`, `never`.
    var style = ""
    var isQuiz = false
    var isRolePlay = false

    package static let fields = ViewFields<PartEntry> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.html("html") { $0.html }
        view.text("style") { $0.style }
        view.flag("isQuiz") { $0.isQuiz }
        view.flag("isRolePlay") { $0.isRolePlay }
    }
}

/// How much of the playbook was signed by somebody.
package struct TrustView: Sendable, TemplateView {
    var states: [TrustState] = []
    /// `17`
    var total = ""

    package static let fields = ViewFields<TrustView> { view in
        view.list("states", of: TrustState.self) { $0.states }
        view.text("total") { $0.total }
    }
}

package struct TrustState: Sendable, TemplateView {
    /// The badge's class in the style sheet: unsigned, signed or due.
    var state = ""
    var label = ""
    var count = 0
    var share: TemplateShare?

    package static let fields = ViewFields<TrustState> { view in
        view.text("state") { $0.state }
        view.text("label") { $0.label }
        view.count("count") { $0.count }
        view.share("share") { $0.share }
    }
}
