import Markup
package import Templates

// What stands by person or by track.

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
    var url: String?
    var target = TemplateMoney.none
    var receipts = TemplateMoney.none
    var bar: TrustedHTML?
    var attainment: TemplateShare?
    var reason = ""
    /// Received in other currencies, which do not count.
    var others = ""

    package static let fields = ViewFields<TargetRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
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
