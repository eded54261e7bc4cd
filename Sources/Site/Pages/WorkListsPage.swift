import Advice
import Metrics
import Receivables
import Templates

/// All collectors: how much each has to do, where he goes next, and who is left alone and why.
struct WorkListsPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }

    func compose() -> WorkListsView {
        var view = WorkListsView()
        view.site = setting.site
        view.page = setting.frame(language.word("worklist.title"), section: .worklist, depth: 0)
        let lists = contents.advisor.workLists
        view.collectors = lists.map(summary)
        view.claimableHeader = language.phrase(
            "priorities.claimableIn", ["code": contents.portfolio.policy.currency.code])
        view.lead = SentenceView(
            parts: language.sentence(
                "worklist.lead", count: lists.reduce(0) { $0 + $1.customers.count },
                ["collectors": language.text(count: lists.count { !$0.collector.isEmpty })]))
        let rows = LeftOffComposer(contents: contents, root: "").rows { _ in true }
        view.leftOff = Array(rows.prefix(WorkListComposer.mostLeftOff))
        let rest = rows.count - view.leftOff.count
        view.leftOffMore = rest > 0 ? language.phrase("worklist.more", count: rest) : nil
        let leftOff = contents.advisor.priorities.leftOff
        view.leftOffLine = SentenceView(
            parts: language.sentence(
                "priorities.leftOff", count: leftOff.customers,
                ["without": language.text(count: leftOff.withoutClaim)]))
        return view
    }

    private func summary(_ list: WorkList) -> WorkListSummary {
        let composer = WorkListComposer(contents: contents, collector: contents.text(list.collector))
        var view = WorkListSummary()
        view.name = composer.name
        view.url = composer.stem + ".html"
        view.calendarUrl = composer.stem + ".ics"
        view.customers = list.customers.count
        view.capacity =
            list.isCapacityKnown
            ? language.text(count: list.capacity)
            : language.phrase("worklist.usual", ["count": language.text(count: list.capacity)])
        view.days = language.text(count: (list.customers.count + list.capacity - 1) / list.capacity)
        let day = contents.portfolio.calendar.workingDay(0, after: contents.asOf)
        let plan = DayPlan(of: composer.collector, on: day, contents.advisor.workLists, contents.portfolio)
        let names = plan.stops.prefix(3).map { contents.customers.names[$0.customer] }
        let more = plan.stops.count - names.count
        view.next =
            language.list(names)
            + (more > 0 ? language.phrase("worklist.andMore", ["count": language.text(count: more)]) : "")
        return view
    }
}

/// One collector's next days, in the order of the way.
struct WorkListPage {
    let contents: SiteContents
    let setting: PageSetting
    let collector: String

    private var language: Language { contents.language }

    func compose() -> WorkListView {
        let composer = WorkListComposer(contents: contents, collector: collector)
        let plans = composer.plans
        var view = WorkListView()
        view.site = setting.site
        view.page = setting.frame(composer.name, section: .worklist, depth: 1)
        view.title = composer.name
        view.calendarUrl = "../" + composer.stem + ".ics"
        view.claimableHeader = language.phrase(
            "priorities.claimableIn", ["code": contents.portfolio.policy.currency.code])
        view.days = composer.views(of: plans)
        let (waiting, count) = composer.waiting(after: plans)
        view.rest = waiting
        view.restLine = language.phrase("worklist.waiting", count: count)
        view.lead = SentenceView(
            parts: language.sentence(
                "worklist.leadOf", count: composer.list?.customers.count ?? 0,
                [
                    "stops": language.text(count: plans.reduce(0) { $0 + $1.stops.count }),
                    "days": language.text(count: plans.count),
                ]))
        let rows = LeftOffComposer(contents: contents, root: "../").rows {
            contents.text(contents.portfolio.collector(of: $0, on: contents.asOf)) == collector
        }
        view.leftOff = Array(rows.prefix(WorkListComposer.mostLeftOff))
        let rest = rows.count - view.leftOff.count
        view.leftOffMore = rest > 0 ? language.phrase("worklist.more", count: rest) : nil
        return view
    }

    /// The same collector's calendar.
    func calendar() -> [UInt8] {
        let composer = WorkListComposer(contents: contents, collector: collector)
        let customers = contents.records.customers.indices.filter {
            contents.portfolio.isKnown($0, on: contents.asOf)
                && contents.text(contents.portfolio.collector(of: $0, on: contents.asOf)) == collector
        }
        return CalendarComposer(
            contents: contents, collector: collector, customers: customers, plans: composer.plans
        ).bytes()
    }
}
