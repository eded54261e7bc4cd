import Markup
package import Templates

/// One collector's page.
package struct CollectorPageView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var name = ""
    var facts: [FactView] = []
    /// To the page of all; nil in his own tree.
    var allUrl: String?
    var customersUrl: String?
    var worklistUrl: String?
    var calendarUrl: String?
    var sentences: [SentenceView] = []
    var blocks: [CollectorBlock] = []
    var noBlocks: String?
    var fieldPeriod = ""
    var rates: [CollectorRateRow] = []
    var contacts: TrustedHTML?
    var contactsLine = ""
    /// Of judged visits, in each currency.
    var cash = ""
    var promises = CollectorPromises()
    var reasons: [CollectorReasonRow] = []
    var reasonsLine = ""
    var tracks: [CollectorTrackRow] = []
    var tracksHidden: String?
    var tracksNone: String?
    var idle: [CollectorIdleRow] = []
    var idleLine = ""
    var log: [CollectorLogRow] = []
    var logLine = ""

    package static let fields = ViewFields<CollectorPageView> { view in
        view.frame({ $0.site }, { $0.page })
        view.text("name") { $0.name }
        view.list("facts", of: FactView.self) { $0.facts }
        view.url("allUrl") { $0.allUrl }
        view.url("customersUrl") { $0.customersUrl }
        view.url("worklistUrl") { $0.worklistUrl }
        view.url("calendarUrl") { $0.calendarUrl }
        view.list("sentences", of: SentenceView.self) { $0.sentences }
        view.list("blocks", of: CollectorBlock.self) { $0.blocks }
        view.text("noBlocks") { $0.noBlocks }
        view.text("fieldPeriod") { $0.fieldPeriod }
        view.list("rates", of: CollectorRateRow.self) { $0.rates }
        view.html("contacts") { $0.contacts }
        view.text("contactsLine") { $0.contactsLine }
        view.text("cash") { $0.cash }
        view.view("promises", of: CollectorPromises.self) { $0.promises }
        view.list("reasons", of: CollectorReasonRow.self) { $0.reasons }
        view.text("reasonsLine") { $0.reasonsLine }
        view.list("tracks", of: CollectorTrackRow.self) { $0.tracks }
        view.text("tracksHidden") { $0.tracksHidden }
        view.text("tracksNone") { $0.tracksNone }
        view.list("idle", of: CollectorIdleRow.self) { $0.idle }
        view.text("idleLine") { $0.idleLine }
        view.list("log", of: CollectorLogRow.self) { $0.log }
        view.text("logLine") { $0.logLine }
    }
}

/// His customers in one currency.
package struct CollectorBlock: Sendable, TemplateView {
    var anchor = ""
    var name = ""
    var unit = ""
    var ageing: TrustedHTML?
    var classes: [CollectorClassRow] = []
    var open = TemplateMoney.none
    var course: CollectorCourseView?
    var chart: TrustedHTML?
    var months: [CollectorMonthRow] = []
    var sum = CollectorMonthRow()
    var largest: [CollectorMatterRow] = []

    package static let fields = ViewFields<CollectorBlock> { view in
        view.text("anchor") { $0.anchor }
        view.text("name") { $0.name }
        view.text("unit") { $0.unit }
        view.html("ageing") { $0.ageing }
        view.list("classes", of: CollectorClassRow.self) { $0.classes }
        view.money("open") { $0.open }
        view.view("course", of: CollectorCourseView.self) { $0.course }
        view.html("chart") { $0.chart }
        view.list("months", of: CollectorMonthRow.self) { $0.months }
        view.view("sum", of: CollectorMonthRow.self) { $0.sum }
        view.list("largest", of: CollectorMatterRow.self) { $0.largest }
    }
}

package struct CollectorClassRow: Sendable, TemplateView {
    var swatch = ""
    var label = ""
    var amount = TemplateMoney.none
    var share: TemplateShare?
    var company: TemplateShare?

    package static let fields = ViewFields<CollectorClassRow> { row in
        row.text("swatch") { $0.swatch }
        row.text("label") { $0.label }
        row.money("amount") { $0.amount }
        row.share("share") { $0.share }
        row.share("company") { $0.company }
    }
}

/// then + taken over − handed over + change = now, of the overdue amount.
package struct CollectorCourseView: Sendable, TemplateView {
    var thenLabel = ""
    var nowLabel = ""
    var then = TemplateMoney.none
    var takenOver = TemplateMoney.none
    var handedOver = TemplateMoney.none
    var sign = ""
    var change = TemplateMoney.none
    var now = TemplateMoney.none
    var note: String?

    package static let fields = ViewFields<CollectorCourseView> { view in
        view.text("thenLabel") { $0.thenLabel }
        view.text("nowLabel") { $0.nowLabel }
        view.money("then") { $0.then }
        view.money("takenOver") { $0.takenOver }
        view.money("handedOver") { $0.handedOver }
        view.text("sign") { $0.sign }
        view.money("change") { $0.change }
        view.money("now") { $0.now }
        view.text("note") { $0.note }
    }
}

