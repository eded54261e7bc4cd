import Markup
package import Templates

/// Disputes and what departments were asked.
package struct DisputesView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var lead = SentenceView(parts: [])
    /// How much is disputed in all, where documents are marked that no dispute is recorded for.
    var flagged: SentenceView?
    var hasTables = false
    var blocks: [DisputeBlock] = []
    var reasons: [DisputeGroup] = []
    var settled = ClosedList(count: 0)
    var departments: [DepartmentRow] = []
    var groups: [TaskGroupView] = []
    var closed = ClosedList(count: 0)

    package static let fields = ViewFields<DisputesView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("lead", of: SentenceView.self) { $0.lead }
        view.view("flagged", of: SentenceView.self) { $0.flagged }
        view.flag("hasTables") { $0.hasTables }
        view.list("blocks", of: DisputeBlock.self) { $0.blocks }
        view.list("reasons", of: DisputeGroup.self) { $0.reasons }
        view.view("settled", of: ClosedList.self) { $0.settled }
        view.list("departments", of: DepartmentRow.self) { $0.departments }
        view.list("groups", of: TaskGroupView.self) { $0.groups }
        view.view("closed", of: ClosedList.self) { $0.closed }
    }
}

/// One currency's disputes by reason.
package struct DisputeBlock: Sendable, TemplateView {
    var anchor = ""
    var currency = ""
    var currencyName = ""
    var unit = ""
    var rows: [DisputeReasonRow] = []
    var total = DisputeReasonRow()

    package static let fields = ViewFields<DisputeBlock> { block in
        block.text("anchor") { $0.anchor }
        block.text("currency") { $0.currency }
        block.text("currencyName") { $0.currencyName }
        block.text("unit") { $0.unit }
        block.list("rows", of: DisputeReasonRow.self) { $0.rows }
        block.view("total", of: DisputeReasonRow.self) { $0.total }
    }
}

package struct DisputeReasonRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var bar = TrustedHTML.empty
    var amount = TemplateMoney.none
    /// By how long the disputes have been open.
    var ages: [DisputeAmount] = []
    var open = 0
    var late = 0
    var oldest: Int?
    var settled = 0
    var settledUrl: String?
    var days = ""

    package static let fields = ViewFields<DisputeReasonRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.html("bar") { $0.bar }
        row.money("amount") { $0.amount }
        row.list("ages", of: DisputeAmount.self) { $0.ages }
        row.count("open") { $0.open }
        row.count("late") { $0.late }
        row.count("oldest") { $0.oldest }
        row.count("settled") { $0.settled }
        row.url("settledUrl") { $0.settledUrl }
        row.text("days") { $0.days }
    }
}

package struct DisputeAmount: Sendable, TemplateView {
    let amount: TemplateMoney?

    package static let fields = ViewFields<DisputeAmount> { cell in
        cell.money("amount") { $0.amount }
    }
}

/// The open disputes of one reason and currency.
package struct DisputeGroup: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var currency = ""
    var rows: [DisputeRow] = []
    var rest: ListRest?

    package static let fields = ViewFields<DisputeGroup> { group in
        group.text("anchor") { $0.anchor }
        group.text("title") { $0.title }
        group.text("currency") { $0.currency }
        group.list("rows", of: DisputeRow.self) { $0.rows }
        group.view("rest", of: ListRest.self) { $0.rest }
    }
}

package struct DisputeRow: Sendable, TemplateView {
    var id = ""
    var name = ""
    var url = ""
    var document: String?
    var amount = TemplateMoney.none
    var opened = TemplateDay(daysSince1970: 0)
    var days = 0
    var due: TemplateDay?
    var isLate = false
    var owner = ""

    package static let fields = ViewFields<DisputeRow> { view in
        view.text("id") { $0.id }
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.text("document") { $0.document }
        view.money("amount") { $0.amount }
        view.day("opened") { $0.opened }
        view.count("days") { $0.days }
        view.day("due") { $0.due }
        view.flag("isLate") { $0.isLate }
        view.text("owner") { $0.owner }
    }
}

package struct DepartmentRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var bar = TrustedHTML.empty
    var open = 0
    var late = 0
    var oldest: Int?
    var closed = 0
    var closedUrl: String?
    var days = ""

    package static let fields = ViewFields<DepartmentRow> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.html("bar") { $0.bar }
        view.count("open") { $0.open }
        view.count("late") { $0.late }
        view.count("oldest") { $0.oldest }
        view.count("closed") { $0.closed }
        view.url("closedUrl") { $0.closedUrl }
        view.text("days") { $0.days }
    }
}

/// The open tasks of one department.
package struct TaskGroupView: Sendable, TemplateView {
    package struct Row: Sendable, TemplateView {
        var kind = ""
        var text = ""
        var name = ""
        var url = ""
        var opened = TemplateDay(daysSince1970: 0)
        var days = 0
        var due: TemplateDay?
        var isLate = false
        var owner = ""

        package static let fields = ViewFields<Row> { view in
            view.text("kind") { $0.kind }
            view.text("text") { $0.text }
            view.text("name") { $0.name }
            view.url("url") { $0.url }
            view.day("opened") { $0.opened }
            view.count("days") { $0.days }
            view.day("due") { $0.due }
            view.flag("isLate") { $0.isLate }
            view.text("owner") { $0.owner }
        }
    }

    var anchor = ""
    var title = ""
    var rows: [Row] = []
    var rest: String?

    package static let fields = ViewFields<TaskGroupView> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.list("rows", of: Row.self) { $0.rows }
        view.text("rest") { $0.rest }
    }
}
