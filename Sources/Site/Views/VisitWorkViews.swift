import Markup
package import Templates

// The parts of the visits page that tell what visits came to.

package struct FunnelRow: Sendable, TemplateView {
    var name = ""
    var bar = TrustedHTML.empty
    var count = 0
    /// Visits too young to be judged that have come as far.
    var young = 0
    /// Of those that reached the stage before; none for the first.
    var rate: RateView?

    package static let fields = ViewFields<FunnelRow> { row in
        row.text("name") { $0.name }
        row.html("bar") { $0.bar }
        row.count("count") { $0.count }
        row.count("young") { $0.young }
        row.view("rate", of: RateView.self) { $0.rate }
    }
}

/// All cash of the period in one currency: rows that add up to it.
package struct VisitCashTable: Sendable, TemplateView {
    var anchor = ""
    var currencyName = ""
    var unit = ""
    var rows: [VisitCashRow] = []
    var payments = 0
    var amount = TemplateMoney.none

    package static let fields = ViewFields<VisitCashTable> { table in
        table.text("anchor") { $0.anchor }
        table.text("currencyName") { $0.currencyName }
        table.text("unit") { $0.unit }
        table.list("rows", of: VisitCashRow.self) { $0.rows }
        table.count("payments") { $0.payments }
        table.money("amount") { $0.amount }
    }
}

package struct VisitCashRow: Sendable, TemplateView {
    var name = ""
    var bar = TrustedHTML.empty
    /// None for cash that no visit earned.
    var visits: Int?
    var payments = 0
    var amount = TemplateMoney.none
    var share: TemplateShare?

    package static let fields = ViewFields<VisitCashRow> { row in
        row.text("name") { $0.name }
        row.html("bar") { $0.bar }
        row.count("visits") { $0.visits }
        row.count("payments") { $0.payments }
        row.money("amount") { $0.amount }
        row.share("share") { $0.share }
    }
}

/// Reasons for non-payment: which, how often, and when.
package struct ReasonsView: Sendable, TemplateView {
    var line = ""
    var rows: [ReasonRow] = []
    var months: [LineView] = []
    var trends: [ReasonTrendRow] = []

    package static let fields = ViewFields<ReasonsView> { view in
        view.text("line") { $0.line }
        view.list("rows", of: ReasonRow.self) { $0.rows }
        view.list("months", of: LineView.self) { $0.months }
        view.list("trends", of: ReasonTrendRow.self) { $0.trends }
    }
}

package struct ReasonRow: Sendable, TemplateView {
    var name = ""
    var bar = TrustedHTML.empty
    var main = 0
    var share: TemplateShare?
    var cumulative: TemplateShare?
    var all: Int?

    package static let fields = ViewFields<ReasonRow> { row in
        row.text("name") { $0.name }
        row.html("bar") { $0.bar }
        row.count("main") { $0.main }
        row.share("share") { $0.share }
        row.share("cumulative") { $0.cumulative }
        row.count("all") { $0.all }
    }
}

package struct ReasonTrendRow: Sendable, TemplateView {
    var name = ""
    var cells: [HeatCell] = []
    var isTotal = false

    package static let fields = ViewFields<ReasonTrendRow> { row in
        row.text("name") { $0.name }
        row.list("cells", of: HeatCell.self) { $0.cells }
        row.flag("isTotal") { $0.isTotal }
    }
}

/// A number on a ground that is darker the larger it is.
package struct HeatCell: Sendable, TemplateView {
    let count: Int
    /// `heat-1` … `heat-4`; `quiet` for 0.
    let heat: String

    package static let fields = ViewFields<HeatCell> { cell in
        cell.count("count") { $0.count }
        cell.text("heat") { $0.heat }
    }
}

package struct OutcomeRow: Sendable, TemplateView {
    var name = ""
    var bar = TrustedHTML.empty
    var count = 0
    var share: TemplateShare?

    package static let fields = ViewFields<OutcomeRow> { row in
        row.text("name") { $0.name }
        row.html("bar") { $0.bar }
        row.count("count") { $0.count }
        row.share("share") { $0.share }
    }
}
