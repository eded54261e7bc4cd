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
        view.rates = ReportingComposer(contents: contents).ratesOfCustomers
        view.claimableHeader = language.phrase(
            "priorities.claimableIn", ["code": contents.portfolio.policy.currency.code])
        view.lead = SentenceView(
            parts: language.sentence(
                "worklist.lead", count: view.collectors.reduce(0) { $0 + $1.customers },
                ["collectors": language.text(count: lists.count { !$0.collector.isEmpty })]))
        let leftOff = contents.leftOff
        view.leftOff = LeftOffComposer(contents: contents, root: "").rows(leftOff.prefix(WorkListComposer.mostLeftOff))
        let rest = leftOff.count - view.leftOff.count
        view.leftOffMore = rest > 0 ? language.phrase("worklist.more", count: rest) : nil
        return view
    }

    private func summary(_ list: WorkList) -> WorkListSummary {
        let composer = WorkListComposer(contents: contents, collector: contents.text(list.collector))
        var view = WorkListSummary()
        view.name = composer.name
        view.url = composer.stem + ".html"
        view.calendarUrl = composer.stem + ".ics"
        let plans = composer.plans
        view.customers =
            Set(plans.flatMap { $0.stops.map(\.customer) }).count + composer.waiting(after: plans).count
        view.capacity =
            list.isCapacityKnown
            ? language.text(count: list.capacity)
            : language.phrase("worklist.usual", ["count": language.text(count: list.capacity)])
        view.days = language.text(count: (view.customers + list.capacity - 1) / list.capacity)
        view.next = plans.first { !$0.stops.isEmpty }.map(next) ?? ""
        return view
    }

    /// `2026-07-02 周四：` and the first customers of the way.
    private func next(_ plan: DayPlan) -> String {
        let names = plan.stops.prefix(3).map { contents.customers.names[$0.customer] }
        let more = plan.stops.count - names.count
        let others = more > 0 ? language.phrase("worklist.andMore", ["count": language.text(count: more)]) : ""
        return language.phrase(
            "worklist.nextOn", ["day": language.textWithWeekday(plan.day), "names": language.list(names) + others])
    }
}
