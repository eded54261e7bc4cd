import Markup
package import Templates

/// When claims of one currency run out, as a picture and its numbers.
package struct LimitationMonthsView: Sendable, TemplateView {
    /// Nil where nothing has passed and nothing comes within the months.
    var picture: TrustedHTML?
    var rows: [LimitationMonthRow] = []
    /// What comes after the last month.
    var later: String?

    package static let fields = ViewFields<LimitationMonthsView> { view in
        view.html("picture") { $0.picture }
        view.list("rows", of: LimitationMonthRow.self) { $0.rows }
        view.text("later") { $0.later }
    }
}

package struct LimitationMonthRow: Sendable, TemplateView {
    var month = ""
    var url: String?
    var documents = 0
    var open = TemplateMoney.none

    package static let fields = ViewFields<LimitationMonthRow> { row in
        row.text("month") { $0.month }
        row.url("url") { $0.url }
        row.count("documents") { $0.documents }
        row.money("open") { $0.open }
    }
}

/// The customers whose documents have so much time left.
package struct LimitationGroup: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var line = ""
    var rows: [LimitationRow] = []
    var rests: [LimitationRestRow] = []

    package static let fields = ViewFields<LimitationGroup> { group in
        group.text("anchor") { $0.anchor }
        group.text("title") { $0.title }
        group.text("line") { $0.line }
        group.list("rows", of: LimitationRow.self) { $0.rows }
        group.list("rests", of: LimitationRestRow.self) { $0.rests }
    }
}

/// What a list does not show, in one currency.
package struct LimitationRestRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var documents = 0
    var open = TemplateMoney.none
    var code: String?

    package static let fields = ViewFields<LimitationRestRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.count("documents") { $0.documents }
        row.money("open") { $0.open }
        row.text("code") { $0.code }
    }
}
