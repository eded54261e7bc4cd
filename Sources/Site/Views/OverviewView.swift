import Markup
package import Templates

package struct OverviewView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var headline: SentenceView?
    var movement: SentenceView?
    var hasNotices = false
    var notices: [NoticeView] = []
    var isEmpty = false
    var blocks: [OverviewBlock] = []

    package static let fields = ViewFields<OverviewView> { view in
        view.frame()
        view.view("headline", of: SentenceView.self) { $0.headline }
        view.view("movement", of: SentenceView.self) { $0.movement }
        view.flag("hasNotices") { $0.hasNotices }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.flag("isEmpty") { $0.isEmpty }
        view.list("blocks", of: OverviewBlock.self) { $0.blocks }
    }
}

/// One currency of the overview.
package struct OverviewBlock: Sendable, BalanceBearing {
    package var balance = BalanceView()
    var months = TrustedHTML.empty
    var monthRows: [MonthRow] = []
    var hasAccountAge = false
    var accountAge: [BreakdownRow] = []
    var hasBreakdowns = false
    var breakdowns: [BreakdownView] = []
    var hasLeaders = false
    var leaders: [LeaderView] = []
    var allCustomers = ""

    package static let fields = ViewFields<OverviewBlock> { view in
        view.balance()
        view.html("months") { $0.months }
        view.list("monthRows", of: MonthRow.self) { $0.monthRows }
        view.flag("hasAccountAge") { $0.hasAccountAge }
        view.list("accountAge", of: BreakdownRow.self) { $0.accountAge }
        view.flag("hasBreakdowns") { $0.hasBreakdowns }
        view.list("breakdowns", of: BreakdownView.self) { $0.breakdowns }
        view.flag("hasLeaders") { $0.hasLeaders }
        view.list("leaders", of: LeaderView.self) { $0.leaders }
        view.text("allCustomers") { $0.allCustomers }
    }
}

package struct MonthRow: Sendable, TemplateView {
    var month = ""
    var open = TemplateMoney.none
    var overdue = TemplateMoney.none
    var sales = TemplateMoney.none
    var receipts = TemplateMoney.none
    var cei: TemplateShare?
    var recoveryRate: TemplateShare?
    var dueRecoveryRate: TemplateShare?

    package static let fields = ViewFields<MonthRow> { view in
        view.text("month") { $0.month }
        view.money("open") { $0.open }
        view.money("overdue") { $0.overdue }
        view.money("sales") { $0.sales }
        view.money("receipts") { $0.receipts }
        view.share("cei") { $0.cei }
        view.share("recoveryRate") { $0.recoveryRate }
        view.share("dueRecoveryRate") { $0.dueRecoveryRate }
    }
}

/// Where the overdue sits, by one attribute.
package struct BreakdownView: Sendable, TemplateView {
    var title = ""
    var rows: [BreakdownRow] = []

    package static let fields = ViewFields<BreakdownView> { view in
        view.text("title") { $0.title }
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

/// A customer to look at first.
package struct LeaderView: Sendable, TemplateView {
    var url = ""
    var name = ""
    var number = ""
    var collector = ""
    var claimable = TemplateMoney.none
    var overdue = TemplateMoney.none
    var change = ""
    var isBetter = false
    var isWorse = false
    var oldestDays = 0
    var ageing = TrustedHTML.empty
    var lastPayment: TemplateDay?
    var lastVisit: TemplateDay?

    package static let fields = ViewFields<LeaderView> { view in
        view.url("url") { $0.url }
        view.text("name") { $0.name }
        view.text("number") { $0.number }
        view.text("collector") { $0.collector }
        view.money("claimable") { $0.claimable }
        view.money("overdue") { $0.overdue }
        view.text("change") { $0.change }
        view.flag("isBetter") { $0.isBetter }
        view.flag("isWorse") { $0.isWorse }
        view.count("oldestDays") { $0.oldestDays }
        view.html("ageing") { $0.ageing }
        view.day("lastPayment") { $0.lastPayment }
        view.day("lastVisit") { $0.lastVisit }
    }
}