package struct CollectorMonthRow: Sendable, TemplateView {
    var month = ""
    var opening: TemplateMoney?
    var overdueShare: TemplateShare?
    var longShare: TemplateShare?
    var receipts = TemplateMoney.none
    var expected = TemplateMoney.none
    var index: String?
    var interval = ""

    package static let fields = ViewFields<CollectorMonthRow> { row in
        row.text("month") { $0.month }
        row.money("opening") { $0.opening }
        row.share("overdueShare") { $0.overdueShare }
        row.share("longShare") { $0.longShare }
        row.money("receipts") { $0.receipts }
        row.money("expected") { $0.expected }
        row.text("index") { $0.index }
        row.text("interval") { $0.interval }
    }
}

/// A customer of whom much is to be had.
package struct CollectorMatterRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var claimable = TemplateMoney.none
    var overdue = TemplateMoney.none
    var oldestDays: Int?
    var lastContact: TemplateDay?
    /// An open promise, what limitation says, what keeps him off the list.
    var remarks = ""

    package static let fields = ViewFields<CollectorMatterRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.money("claimable") { $0.claimable }
        row.money("overdue") { $0.overdue }
        row.count("oldestDays") { $0.oldestDays }
        row.day("lastContact") { $0.lastContact }
        row.text("remarks") { $0.remarks }
    }
}

package struct CollectorRateRow: Sendable, TemplateView {
    var name = ""
    /// Of what.
    var note = ""
    var url = ""
    var rate = RateView()
    var company: TemplateShare?

    package static let fields = ViewFields<CollectorRateRow> { row in
        row.text("name") { $0.name }
        row.text("note") { $0.note }
        row.url("url") { $0.url }
        row.view("rate", of: RateView.self) { $0.rate }
        row.share("company") { $0.company }
    }
}

package struct CollectorPromises: Sendable, TemplateView {
    var line = ""
    var rows: [CollectorPromiseRow] = []
    var rest: String?
    var empty = ""

    package static let fields = ViewFields<CollectorPromises> { view in
        view.text("line") { $0.line }
        view.list("rows", of: CollectorPromiseRow.self) { $0.rows }
        view.text("rest") { $0.rest }
        view.text("empty") { $0.empty }
    }
}

package struct CollectorPromiseRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var due = TemplateDay(daysSince1970: 0)
    var state = ""
    var isPressing = false
    var promised = TemplateMoney.none
    var missing = TemplateMoney.none
    var currency = ""

    package static let fields = ViewFields<CollectorPromiseRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.day("due") { $0.due }
        row.text("state") { $0.state }
        row.flag("isPressing") { $0.isPressing }
        row.money("promised") { $0.promised }
        row.money("missing") { $0.missing }
        row.text("currency") { $0.currency }
    }
}

package struct CollectorReasonRow: Sendable, TemplateView {
    var name = ""
    var url: String?
    var bar = TrustedHTML.empty
    var count = 0
    var share: TemplateShare?
    var company: TemplateShare?

    package static let fields = ViewFields<CollectorReasonRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.html("bar") { $0.bar }
        row.count("count") { $0.count }
        row.share("share") { $0.share }
        row.share("company") { $0.company }
    }
}

package struct CollectorTrackRow: Sendable, TemplateView {
    var code = ""
    var title = ""
    var url: String?
    var commitments = 0
    var rate = RateView()

    package static let fields = ViewFields<CollectorTrackRow> { row in
        row.text("code") { $0.code }
        row.text("title") { $0.title }
        row.url("url") { $0.url }
        row.count("commitments") { $0.commitments }
        row.view("rate", of: RateView.self) { $0.rate }
    }
}

/// A customer of whom money could be asked and with whom nobody has been in touch.
package struct CollectorIdleRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var lastContact: TemplateDay?
    var days: Int?
    /// In each currency.
    var claimable = ""

    package static let fields = ViewFields<CollectorIdleRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.day("lastContact") { $0.lastContact }
        row.count("days") { $0.days }
        row.text("claimable") { $0.claimable }
    }
}

package struct CollectorLogRow: Sendable, TemplateView {
    var day = TemplateDay(daysSince1970: 0)
    var name = ""
    var url = ""
    var channel = ""
    var outcome = ""
    var reasons = ""
    var next = ""

    package static let fields = ViewFields<CollectorLogRow> { row in
        row.day("day") { $0.day }
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.text("channel") { $0.channel }
        row.text("outcome") { $0.outcome }
        row.text("reasons") { $0.reasons }
        row.text("next") { $0.next }
    }
}
