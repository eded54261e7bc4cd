package import Templates

/// Disputes and what departments were asked.
package struct DisputesView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var lead = SentenceView(parts: [])
    var hasTables = false
    var reasons: [DisputeReasonRow] = []
    var disputes: [DisputeRow] = []
    var departments: [DepartmentRow] = []
    var groups: [TaskGroupView] = []
    var disputesMore: String?

    package static let fields = ViewFields<DisputesView> { view in
        view.frame()
        view.view("lead", of: SentenceView.self) { $0.lead }
        view.flag("hasTables") { $0.hasTables }
        view.list("reasons", of: DisputeReasonRow.self) { $0.reasons }
        view.list("disputes", of: DisputeRow.self) { $0.disputes }
        view.list("departments", of: DepartmentRow.self) { $0.departments }
        view.list("groups", of: TaskGroupView.self) { $0.groups }
        view.text("disputesMore") { $0.disputesMore }
    }
}

package struct DisputeReasonRow: Sendable, TemplateView {
    var reason = ""
    var open = 0
    var amount = ""
    var settled = 0
    var days = ""

    package static let fields = ViewFields<DisputeReasonRow> { view in
        view.text("reason") { $0.reason }
        view.count("open") { $0.open }
        view.text("amount") { $0.amount }
        view.count("settled") { $0.settled }
        view.text("days") { $0.days }
    }
}

package struct DisputeRow: Sendable, TemplateView {
    var id = ""
    var name = ""
    var url = ""
    var document: String?
    var reason = ""
    var amount = ""
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
        view.text("reason") { $0.reason }
        view.text("amount") { $0.amount }
        view.day("opened") { $0.opened }
        view.count("days") { $0.days }
        view.day("due") { $0.due }
        view.flag("isLate") { $0.isLate }
        view.text("owner") { $0.owner }
    }
}

package struct DepartmentRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var open = 0
    var late = 0
    var oldest: Int?
    var closed = 0
    var days = ""

    package static let fields = ViewFields<DepartmentRow> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.count("open") { $0.open }
        view.count("late") { $0.late }
        view.count("oldest") { $0.oldest }
        view.count("closed") { $0.closed }
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
        var due: TemplateDay?
        var isLate = false
        var owner = ""

        package static let fields = ViewFields<Row> { view in
            view.text("kind") { $0.kind }
            view.text("text") { $0.text }
            view.text("name") { $0.name }
            view.url("url") { $0.url }
            view.day("opened") { $0.opened }
            view.day("due") { $0.due }
            view.flag("isLate") { $0.isLate }
            view.text("owner") { $0.owner }
        }
    }

    var anchor = ""
    var title = ""
    var rows: [Row] = []
    var more: String?

    package static let fields = ViewFields<TaskGroupView> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.list("rows", of: Row.self) { $0.rows }
        view.text("more") { $0.more }
    }
}
