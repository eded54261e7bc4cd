import Markup
package import Templates

// The parts of the visits page that stand by collector or by track.

package struct CollectorRow: Sendable, TemplateView {
    var name = ""
    var visits = 0
    var decisionMakers = 0
    /// Of the visits that were done.
    var commitments = 0
    var rate = RateView()
    /// Of judged visits, in each currency; empty where none was credited.
    var cash = ""
    var lateRate: TemplateShare?
    var recorded = 0

    package static let fields = ViewFields<CollectorRow> { row in
        row.text("name") { $0.name }
        row.count("visits") { $0.visits }
        row.count("decisionMakers") { $0.decisionMakers }
        row.count("commitments") { $0.commitments }
        row.view("rate", of: RateView.self) { $0.rate }
        row.text("cash") { $0.cash }
        row.share("lateRate") { $0.lateRate }
        row.count("recorded") { $0.recorded }
    }
}

package struct TrackRow: Sendable, TemplateView {
    var code = ""
    var title = ""
    var url: String?
    var version = ""
    /// One version of the track above.
    var isVersion = false
    var commitments = 0
    var rate = RateView()
    var kept = ""

    package static let fields = ViewFields<TrackRow> { row in
        row.text("code") { $0.code }
        row.text("title") { $0.title }
        row.url("url") { $0.url }
        row.text("version") { $0.version }
        row.flag("isVersion") { $0.isVersion }
        row.count("commitments") { $0.commitments }
        row.view("rate", of: RateView.self) { $0.rate }
        row.text("kept") { $0.kept }
    }
}

/// The collectors beside the company, in one currency.
package struct CollectorIndexTable: Sendable, TemplateView {
    var anchor = ""
    var currencyName = ""
    var line = ""
    var rows: [CollectorIndexRow] = []
    var company = CollectorIndexRow()
    var rest: String?

    package static let fields = ViewFields<CollectorIndexTable> { table in
        table.text("anchor") { $0.anchor }
        table.text("currencyName") { $0.currencyName }
        table.text("line") { $0.line }
        table.list("rows", of: CollectorIndexRow.self) { $0.rows }
        table.view("company", of: CollectorIndexRow.self) { $0.company }
        table.text("rest") { $0.rest }
    }
}

package struct CollectorIndexRow: Sendable, TemplateView {
    var name = ""
    var rank = ""
    var documents = 0
    var opening = TemplateMoney.none
    var expected = TemplateMoney.none
    var receipts = TemplateMoney.none
    /// 1 is the company; none where it cannot be said, with the reason.
    var index: String?
    var reason = ""
    var bar: TrustedHTML?

    package static let fields = ViewFields<CollectorIndexRow> { row in
        row.text("name") { $0.name }
        row.text("rank") { $0.rank }
        row.count("documents") { $0.documents }
        row.money("opening") { $0.opening }
        row.money("expected") { $0.expected }
        row.money("receipts") { $0.receipts }
        row.text("index") { $0.index }
        row.text("reason") { $0.reason }
        row.html("bar") { $0.bar }
    }
}

/// What people brought beside their targets.
package struct TargetsView: Sendable, TemplateView {
    var line = ""
    var rows: [TargetRow] = []
    var months: [LineView] = []
    var history: [TargetHistoryRow] = []
    var rest: String?

    package static let fields = ViewFields<TargetsView> { view in
        view.text("line") { $0.line }
        view.list("rows", of: TargetRow.self) { $0.rows }
        view.list("months", of: LineView.self) { $0.months }
        view.list("history", of: TargetHistoryRow.self) { $0.history }
        view.text("rest") { $0.rest }
    }
}

package struct TargetRow: Sendable, TemplateView {
    var name = ""
    var target = TemplateMoney.none
    var receipts = TemplateMoney.none
    var bar: TrustedHTML?
    var attainment: TemplateShare?
    var reason = ""
    /// Received in other currencies, which do not count.
    var others = ""

    package static let fields = ViewFields<TargetRow> { row in
        row.text("name") { $0.name }
        row.money("target") { $0.target }
        row.money("receipts") { $0.receipts }
        row.html("bar") { $0.bar }
        row.share("attainment") { $0.attainment }
        row.text("reason") { $0.reason }
        row.text("others") { $0.others }
    }
}

package struct TargetHistoryRow: Sendable, TemplateView {
    var name = ""
    var cells: [TargetCell] = []

    package static let fields = ViewFields<TargetHistoryRow> { row in
        row.text("name") { $0.name }
        row.list("cells", of: TargetCell.self) { $0.cells }
    }
}

package struct TargetCell: Sendable, TemplateView {
    /// None without a target of the month.
    let attainment: TemplateShare?

    package static let fields = ViewFields<TargetCell> { cell in
        cell.share("attainment") { $0.attainment }
    }
}
