import Markup
package import Templates

/// One currency of the board: the weeks as a picture, and a line for each list.
package struct PromiseBlock: Sendable, TemplateView {
    var anchor = ""
    var currency = ""
    var currencyName = ""
    var unit = ""
    var weeks: PromiseWeeksView?
    var rows: [PromiseNowRow] = []

    package static let fields = ViewFields<PromiseBlock> { block in
        block.text("anchor") { $0.anchor }
        block.text("currency") { $0.currency }
        block.text("currencyName") { $0.currencyName }
        block.text("unit") { $0.unit }
        block.view("weeks", of: PromiseWeeksView.self) { $0.weeks }
        block.list("rows", of: PromiseNowRow.self) { $0.rows }
    }
}

package struct PromiseWeeksView: Sendable, TemplateView {
    var picture = TrustedHTML.empty
    /// The weeks in which something falls due.
    var rows: [PromiseWeekRow] = []

    package static let fields = ViewFields<PromiseWeeksView> { view in
        view.html("picture") { $0.picture }
        view.list("rows", of: PromiseWeekRow.self) { $0.rows }
    }
}

package struct PromiseWeekRow: Sendable, TemplateView {
    var week = ""
    var url = ""
    var count = 0
    var promised = TemplateMoney.none
    var received = TemplateMoney.none
    var failed: TemplateMoney?
    var open: TemplateMoney?

    package static let fields = ViewFields<PromiseWeekRow> { row in
        row.text("week") { $0.week }
        row.url("url") { $0.url }
        row.count("count") { $0.count }
        row.money("promised") { $0.promised }
        row.money("received") { $0.received }
        row.money("failed") { $0.failed }
        row.money("open") { $0.open }
    }
}

/// A list of the board in one line.
package struct PromiseNowRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var bar = TrustedHTML.empty
    var count = 0
    var missing = TemplateMoney.none
    var isZero = false

    package static let fields = ViewFields<PromiseNowRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.html("bar") { $0.bar }
        row.count("count") { $0.count }
        row.money("missing") { $0.missing }
        row.flag("isZero") { $0.isZero }
    }
}
