package import Templates

package struct DocumentHistoryView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var customerUrl = ""
    var name = ""
    var pageLine = ""
    var hasPages = false
    var pageOf = ""
    var earlierUrl: String?
    var laterUrl: String?
    let documents: HistoryRows
    var totals: [HistoryTotal] = []
    var print = PrintRules()

    package static let fields = ViewFields<DocumentHistoryView> { view in
        view.frame({ $0.site }, { $0.page })
        view.url("customerUrl") { $0.customerUrl }
        view.text("name") { $0.name }
        view.text("pageLine") { $0.pageLine }
        view.flag("hasPages") { $0.hasPages }
        view.text("pageOf") { $0.pageOf }
        view.url("earlierUrl") { $0.earlierUrl }
        view.url("laterUrl") { $0.laterUrl }
        view.list("documents", of: HistoryRow.self) { $0.documents }
        view.list("totals", of: HistoryTotal.self) { $0.totals }
        view.view("print", of: PrintRules.self) { $0.print }
    }
}

package struct HistoryRow: Sendable, TemplateView {
    var number = ""
    var kind = ""
    var date = TemplateDay(daysSince1970: 0)
    var due: TemplateDay?
    var currency = ""
    var amount = TemplateMoney.none
    var settled = TemplateMoney.none
    var open = TemplateMoney.none
    var settledOn: TemplateDay?
    var daysLate: Int?
    var remarks: String?

    package static let fields = ViewFields<HistoryRow> { view in
        view.text("number") { $0.number }
        view.text("kind") { $0.kind }
        view.day("date") { $0.date }
        view.day("due") { $0.due }
        view.text("currency") { $0.currency }
        view.money("amount") { $0.amount }
        view.money("settled") { $0.settled }
        view.money("open") { $0.open }
        view.day("settledOn") { $0.settledOn }
        view.count("daysLate") { $0.daysLate }
        view.text("remarks") { $0.remarks }
    }
}

package struct HistoryTotal: Sendable, TemplateView {
    var label = ""
    var currency = ""
    var amount = TemplateMoney.none
    var settled = TemplateMoney.none
    var open = TemplateMoney.none

    package static let fields = ViewFields<HistoryTotal> { view in
        view.text("label") { $0.label }
        view.text("currency") { $0.currency }
        view.money("amount") { $0.amount }
        view.money("settled") { $0.settled }
        view.money("open") { $0.open }
    }
}
