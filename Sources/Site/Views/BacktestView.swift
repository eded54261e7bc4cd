import Markup
package import Templates

/// How the forecast would have done.
package struct BacktestView: Sendable, TemplateView {
    var cutoffs = ""
    var reading: String?
    var rows: [BacktestRow] = []
    /// The latest cut-off, week by week.
    var chart = TrustedHTML.empty
    var chartNote = ""
    var weeks: [BacktestWeekRow] = []
    var runs: [BacktestRunRow] = []
    var missing: String?

    package static let fields = ViewFields<BacktestView> { view in
        view.text("cutoffs") { $0.cutoffs }
        view.text("reading") { $0.reading }
        view.list("rows", of: BacktestRow.self) { $0.rows }
        view.html("chart") { $0.chart }
        view.text("chartNote") { $0.chartNote }
        view.list("weeks", of: BacktestWeekRow.self) { $0.weeks }
        view.list("runs", of: BacktestRunRow.self) { $0.runs }
        view.text("missing") { $0.missing }
    }
}

package struct BacktestRow: Sendable, TemplateView {
    let name: String
    let value: String
    let note: String

    package static let fields = ViewFields<BacktestRow> { row in
        row.text("name") { $0.name }
        row.text("value") { $0.value }
        row.text("note") { $0.note }
    }
}

/// A week of a cut-off: what was expected, and what came.
package struct BacktestWeekRow: Sendable, TemplateView {
    var week = ""
    var expected = TemplateMoney.none
    var low = TemplateMoney.none
    var high = TemplateMoney.none
    var received = TemplateMoney.none
    var verdict = ""
    var isOutside = false

    package static let fields = ViewFields<BacktestWeekRow> { row in
        row.text("week") { $0.week }
        row.money("expected") { $0.expected }
        row.money("low") { $0.low }
        row.money("high") { $0.high }
        row.money("received") { $0.received }
        row.text("verdict") { $0.verdict }
        row.flag("isOutside") { $0.isOutside }
    }
}

/// A cut-off as a whole.
package struct BacktestRunRow: Sendable, TemplateView {
    var cutoff = TemplateDay(daysSince1970: 0)
    var expected = TemplateMoney.none
    var received = TemplateMoney.none
    var deviation = ""
    /// `9 / 13`
    var inside = ""

    package static let fields = ViewFields<BacktestRunRow> { row in
        row.day("cutoff") { $0.cutoff }
        row.money("expected") { $0.expected }
        row.money("received") { $0.received }
        row.text("deviation") { $0.deviation }
        row.text("inside") { $0.inside }
    }
}
