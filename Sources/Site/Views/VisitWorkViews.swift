import Markup
package import Templates

// The parts of the visits page that tell what visits came to.

package struct FunnelRow: Sendable, TemplateView {
    var name = ""
    /// The visits that came as far.
    var url = ""
    var count = 0
    /// Visits too young to be judged that have come as far.
    var young = 0
    /// Of those that reached the stage before; none for the first.
    var rate: RateView?

    package static let fields = ViewFields<FunnelRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
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
    /// The visits that the cash is credited to; none for cash without a visit, and for visits before the period.
    var url: String?
    var bar = TrustedHTML.empty
    /// None for cash that no visit earned.
    var visits: Int?
    var payments = 0
    var amount = TemplateMoney.none
    var share: TemplateShare?

    package static let fields = ViewFields<VisitCashRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
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
    /// How few reasons make up how much; nil where no contact names a main one.
    var lead: String?
    var chart = TrustedHTML.empty
    var rows: [ReasonRow] = []
    var trends = HeatTable()

    package static let fields = ViewFields<ReasonsView> { view in
        view.text("line") { $0.line }
        view.text("lead") { $0.lead }
        view.html("chart") { $0.chart }
        view.list("rows", of: ReasonRow.self) { $0.rows }
        view.view("trends", of: HeatTable.self) { $0.trends }
    }
}

package struct ReasonRow: Sendable, TemplateView {
    var name = ""
    /// The customers who name it.
    var url: String?
    /// The contacts of which it was the main reason, and those that name it at all.
    var mainURL: String?
    var allURL: String?
    /// The talk tracks that answer it.
    var tracks: [HeatLink] = []
    var main = 0
    var share: TemplateShare?
    var cumulative: TemplateShare?
    /// The same for the picture.
    var cumulativeText = ""
    var all: Int?

    package static let fields = ViewFields<ReasonRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.url("mainURL") { $0.mainURL }
        row.url("allURL") { $0.allURL }
        row.list("tracks", of: HeatLink.self) { $0.tracks }
        row.count("main") { $0.main }
        row.share("share") { $0.share }
        row.share("cumulative") { $0.cumulative }
        row.count("all") { $0.all }
    }
}

package struct OutcomeRow: Sendable, TemplateView {
    var name = ""
    /// The contacts that came to it.
    var url: String?
    var bar = TrustedHTML.empty
    var count = 0
    var share: TemplateShare?

    package static let fields = ViewFields<OutcomeRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.html("bar") { $0.bar }
        row.count("count") { $0.count }
        row.share("share") { $0.share }
    }
}
