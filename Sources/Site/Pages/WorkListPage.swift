import Advice
import Metrics
import Receivables
import Templates

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
