package import Templates

package struct CustomersView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var countLine = ""
    /// Nil where no two customers belong together.
    var groupsUrl: String?
    var dataFile = ""
    var firstPageLine = ""
    var columns: [CustomerColumnView] = []
    var ages: [ChoiceView] = []
    var reasons: [ChoiceView] = []
    var questions: [CustomerQuestionView] = []
    var rows: [CustomerRow] = []
    var totals: [CustomerTotalRow] = []
    /// How amounts of several currencies are put in order; nil where there is one.
    var orderLine: String?

    package static let fields = ViewFields<CustomersView> { view in
        view.frame({ $0.site }, { $0.page })
        view.text("countLine") { $0.countLine }
        view.url("groupsUrl") { $0.groupsUrl }
        view.url("dataFile") { $0.dataFile }
        view.text("firstPageLine") { $0.firstPageLine }
        view.list("columns", of: CustomerColumnView.self) { $0.columns }
        view.list("ages", of: ChoiceView.self) { $0.ages }
        view.list("reasons", of: ChoiceView.self) { $0.reasons }
        view.list("questions", of: CustomerQuestionView.self) { $0.questions }
        view.list("rows", of: CustomerRow.self) { $0.rows }
        view.list("totals", of: CustomerTotalRow.self) { $0.totals }
        view.text("orderLine") { $0.orderLine }
    }
}

/// The head of a column, and the box that chooses it.
package struct CustomerColumnView: Sendable, TemplateView {
    var key = ""
    var label = ""
    var isNumber = false
    var fallsFirst = false
    var isAlways = false
    var isAtFirst = false
    /// Whether the rows stand by it, from the largest down.
    var isOrder = false

    package static let fields = ViewFields<CustomerColumnView> { view in
        view.text("key") { $0.key }
        view.text("label") { $0.label }
        view.flag("isNumber") { $0.isNumber }
        view.flag("fallsFirst") { $0.fallsFirst }
        view.flag("isAlways") { $0.isAlways }
        view.flag("isAtFirst") { $0.isAtFirst }
        view.flag("isOrder") { $0.isOrder }
    }
}

/// A question that is asked every week, as an address of the table.
package struct CustomerQuestionView: Sendable, TemplateView {
    let url: String
    let label: String

    package static let fields = ViewFields<CustomerQuestionView> { view in
        view.url("url") { $0.url }
        view.text("label") { $0.label }
    }
}

package struct CustomerRow: Sendable, TemplateView {
    var url = ""
    var name = ""
    var number = ""
    var collector = ""
    var region = ""
    var currency = ""
    var open = TemplateMoney.none
    var overdue = TemplateMoney.none
    var claimable = TemplateMoney.none
    /// Nil for nothing: a column of zeros would hide the few that have a dispute.
    var disputed: TemplateMoney?
    var oldestDays: Int?
    var daysLate: TemplateNumber?
    var priority: TemplateNumber?
    var limitation = ""

    package static let fields = ViewFields<CustomerRow> { view in
        view.url("url") { $0.url }
        view.text("name") { $0.name }
        view.text("number") { $0.number }
        view.text("collector") { $0.collector }
        view.text("region") { $0.region }
        view.text("currency") { $0.currency }
        view.money("open") { $0.open }
        view.money("overdue") { $0.overdue }
        view.money("claimable") { $0.claimable }
        view.money("disputed") { $0.disputed }
        view.count("oldestDays") { $0.oldestDays }
        view.number("daysLate") { $0.daysLate }
        view.number("priority") { $0.priority }
        view.text("limitation") { $0.limitation }
    }
}

/// All rows of one currency together, under the table.
package struct CustomerTotalRow: Sendable, TemplateView {
    var label = ""
    var currency = ""
    var overdue = TemplateMoney.none
    var claimable = TemplateMoney.none
    var open = TemplateMoney.none
    var disputed = TemplateMoney.none

    package static let fields = ViewFields<CustomerTotalRow> { view in
        view.text("label") { $0.label }
        view.text("currency") { $0.currency }
        view.money("overdue") { $0.overdue }
        view.money("claimable") { $0.claimable }
        view.money("open") { $0.open }
        view.money("disputed") { $0.disputed }
    }
}
