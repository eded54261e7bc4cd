import Markup
package import Templates

package struct OutlookView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var headline: SentenceView?
    var isEmpty = false
    var blocks: [OutlookBlock] = []

    package static let fields = ViewFields<OutlookView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("headline", of: SentenceView.self) { $0.headline }
        view.flag("isEmpty") { $0.isEmpty }
        view.list("blocks", of: OutlookBlock.self) { $0.blocks }
    }
}

/// One currency of the outlook. A part that cannot be given has its reason instead.
package struct OutlookBlock: Sendable, TemplateView {
    var anchor = ""
    var currency = ""
    var currencyName = ""
    var unit = ""
    var expected: ExpectedView?
    var noForecast: String?
    var backtest = BacktestView()
    var daysToPay: DaysToPayView?
    var rolls: RollRatesView?
    var allowance: AllowanceView?
    /// Why days to pay and roll rates are missing.
    var noHistory: String?

    package static let fields = ViewFields<OutlookBlock> { view in
        view.text("anchor") { $0.anchor }
        view.text("currency") { $0.currency }
        view.text("currencyName") { $0.currencyName }
        view.text("unit") { $0.unit }
        view.view("expected", of: ExpectedView.self) { $0.expected }
        view.text("noForecast") { $0.noForecast }
        view.view("backtest", of: BacktestView.self) { $0.backtest }
        view.view("daysToPay", of: DaysToPayView.self) { $0.daysToPay }
        view.view("rolls", of: RollRatesView.self) { $0.rolls }
        view.view("allowance", of: AllowanceView.self) { $0.allowance }
        view.text("noHistory") { $0.noHistory }
    }
}

/// What 13 weeks are expected to bring: the overview shows the picture, the outlook the weeks behind it too.
package struct ExpectedView: Sendable, TemplateView {
    var sentence = SentenceView(parts: [])
    var chart = TrustedHTML.empty
    var weeks: [ExpectedWeekRow] = []
    var total = TemplateMoney.none
    var promised = TemplateMoney.none
    var basis = ""
    var shares: [OutlookLine] = []

    package static let fields = ViewFields<ExpectedView> { view in
        view.view("sentence", of: SentenceView.self) { $0.sentence }
        view.html("chart") { $0.chart }
        view.list("weeks", of: ExpectedWeekRow.self) { $0.weeks }
        view.money("total") { $0.total }
        view.money("promised") { $0.promised }
        view.text("basis") { $0.basis }
        view.list("shares", of: OutlookLine.self) { $0.shares }
    }
}

package struct ExpectedWeekRow: Sendable, TemplateView {
    var week = ""
    var expected = TemplateMoney.none
    var low = TemplateMoney.none
    var middle = TemplateMoney.none
    var high = TemplateMoney.none
    var promised: TemplateMoney?

    package static let fields = ViewFields<ExpectedWeekRow> { row in
        row.text("week") { $0.week }
        row.money("expected") { $0.expected }
        row.money("low") { $0.low }
        row.money("middle") { $0.middle }
        row.money("high") { $0.high }
        row.money("promised") { $0.promised }
    }
}

/// A line of a sum: what it is, how much, what share of the whole.
package struct OutlookLine: Sendable, TemplateView {
    let name: String
    let amount: TemplateMoney
    var share: TemplateShare?

    package static let fields = ViewFields<OutlookLine> { line in
        line.text("name") { $0.name }
        line.money("amount") { $0.amount }
        line.share("share") { $0.share }
    }
}

package struct DaysToPayView: Sendable, TemplateView {
    var chart = TrustedHTML.empty
    var sentence = ""
    var rows: [DaysToPayRow] = []
    var more: String?

    package static let fields = ViewFields<DaysToPayView> { view in
        view.html("chart") { $0.chart }
        view.text("sentence") { $0.sentence }
        view.list("rows", of: DaysToPayRow.self) { $0.rows }
        view.text("more") { $0.more }
    }
}

package struct DaysToPayRow: Sendable, TemplateView {
    var name = ""
    var isWhole = false
    var documents = 0
    var paid = 0
    var quartiles: [QuartileView] = []

    package static let fields = ViewFields<DaysToPayRow> { row in
        row.text("name") { $0.name }
        row.flag("isWhole") { $0.isWhole }
        row.count("documents") { $0.documents }
        row.count("paid") { $0.paid }
        row.list("quartiles", of: QuartileView.self) { $0.quartiles }
    }
}

package struct QuartileView: Sendable, TemplateView {
    let days: String
    /// Nil where nothing limits them.
    let limits: String?

    package static let fields = ViewFields<QuartileView> { quartile in
        quartile.text("days") { $0.days }
        quartile.text("limits") { $0.limits }
    }
}
