import Markup
package import Templates

/// Roll rates by class and month, the darker the more rolled on.
package struct RollRatesView: Sendable, TemplateView {
    var period = ""
    /// The months that balances rolled in.
    var months: [NoticeView] = []
    var rows: [RollRateRow] = []

    package static let fields = ViewFields<RollRatesView> { view in
        view.text("period") { $0.period }
        view.list("months", of: NoticeView.self) { $0.months }
        view.list("rows", of: RollRateRow.self) { $0.rows }
    }
}

package struct RollRateRow: Sendable, TemplateView {
    package struct Cell: Sendable, TemplateView {
        /// Nil where nothing stood there.
        var rate: TemplateShare?
        var heat = ""

        package static let fields = ViewFields<Cell> { cell in
            cell.share("rate") { $0.rate }
            cell.text("heat") { $0.heat }
        }
    }

    var name = ""
    /// The customers who are about that late now.
    var url = ""
    var rate: TemplateShare?
    var base = TemplateMoney.none
    var rolled = TemplateMoney.none
    var documents = 0
    var isSmall = false
    var cells: [Cell] = []

    package static let fields = ViewFields<RollRateRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.share("rate") { $0.rate }
        row.money("base") { $0.base }
        row.money("rolled") { $0.rolled }
        row.count("documents") { $0.documents }
        row.flag("isSmall") { $0.isSmall }
        row.list("cells", of: Cell.self) { $0.cells }
    }
}

package struct AllowanceView: Sendable, TemplateView {
    var method = ""
    /// How it changed since the comparison day; nil where nothing is known of that day.
    var chart: TrustedHTML?
    var since: String?
    var rows: [AllowanceRow] = []
    var specific: [AllowanceRow] = []
    var moreSpecific: AllowanceRow?
    var total = AllowanceRow()

    package static let fields = ViewFields<AllowanceView> { view in
        view.text("method") { $0.method }
        view.html("chart") { $0.chart }
        view.text("since") { $0.since }
        view.list("rows", of: AllowanceRow.self) { $0.rows }
        view.list("specific", of: AllowanceRow.self) { $0.specific }
        view.view("moreSpecific", of: AllowanceRow.self) { $0.moreSpecific }
        view.view("total", of: AllowanceRow.self) { $0.total }
    }
}

package struct AllowanceRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var balance = TemplateMoney.none
    var rate: TemplateShare?
    var allowance = TemplateMoney.none
    /// Since the comparison day; empty where that is not known.
    var change = ""
    var isZero = false

    package static let fields = ViewFields<AllowanceRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.money("balance") { $0.balance }
        row.share("rate") { $0.rate }
        row.money("allowance") { $0.allowance }
        row.text("change") { $0.change }
        row.flag("isZero") { $0.isZero }
    }
}
