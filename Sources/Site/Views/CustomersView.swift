package import Templates

package struct CustomersView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var countLine = ""
    /// Nil where no two customers belong together.
    var groupsUrl: String?
    var dataFile = ""
    var firstPageLine = ""
    var rows: [CustomerRow] = []

    package static let fields = ViewFields<CustomersView> { view in
        view.frame()
        view.text("countLine") { $0.countLine }
        view.url("groupsUrl") { $0.groupsUrl }
        view.url("dataFile") { $0.dataFile }
        view.text("firstPageLine") { $0.firstPageLine }
        view.list("rows", of: CustomerRow.self) { $0.rows }
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
    var disputed = TemplateMoney.none
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
