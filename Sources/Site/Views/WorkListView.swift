package import Templates

/// The collectors with what each has to do.
package struct WorkListsView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var lead = SentenceView(parts: [])
    var collectors: [WorkListSummary] = []
    var leftOff: [LeftOffRow] = []
    var leftOffMore: String?
    var claimableHeader = ""
    /// Where customers owe in other currencies.
    var rates: String?

    package static let fields = ViewFields<WorkListsView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("lead", of: SentenceView.self) { $0.lead }
        view.list("collectors", of: WorkListSummary.self) { $0.collectors }
        view.list("leftOff", of: LeftOffRow.self) { $0.leftOff }
        view.text("leftOffMore") { $0.leftOffMore }
        view.text("claimableHeader") { $0.claimableHeader }
        view.text("rates") { $0.rates }
    }
}

/// One collector's line: how much there is to do, and the first stops of the next day.
package struct WorkListSummary: Sendable, TemplateView {
    var name = ""
    var url = ""
    var calendarUrl = ""
    var customers = 0
    var capacity = ""
    var days = ""
    var next = ""

    package static let fields = ViewFields<WorkListSummary> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.url("calendarUrl") { $0.calendarUrl }
        view.count("customers") { $0.customers }
        view.text("capacity") { $0.capacity }
        view.text("days") { $0.days }
        view.text("next") { $0.next }
    }
}

/// A customer of whom something could be claimed and who is left alone.
package struct LeftOffRow: Sendable, TemplateView {
    var name = ""
    var url = ""
    var claimable: TemplateMoney?
    var reasons = ""
    var collector = ""

    package static let fields = ViewFields<LeftOffRow> { view in
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.money("claimable") { $0.claimable }
        view.text("reasons") { $0.reasons }
        view.text("collector") { $0.collector }
    }
}

/// One collector's days.
package struct WorkListView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var title = ""
    var lead = SentenceView(parts: [])
    var calendarUrl = ""
    var claimableHeader = ""
    /// Where customers owe in other currencies.
    var rates: String?
    var days: [WorkDayView] = []
    /// The days without a stop, in one line.
    var freeDays: String?
    var rest: [WorkStopView] = []
    var restLine = ""
    var leftOff: [LeftOffRow] = []
    var leftOffMore: String?

    package static let fields = ViewFields<WorkListView> { view in
        view.frame({ $0.site }, { $0.page })
        view.text("title") { $0.title }
        view.view("lead", of: SentenceView.self) { $0.lead }
        view.url("calendarUrl") { $0.calendarUrl }
        view.text("claimableHeader") { $0.claimableHeader }
        view.text("rates") { $0.rates }
        view.list("days", of: WorkDayView.self) { $0.days }
        view.text("freeDays") { $0.freeDays }
        view.list("rest", of: WorkStopView.self) { $0.rest }
        view.text("restLine") { $0.restLine }
        view.list("leftOff", of: LeftOffRow.self) { $0.leftOff }
        view.text("leftOffMore") { $0.leftOffMore }
    }
}

package struct WorkDayView: Sendable, TemplateView {
    var anchor = ""
    var title = ""
    var line = ""
    var stops: [WorkStopView] = []

    package static let fields = ViewFields<WorkDayView> { view in
        view.text("anchor") { $0.anchor }
        view.text("title") { $0.title }
        view.text("line") { $0.line }
        view.list("stops", of: WorkStopView.self) { $0.stops }
    }
}

package struct WorkStopView: Sendable, TemplateView {
    /// In the order of the way; none for whoever has no day yet.
    var place: Int?
    var name = ""
    var url = ""
    /// Agreed hour, or that the list proposes him.
    var when = ""
    var area = ""
    var address: String?
    /// Whom to call first.
    var people: [AdviceLine] = []
    /// What to ask for; empty on stops that no day has yet.
    var goals: [PacketGoal] = []
    /// Why nothing is to be asked for.
    var noGoal: String?
    /// From the stop before, in kilometres as the crow flies.
    var distance: String?
    var score = TemplateNumber(scaled: 0, places: 1)
    var reasons = ""
    var claimable: TemplateMoney?
    var oldestDays: Int?
    var lastContact: TemplateDay?

    package static let fields = ViewFields<WorkStopView> { view in
        view.count("place") { $0.place }
        view.text("name") { $0.name }
        view.url("url") { $0.url }
        view.text("when") { $0.when }
        view.text("area") { $0.area }
        view.text("address") { $0.address }
        view.list("people", of: AdviceLine.self) { $0.people }
        view.list("goals", of: PacketGoal.self) { $0.goals }
        view.text("noGoal") { $0.noGoal }
        view.text("distance") { $0.distance }
        view.number("score") { $0.score }
        view.text("reasons") { $0.reasons }
        view.money("claimable") { $0.claimable }
        view.count("oldestDays") { $0.oldestDays }
        view.day("lastContact") { $0.lastContact }
    }
}
