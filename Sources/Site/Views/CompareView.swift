import Markup
package import Templates

/// Two days side by side: what moved the balance, where the classes went, whose overdue changed.
package struct CompareView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var lead = SentenceView(parts: [])
    var period = ""
    var isEmpty = false
    var blocks: [CompareBlock] = []

    package static let fields = ViewFields<CompareView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("lead", of: SentenceView.self) { $0.lead }
        view.text("period") { $0.period }
        view.flag("isEmpty") { $0.isEmpty }
        view.list("blocks", of: CompareBlock.self) { $0.blocks }
    }
}

/// One currency of it.
package struct CompareBlock: Sendable, TemplateView {
    var anchor = ""
    var currency = ""
    var currencyName = ""
    var unit = ""
    var chart = TrustedHTML.empty
    var steps: [CompareStep] = []
    var columns: [NoticeView] = []
    var rows: [MovementRow] = []
    var promises: [PromiseSumRow] = []
    var promiseGroups: [PromiseChangeGroup] = []
    /// By what became of the overdue amount.
    var lists: [ChangeList] = []
    /// New and gone.
    var balances: [ChangeList] = []

    package static let fields = ViewFields<CompareBlock> { view in
        view.text("anchor") { $0.anchor }
        view.text("currency") { $0.currency }
        view.text("currencyName") { $0.currencyName }
        view.text("unit") { $0.unit }
        view.html("chart") { $0.chart }
        view.list("steps", of: CompareStep.self) { $0.steps }
        view.list("columns", of: NoticeView.self) { $0.columns }
        view.list("rows", of: MovementRow.self) { $0.rows }
        view.list("promises", of: PromiseSumRow.self) { $0.promises }
        view.list("promiseGroups", of: PromiseChangeGroup.self) { $0.promiseGroups }
        view.list("lists", of: ChangeList.self) { $0.lists }
        view.list("balances", of: ChangeList.self) { $0.balances }
    }
}

/// A line of the way from the opening to the closing balance.
package struct CompareStep: Sendable, TemplateView {
    var name = ""
    var url = ""
    var amount = ""
    var isTotal = false

    package static let fields = ViewFields<CompareStep> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.text("amount") { $0.amount }
        view.flag("isTotal") { $0.isTotal }
    }
}

/// Where the balance of one class went.
package struct MovementRow: Sendable, TemplateView {
    package struct Cell: Sendable, TemplateView {
        var amount: TemplateMoney?
        /// `heat-1` … `heat-4` by its share of the largest; empty where nothing went.
        var heat: String?

        package static let fields = ViewFields<Cell> { view in
            view.money("amount") { $0.amount }
            view.text("heat") { $0.heat }
        }
    }

    var name = ""
    var url = ""
    var cells: [Cell] = []
    /// What stood in the class then; nil in the sums.
    var total: TemplateMoney?
    var isSum = false

    package static let fields = ViewFields<MovementRow> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.list("cells", of: Cell.self) { $0.cells }
        view.money("total") { $0.total }
        view.flag("isSum") { $0.isSum }
    }
}

package struct PromiseSumRow: Sendable, TemplateView {
    var name = ""
    /// Of its promises; nil where there are none.
    var url: String?
    var count = 0
    var amount = TemplateMoney.none

    package static let fields = ViewFields<PromiseSumRow> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.count("count") { $0.count }
        view.money("amount") { $0.amount }
    }
}

/// Promises of which one thing became.
package struct PromiseChangeGroup: Sendable, TemplateView {
    package struct Row: Sendable, TemplateView {
        var name = ""
        var url = ""
        var promised = TemplateMoney.none
        var received = TemplateMoney.none
        var made = TemplateDay(daysSince1970: 0)
        var due = TemplateDay(daysSince1970: 0)

        package static let fields = ViewFields<Row> { view in
            view.text("name") { $0.name }
            view.url("url") { $0.url }
            view.money("promised") { $0.promised }
            view.money("received") { $0.received }
            view.day("made") { $0.made }
            view.day("due") { $0.due }
        }
    }

    var anchor = ""
    var title = ""
    var rows: [Row] = []
    var rest: ListRest?

    package static let fields = ViewFields<PromiseChangeGroup> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.list("rows", of: Row.self) { $0.rows }
        view.view("rest", of: ListRest.self) { $0.rest }
    }
}

/// Customers whose balance or overdue amount changed in one way; the last row may stand for all others.
package struct ChangeList: Sendable, TemplateView {
    package struct Row: Sendable, TemplateView {
        var name = ""
        var url = ""
        var before = TemplateMoney.none
        var now = TemplateMoney.none
        var change = ""

        package static let fields = ViewFields<Row> { view in
            view.text("name") { $0.name }
            view.url("url") { $0.url }
            view.money("before") { $0.before }
            view.money("now") { $0.now }
            view.text("change") { $0.change }
        }
    }

    var anchor = ""
    var title = ""
    var countLine = ""
    var rows: [Row] = []

    package static let fields = ViewFields<ChangeList> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.text("countLine") { $0.countLine }
        view.list("rows", of: Row.self) { $0.rows }
    }
}
