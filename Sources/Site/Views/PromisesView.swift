import Markup
package import Templates

/// The manager's board of promises: what was said, what came, who keeps his word.
package struct PromisesView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var sentences: [SentenceView] = []
    /// Why there is nothing to show, and what would change that.
    var empty: String?
    var notices: [NoticeView] = []
    var months: PromiseMonthsView?
    var blocks: [PromiseBlock] = []
    var lists: [PromiseListView] = []
    /// What fell due in the last weeks, the latest first.
    var judged: [PromiseJudgedSpan] = []
    /// The same of each month that the rates look at.
    var judgedMonths: [PromiseJudgedSpan] = []
    /// How many there ever were, by state.
    var total: String?
    var keepers: [KeeperTable] = []
    var rateLine = ""

    package static let fields = ViewFields<PromisesView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("sentences", of: SentenceView.self) { $0.sentences }
        view.text("empty") { $0.empty }
        view.list("notices", of: NoticeView.self) { $0.notices }
        view.view("months", of: PromiseMonthsView.self) { $0.months }
        view.list("lists", of: PromiseListView.self) { $0.lists }
        view.list("blocks", of: PromiseBlock.self) { $0.blocks }
        view.list("judged", of: PromiseJudgedSpan.self) { $0.judged }
        view.list("judgedMonths", of: PromiseJudgedSpan.self) { $0.judgedMonths }
        view.text("total") { $0.total }
        view.list("keepers", of: KeeperTable.self) { $0.keepers }
        view.text("rateLine") { $0.rateLine }
    }
}

package struct PromiseMonthsView: Sendable, TemplateView {
    var picture = TrustedHTML.empty
    var rows: [PromiseMonthRow] = []

    package static let fields = ViewFields<PromiseMonthsView> { view in
        view.html("picture") { $0.picture }
        view.list("rows", of: PromiseMonthRow.self) { $0.rows }
    }
}

package struct PromiseMonthRow: Sendable, TemplateView {
    var month = ""
    /// Of its promises; nil where none fell due.
    var url: String?
    var kept = 0
    var partial = 0
    var broken = 0
    var n = 0

    package static let fields = ViewFields<PromiseMonthRow> { row in
        row.text("month") { $0.month }
        row.url("url") { $0.url }
        row.count("kept") { $0.kept }
        row.count("partial") { $0.partial }
        row.count("broken") { $0.broken }
        row.count("n") { $0.n }
    }
}

/// One column of the board.
package struct PromiseListView: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    /// How many, and how much is missing.
    var line = ""
    var rows: [PromiseListRow] = []
    /// What is not listed, by currency.
    var rests: [PromiseRestRow] = []
    var empty = ""
    /// A promise that has failed shows what became of it instead of the day to remind on.
    var isOver = false

    package static let fields = ViewFields<PromiseListView> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.text("line") { $0.line }
        view.list("rows", of: PromiseListRow.self) { $0.rows }
        view.list("rests", of: PromiseRestRow.self) { $0.rests }
        view.text("empty") { $0.empty }
        view.flag("isOver") { $0.isOver }
    }
}

package struct PromiseListRow: Sendable, TemplateView {
    var url = ""
    var name = ""
    var promised = TemplateMoney.none
    var received = TemplateMoney.none
    var missing = TemplateMoney.none
    /// Where the table holds several.
    var currency: String?
    var due = TemplateDay(daysSince1970: 0)
    var last = TemplateDay(daysSince1970: 0)
    var remindOn = TemplateDay(daysSince1970: 0)
    var state = ""
    var form = ""
    var level = 0
    var collector = ""

    package static let fields = ViewFields<PromiseListRow> { row in
        row.url("url") { $0.url }
        row.text("name") { $0.name }
        row.money("promised") { $0.promised }
        row.money("received") { $0.received }
        row.money("missing") { $0.missing }
        row.text("currency") { $0.currency }
        row.day("due") { $0.due }
        row.day("last") { $0.last }
        row.day("remindOn") { $0.remindOn }
        row.text("state") { $0.state }
        row.text("form") { $0.form }
        row.count("level") { $0.level }
        row.text("collector") { $0.collector }
    }
}

/// Promises of one currency that a list does not show, with their sums.
package struct PromiseRestRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var promised = TemplateMoney.none
    var received = TemplateMoney.none
    var missing = TemplateMoney.none
    var currency: String?

    package static let fields = ViewFields<PromiseRestRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.money("promised") { $0.promised }
        row.money("received") { $0.received }
        row.money("missing") { $0.missing }
        row.text("currency") { $0.currency }
    }
}

/// What came of the promises that fell due in one week or month.
package struct PromiseJudgedSpan: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var line = ""
    var rows: [PromiseListRow] = []
    var rests: [PromiseRestRow] = []
    var isOver: Bool { true }

    package static let fields = ViewFields<PromiseJudgedSpan> { span in
        span.text("anchor") { $0.anchor }
        span.text("title") { $0.title }
        span.text("line") { $0.line }
        span.flag("isOver") { $0.isOver }
        span.list("rows", of: PromiseListRow.self) { $0.rows }
        span.list("rests", of: PromiseRestRow.self) { $0.rests }
    }
}

/// Who keeps promises, by one attribute.
package struct KeeperTable: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var note = ""
    var rows: [KeeperRow] = []
    var rest: String?
    var empty = ""

    package static let fields = ViewFields<KeeperTable> { table in
        table.text("anchor") { $0.anchor }
        table.text("title") { $0.title }
        table.text("note") { $0.note }
        table.list("rows", of: KeeperRow.self) { $0.rows }
        table.text("rest") { $0.rest }
        table.text("empty") { $0.empty }
    }
}

package struct KeeperRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var kept = 0
    var partial = 0
    var broken = 0
    var rate = RateView()
    /// By amount, with the currency where there are several.
    var byAmount = ""

    package static let fields = ViewFields<KeeperRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.count("kept") { $0.kept }
        row.count("partial") { $0.partial }
        row.count("broken") { $0.broken }
        row.view("rate", of: RateView.self) { $0.rate }
        row.text("byAmount") { $0.byAmount }
    }
}
