package import Templates

package struct GroupView: Sendable, TemplateView {
    var line = ""
    var note = ""
    /// Where all groups stand side by side.
    var url: String?
    var currencies: [GroupCurrency] = []

    package static let fields = ViewFields<GroupView> { view in
        view.text("line") { $0.line }
        view.text("note") { $0.note }
        view.url("url") { $0.url }
        view.list("currencies", of: GroupCurrency.self) { $0.currencies }
    }
}

package struct GroupCurrency: Sendable, TemplateView {
    var anchor = ""
    var name = ""
    var unit = ""
    var members: [GroupRow] = []
    var sum = GroupRow()

    package static let fields = ViewFields<GroupCurrency> { view in
        view.text("anchor") { $0.anchor }
        view.text("name") { $0.name }
        view.text("unit") { $0.unit }
        view.list("members", of: GroupRow.self) { $0.members }
        view.view("sum", of: GroupRow.self) { $0.sum }
    }
}

package struct GroupRow: Sendable, TemplateView {
    var name = ""
    var number = ""
    /// Nil for the customer whose page it is, and for the sum.
    var url: String?
    var owed = TemplateMoney.none
    var overdue = TemplateMoney.none
    var claimable = TemplateMoney.none
    /// Not positive: what he paid too much or was credited, not taken off anything here.
    var credits = TemplateMoney.none

    package static let fields = ViewFields<GroupRow> { view in
        view.text("name") { $0.name }
        view.text("number") { $0.number }
        view.url("url") { $0.url }
        view.money("owed") { $0.owed }
        view.money("overdue") { $0.overdue }
        view.money("claimable") { $0.claimable }
        view.money("credits") { $0.credits }
    }
}
