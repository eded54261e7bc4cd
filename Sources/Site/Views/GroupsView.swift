import Markup
package import Templates

/// Parents with their entities: what each owes, side by side, nothing set off.
package struct GroupsView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var lead = SentenceView(parts: [])
    var note = ""
    var currency = ""
    var rates: String?
    var noRate: String?
    var rows: [GroupsRow] = []
    var groups: [GroupsSection] = []
    var hasPages = false
    var pageOf = ""
    var earlierUrl: String?
    var laterUrl: String?

    package static let fields = ViewFields<GroupsView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("lead", of: SentenceView.self) { $0.lead }
        view.text("note") { $0.note }
        view.text("currency") { $0.currency }
        view.text("rates") { $0.rates }
        view.text("noRate") { $0.noRate }
        view.list("rows", of: GroupsRow.self) { $0.rows }
        view.list("groups", of: GroupsSection.self) { $0.groups }
        view.flag("hasPages") { $0.hasPages }
        view.text("pageOf") { $0.pageOf }
        view.url("earlierUrl") { $0.earlierUrl }
        view.url("laterUrl") { $0.laterUrl }
    }
}

/// One group in the reporting currency.
package struct GroupsRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var entities = 0
    var bar: TrustedHTML?
    /// Nil where a rate is missing.
    var owed: TemplateMoney?
    var overdue: TemplateMoney?
    var claimable: TemplateMoney?
    var credits: TemplateMoney?

    package static let fields = ViewFields<GroupsRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.count("entities") { $0.entities }
        row.html("bar") { $0.bar }
        row.money("owed") { $0.owed }
        row.money("overdue") { $0.overdue }
        row.money("claimable") { $0.claimable }
        row.money("credits") { $0.credits }
    }
}

package struct GroupsSection: Sendable, TemplateView {
    var anchor = ""
    /// Of each member, so that his dossier leads here.
    var anchors: [LineView] = []
    var name = ""
    var line = ""
    var notices: [NoticeView] = []
    var currencies: [GroupsCurrency] = []
    /// Members without any balance.
    var without: String?
    var limits: GroupLimits?

    package static let fields = ViewFields<GroupsSection> { view in
        view.text("anchor") { $0.anchor }
        // What stands inside has an anchor of its own.
        view.text("groupAnchor") { $0.anchor }
        view.text("name") { $0.name }
        view.list("anchors", of: LineView.self) { $0.anchors }
        view.text("line") { $0.line }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.list("currencies", of: GroupsCurrency.self) { $0.currencies }
        view.text("without") { $0.without }
        view.view("limits", of: GroupLimits.self) { $0.limits }
    }
}

package struct GroupsCurrency: Sendable, TemplateView {
    var anchor = ""
    var name = ""
    var unit = ""
    var members: [GroupMemberRow] = []
    var sum = GroupMemberRow()

    package static let fields = ViewFields<GroupsCurrency> { view in
        view.text("anchor") { $0.anchor }
        view.text("name") { $0.name }
        view.text("unit") { $0.unit }
        view.list("members", of: GroupMemberRow.self) { $0.members }
        view.view("sum", of: GroupMemberRow.self) { $0.sum }
    }
}

package struct GroupMemberRow: Sendable, TemplateView {
    var name = ""
    var number = ""
    /// Nil for sums.
    var url: String?
    /// `level-2` for one who stands two below the top.
    var level = ""
    var owed = TemplateMoney.none
    var overdue = TemplateMoney.none
    var claimable = TemplateMoney.none
    var disputed = TemplateMoney.none
    /// Not positive: what he paid too much or was credited, not taken off anything of another.
    var credits = TemplateMoney.none

    package static let fields = ViewFields<GroupMemberRow> { row in
        row.text("name") { $0.name }
        row.text("number") { $0.number }
        row.url("url") { $0.url }
        row.text("level") { $0.level }
        row.money("owed") { $0.owed }
        row.money("overdue") { $0.overdue }
        row.money("claimable") { $0.claimable }
        row.money("disputed") { $0.disputed }
        row.money("credits") { $0.credits }
    }
}

/// The members' credit limits and their use, in the reporting currency.
package struct GroupLimits: Sendable, TemplateView {
    var anchor = ""
    var unit = ""
    var rows: [GroupLimitRow] = []
    var sum = GroupLimitRow()

    package static let fields = ViewFields<GroupLimits> { view in
        view.text("anchor") { $0.anchor }
        view.text("unit") { $0.unit }
        view.list("rows", of: GroupLimitRow.self) { $0.rows }
        view.view("sum", of: GroupLimitRow.self) { $0.sum }
    }
}

package struct GroupLimitRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var limit = TemplateMoney.none
    var used: TemplateMoney?
    var share: TemplateShare?
    var isOver = false

    package static let fields = ViewFields<GroupLimitRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.money("limit") { $0.limit }
        row.money("used") { $0.used }
        row.share("share") { $0.share }
        row.flag("isOver") { $0.isOver }
    }
}
