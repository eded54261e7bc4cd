import Advice
import Metrics
import Receivables
import Templates

/// One collector's next days, in the order of the way.
struct WorkListPage {
    let contents: SiteContents
    let setting: PageSetting
    let collector: String
    let byCollector: Deferred<CollectorCustomers>

    private var language: Language { contents.language }

    func compose() -> WorkListView {
        let composer = WorkListComposer(contents: contents, collector: collector)
        let plans = composer.plans
        var view = WorkListView()
        view.site = setting.site
        view.page = setting.frame(composer.name, section: .worklist, depth: 1)
        view.title = composer.name
        view.calendarUrl = "../" + composer.stem + ".ics"
        view.rates = ReportingComposer(contents: contents).ratesOfCustomers
        view.claimableHeader = language.phrase(
            "priorities.claimableIn", ["code": contents.portfolio.policy.currency.code])
        view.days = composer.views(of: plans)
        view.freeDays = composer.freeDays(of: plans)
        let waiting = composer.waiting(after: plans)
        view.rest = composer.views(ofWaiting: waiting)
        view.restLine = language.phrase("worklist.waiting", count: waiting.count)
        let planned = Set(plans.flatMap { $0.stops.map(\.customer) }).count
        view.lead = SentenceView(
            parts: language.sentence(
                "worklist.leadOf", count: planned + waiting.count,
                [
                    "stops": language.text(count: planned),
                    "days": language.text(count: plans.count),
                ]))
        let leftOff = byCollector.value.leftOff(of: collector)
        view.leftOff = LeftOffComposer(contents: contents, root: "../").rows(
            leftOff.prefix(WorkListComposer.mostLeftOff))
        let rest = leftOff.count - view.leftOff.count
        view.leftOffMore = rest > 0 ? language.phrase("worklist.more", count: rest) : nil
        return view
    }

    /// The same collector's calendar.
    func calendar() -> [UInt8] {
        let composer = WorkListComposer(contents: contents, collector: collector)
        let customers = byCollector.value.customers(of: collector).filter {
            contents.portfolio.isKnown($0, on: contents.asOf)
        }
        return CalendarComposer(
            contents: contents, collector: collector, customers: customers, plans: composer.plans
        ).bytes()
    }
}
