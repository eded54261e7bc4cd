import Metrics
import Receivables
import Templates

/// All collectors, fair to their portfolios: beside what the company's rates expect, never ranked by it.
struct CollectorsPage {
    let desk: CollectorDesk
    let setting: PageSetting

    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }

    func compose() -> CollectorsView {
        var view = CollectorsView()
        view.site = setting.site
        view.page = setting.frame(language.word("collectors.title"), section: .collectors, depth: 0)
        guard !desk.people.isEmpty else {
            view.empty = language.word("collectors.none")
            return view
        }
        let composer = CollectorsComposer(desk: desk)
        view.currencies = contents.metrics.currencies.compactMap { composer.view($0) }
        if let first = view.currencies.firstIndex(where: \.hasIndex) {
            view.currencies[first].corrects = language.word("collectors.corrects")
        } else {
            view.indexEmpty = language.word(
                contents.records.isOpenItemsOnly ? "unavailable.open_items_only" : "collectorIndex.none")
        }
        view.sentences = [size] + [apart].compactMap(\.self)
        let field = CollectorFieldComposer(desk: desk)
        view.field = field.field
        view.fieldRest = field.fieldRest
        view.dutiesRest = field.dutiesRest
        let visits = contents.recovery.visits
        view.fieldPeriod = language.range(language.text(visits.since.adding(days: 1)), language.text(visits.asOf))
        view.duties = field.duties
        let targets = TargetComposer(desk: desk)
        view.targets = targets.view
        view.targetsEmpty = targets.empty
        return view
    }

    private var size: SentenceView {
        let customers = desk.entries.filter { !$0.isNobody }.reduce(0) { $0 + $1.customers.count }
        let nobody = desk.nobody?.customers.count ?? 0
        let parts = language.sentence(
            "collectors.size", count: desk.people.count { !$0.customers.isEmpty },
            ["customers": language.text(count: customers)])
        return SentenceView(
            parts: parts + (nobody > 0 ? language.sentence("collectors.sizeNobody", count: nobody, [:]) : []))
    }

    /// Of the first currency with an index: whom chance alone does not explain.
    private var apart: SentenceView? {
        guard
            let currency = contents.metrics.currencies.first(where: { figures in
                desk.people.contains { $0.card.courses[figures.index]?.interval != nil }
            })
        else { return nil }
        let courses = desk.people.compactMap { $0.card.courses[currency.index] }
        let intervals = courses.compactMap(\.interval)
        return SentenceView(
            parts: language.sentence(
                "collectors.apart", count: intervals.count,
                [
                    "above": language.text(count: intervals.count { $0.low > 1_000_000_000 }),
                    "below": language.text(count: intervals.count { $0.high < 1_000_000_000 }),
                    "alike": language.text(count: intervals.count { !$0.isApart }),
                ]), url: "definitions.html#collector-index")
    }
}
