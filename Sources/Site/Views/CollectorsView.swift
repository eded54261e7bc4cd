import Markup
package import Templates

/// All collectors beside the company's rates: what they have, what came, how they work.
package struct CollectorsView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var sentences: [SentenceView] = []
    /// Why there is nobody to show, and what would change that.
    var empty: String?
    var currencies: [CollectorsCurrency] = []
    /// Why there is no index, and what would change that.
    var indexEmpty: String?
    var field: [CollectorFieldRow] = []
    var fieldPeriod = ""
    /// How many more there are than each table lists.
    var fieldRest: String?
    var dutiesRest: String?
    var duties: [CollectorDutyRow] = []
    var targets: TargetsView?
    var targetsEmpty = ""

    package static let fields = ViewFields<CollectorsView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("sentences", of: SentenceView.self) { $0.sentences }
        view.text("empty") { $0.empty }
        view.list("currencies", of: CollectorsCurrency.self) { $0.currencies }
        view.text("indexEmpty") { $0.indexEmpty }
        view.list("field", of: CollectorFieldRow.self) { $0.field }
        view.text("fieldPeriod") { $0.fieldPeriod }
        view.text("fieldRest") { $0.fieldRest }
        view.text("dutiesRest") { $0.dutiesRest }
        view.list("duties", of: CollectorDutyRow.self) { $0.duties }
        view.view("targets", of: TargetsView.self) { $0.targets }
        view.text("targetsEmpty") { $0.targetsEmpty }
    }
}

/// One currency: the index as a picture, then what each has and what came.
package struct CollectorsCurrency: Sendable, TemplateView {
    var anchor = ""
    var name = ""
    var unit = ""
    /// The periods of the index.
    var line = ""
    var monthLabel = ""
    var quarterLabel = ""
    var longLabel = ""
    var sinceLabel = ""
    var hasIndex = false
    /// What the index allows for; with the first alone.
    var corrects: String?
    var index: [CollectorIndexRow] = []
    var rows: [CollectorBalanceRow] = []
    var total = CollectorBalanceRow()
    var rest: String?

    package static let fields = ViewFields<CollectorsCurrency> { view in
        view.text("anchor") { $0.anchor }
        view.text("name") { $0.name }
        view.text("unit") { $0.unit }
        view.text("line") { $0.line }
        view.text("monthLabel") { $0.monthLabel }
        view.text("quarterLabel") { $0.quarterLabel }
        view.text("longLabel") { $0.longLabel }
        view.text("sinceLabel") { $0.sinceLabel }
        view.flag("hasIndex") { $0.hasIndex }
        view.text("corrects") { $0.corrects }
        view.list("index", of: CollectorIndexRow.self) { $0.index }
        view.list("rows", of: CollectorBalanceRow.self) { $0.rows }
        view.view("total", of: CollectorBalanceRow.self) { $0.total }
        view.text("rest") { $0.rest }
    }
}

/// The index over all months: 1 is the company. Hidden, with the reason, where chance decides.
package struct CollectorIndexRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var picture: TrustedHTML?
    var index: String?
    var interval = ""
    var reason = ""
    var documents = 0
    var customers = 0
    var receipts = TemplateMoney.none
    var expected = TemplateMoney.none
    /// The index of each month.
    var trend: TrustedHTML?

    package static let fields = ViewFields<CollectorIndexRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.html("picture") { $0.picture }
        row.text("index") { $0.index }
        row.text("interval") { $0.interval }
        row.text("reason") { $0.reason }
        row.count("documents") { $0.documents }
        row.count("customers") { $0.customers }
        row.money("receipts") { $0.receipts }
        row.money("expected") { $0.expected }
        row.html("trend") { $0.trend }
    }
}

package struct CollectorBalanceRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var customers = 0
    /// The customers' table with his alone.
    var customersUrl: String?
    var open = TemplateMoney.none
    var overdue = TemplateMoney.none
    var overdueShare: TemplateShare?
    var longShare: TemplateShare?
    var change = ""
    var isBetter = false
    var isWorse = false
    var trend: TrustedHTML?
    /// What came in the month and in the quarter, and what was expected; nil where nothing was open then.
    var month: TemplateMoney?
    var monthExpected: TemplateMoney?
    var quarter: TemplateMoney?
    var quarterExpected: TemplateMoney?

    package static let fields = ViewFields<CollectorBalanceRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.count("customers") { $0.customers }
        row.url("customersUrl") { $0.customersUrl }
        row.money("open") { $0.open }
        row.money("overdue") { $0.overdue }
        row.share("overdueShare") { $0.overdueShare }
        row.share("longShare") { $0.longShare }
        row.text("change") { $0.change }
        row.flag("isBetter") { $0.isBetter }
        row.flag("isWorse") { $0.isWorse }
        row.html("trend") { $0.trend }
        row.money("month") { $0.month }
        row.money("monthExpected") { $0.monthExpected }
        row.money("quarter") { $0.quarter }
        row.money("quarterExpected") { $0.quarterExpected }
    }
}

/// Visits of 12 months.
package struct CollectorFieldRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var planned = 0
    var done = 0
    var decisionMakers: TemplateShare?
    /// Commitments of the visits done.
    var rate = RateView()
    var inTime: TemplateShare?
    /// Of judged visits, in each currency; empty where none was credited.
    var cash = ""

    package static let fields = ViewFields<CollectorFieldRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.count("planned") { $0.planned }
        row.count("done") { $0.done }
        row.share("decisionMakers") { $0.decisionMakers }
        row.view("rate", of: RateView.self) { $0.rate }
        row.share("inTime") { $0.inTime }
        row.text("cash") { $0.cash }
    }
}

/// Promises made to him and who waits for him.
package struct CollectorDutyRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var rate = RateView()
    var open = 0
    var due = 0
    var broken: Int?
    var idle = 0
    var openUrl: String?
    var dueUrl: String?
    var brokenUrl: String?
    var worklistUrl: String?

    package static let fields = ViewFields<CollectorDutyRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.view("rate", of: RateView.self) { $0.rate }
        row.count("open") { $0.open }
        row.count("due") { $0.due }
        row.count("broken") { $0.broken }
        row.count("idle") { $0.idle }
        row.url("openUrl") { $0.openUrl }
        row.url("dueUrl") { $0.dueUrl }
        row.url("brokenUrl") { $0.brokenUrl }
        row.url("worklistUrl") { $0.worklistUrl }
    }
}
