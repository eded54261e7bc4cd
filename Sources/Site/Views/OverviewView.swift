import Markup
package import Templates

package struct OverviewView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var headline: SentenceView?
    var movement: SentenceView?
    /// All currencies in one; nil where there is one only.
    var reporting: SentenceView?
    var reportingRates: String?
    var hasNotices = false
    var notices: [NoticeView] = []
    var isEmpty = false
    var blocks: [OverviewBlock] = []

    package static let fields = ViewFields<OverviewView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("headline", of: SentenceView.self) { $0.headline }
        view.view("movement", of: SentenceView.self) { $0.movement }
        view.view("reporting", of: SentenceView.self) { $0.reporting }
        view.text("reportingRates") { $0.reportingRates }
        view.flag("hasNotices") { $0.hasNotices }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.flag("isEmpty") { $0.isEmpty }
        view.list("blocks", of: OverviewBlock.self) { $0.blocks }
    }
}

/// One currency of the overview: in full for the first, in short for the others.
package struct OverviewBlock: Sendable, TemplateView {
    var balance = BalanceView()
    var isFirst = false
    /// All figures and months of the currency.
    var behind = ""
    var course = TrustedHTML.empty
    var hasCourse: Bool { !course.bytes.isEmpty }
    var breakdowns: [BreakdownView] = []
    var expected: ExpectedView?
    var noForecast: String?
    /// The outlook, where the tree has it.
    var expectedUrl: String?
    var tasks: [TaskView] = []
    var leaders: [LeaderView] = []
    var claimableHeader = ""
    var leftOff: SentenceView?
    var leftOffReasons: [CountView] = []
    var allCustomers = ""
    /// The page of changes, where the tree has it.
    var changesUrl: String?
    var overdueChanges: [ChangeLine] = []
    var promiseChanges: [ChangeLine] = []

    package static let fields = ViewFields<OverviewBlock> { view in
        view.names(of: BalanceView.self) { $0.balance }
        view.flag("isFirst") { $0.isFirst }
        view.url("behind") { $0.behind }
        view.html("course") { $0.course }
        view.flag("hasCourse") { $0.hasCourse }
        view.list("breakdowns", of: BreakdownView.self) { $0.breakdowns }
        view.view("expected", of: ExpectedView.self) { $0.expected }
        view.text("noForecast") { $0.noForecast }
        view.url("expectedUrl") { $0.expectedUrl }
        view.list("tasks", of: TaskView.self) { $0.tasks }
        view.list("leaders", of: LeaderView.self) { $0.leaders }
        view.text("claimableHeader") { $0.claimableHeader }
        view.view("leftOff", of: SentenceView.self) { $0.leftOff }
        view.list("leftOffReasons", of: CountView.self) { $0.leftOffReasons }
        view.text("allCustomers") { $0.allCustomers }
        view.url("changesUrl") { $0.changesUrl }
        view.list("overdueChanges", of: ChangeLine.self) { $0.overdueChanges }
        view.list("promiseChanges", of: ChangeLine.self) { $0.promiseChanges }
    }
}

/// Something that changed: how often, by how much, and where it stands row by row.
package struct ChangeLine: Sendable, TemplateView {
    let name: String
    let url: String?
    let count: String
    let amount: String

    package static let fields = ViewFields<ChangeLine> { line in
        line.text("name") { $0.name }
        line.url("url") { $0.url }
        line.text("count") { $0.count }
        line.text("amount") { $0.amount }
    }
}

/// Where the overdue sits, by one attribute.
package struct BreakdownView: Sendable, TemplateView {
    /// Of the switch that shows it, one of a group; empty where there is nothing to choose from.
    var id = ""
    var group = ""
    var title = ""
    /// Shown at first.
    var isChosen = false
    var rows: [BreakdownRow] = []
    var total = TemplateMoney.none
    var isSwitched: Bool { !group.isEmpty }

    package static let fields = ViewFields<BreakdownView> { view in
        view.text("id") { $0.id }
        view.text("group") { $0.group }
        view.flag("isSwitched") { $0.isSwitched }
        view.text("title") { $0.title }
        view.flag("isChosen") { $0.isChosen }
        view.money("total") { $0.total }
        view.list("rows", of: BreakdownRow.self) { $0.rows }
    }
}

package struct BreakdownRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var bar = TrustedHTML.empty
    var amount = TemplateMoney.none
    var share: TemplateShare?

    package static let fields = ViewFields<BreakdownRow> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.html("bar") { $0.bar }
        view.money("amount") { $0.amount }
        view.share("share") { $0.share }
    }
}

/// Something that this week asks for: how many, how much, and where they stand.
package struct TaskView: Sendable, TemplateView {
    var name = ""
    var url: String?
    var count = 0
    var amount: TemplateMoney?
    var isPressing = false
    /// Of the line above it.
    var isPart = false

    package static let fields = ViewFields<TaskView> { task in
        task.flag("isPart") { $0.isPart }
        task.text("name") { $0.name }
        task.url("url") { $0.url }
        task.count("count") { $0.count }
        task.money("amount") { $0.amount }
        task.flag("isPressing") { $0.isPressing }
    }
}

/// How many of what.
package struct CountView: Sendable, TemplateView {
    let name: String
    let count: Int

    package static let fields = ViewFields<CountView> { view in
        view.text("name") { $0.name }
        view.count("count") { $0.count }
    }
}

/// A customer to visit first, with the parts of his score that weigh most.
package struct LeaderView: Sendable, TemplateView {
    var url = ""
    var name = ""
    var number = ""
    var score = TemplateNumber(scaled: 0, places: 1)
    var reasons = ""
    var claimable: TemplateMoney?
    var oldestDays = 0
    var ageing = TrustedHTML.empty
    var lastPayment: TemplateDay?
    var lastContact: TemplateDay?
    var collector = ""

    package static let fields = ViewFields<LeaderView> { view in
        view.url("url") { $0.url }
        view.text("name") { $0.name }
        view.text("number") { $0.number }
        view.number("score") { $0.score }
        view.text("reasons") { $0.reasons }
        view.money("claimable") { $0.claimable }
        view.count("oldestDays") { $0.oldestDays }
        view.html("ageing") { $0.ageing }
        view.day("lastPayment") { $0.lastPayment }
        view.day("lastContact") { $0.lastContact }
        view.text("collector") { $0.collector }
    }
}
