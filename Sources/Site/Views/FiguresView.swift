import Markup
package import Templates

/// All figures by currency, with their months.
package struct FiguresView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var isEmpty = false
    var blocks: [FiguresBlock] = []

    package static let fields = ViewFields<FiguresView> { view in
        view.frame({ $0.site }, { $0.page })
        view.flag("isEmpty") { $0.isEmpty }
        view.list("blocks", of: FiguresBlock.self) { $0.blocks }
    }
}

package struct FiguresBlock: Sendable, TemplateView {
    var balance = BalanceView()
    var months = TrustedHTML.empty
    var monthRows: [MonthRow] = []
    /// Heads of the columns of `ageingMonths`.
    var classNames: [NoticeView] = []
    var ageingMonths: [AgeingMonthRow] = []
    var accountAge: [BreakdownRow] = []

    package static let fields = ViewFields<FiguresBlock> { view in
        view.names(of: BalanceView.self) { $0.balance }
        view.html("months") { $0.months }
        view.list("monthRows", of: MonthRow.self) { $0.monthRows }
        view.list("classNames", of: NoticeView.self) { $0.classNames }
        view.list("ageingMonths", of: AgeingMonthRow.self) { $0.ageingMonths }
        view.list("accountAge", of: BreakdownRow.self) { $0.accountAge }
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

/// The overdue at a month's end by class.
package struct AgeingMonthRow: Sendable, TemplateView {
    let month: String
    let cells: [MoneyCell]
    let total: TemplateMoney

    package static let fields = ViewFields<AgeingMonthRow> { row in
        row.text("month") { $0.month }
        row.list("cells", of: MoneyCell.self) { $0.cells }
        row.money("total") { $0.total }
    }
}

package struct MoneyCell: Sendable, TemplateView {
    let amount: TemplateMoney

    package static let fields = ViewFields<MoneyCell> { cell in
        cell.money("amount") { $0.amount }
    }
}
