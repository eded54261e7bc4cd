import Metrics
import Receivables
import Templates

/// Whether visits bring money: the way from plan to cash, why customers do not pay, what collectors and tracks bring.
struct VisitsPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var visits: VisitLedger { contents.recovery.visits }
    private var funnel: VisitFunnel { visits.company.funnel }

    func compose() -> VisitsView {
        var view = VisitsView()
        view.site = setting.site
        view.page = setting.frame(language.word("fieldWork.title"), section: .visits, depth: 0)
        view.period = language.range(language.text(visits.since.adding(days: 1)), language.text(visits.asOf))
        if setting.has(.collectors) { view.collectorsUrl = setting.path(of: .collectors) }
        let counts = visits.company.counts
        view.hasVisits = counts.contacts > 0 || funnel.count(.planned) + funnel.notJudged(.planned) > 0
        guard view.hasVisits else {
            view.empty = emptiness
            return view
        }
        view.sentences = [headline] + (cash.map { [$0] } ?? [])
        VisitFunnelComposer(contents: contents).fill(&view)
        ReasonsComposer(contents: contents, counts: counts).fill(&view)
        TrackEffectComposer(contents: contents).fill(&view)
        return view
    }

    private var emptiness: String {
        guard contents.records.visits.isEmpty else { return language.word("fieldWork.noneInPeriod") }
        return language.word(contents.records.presentTables.contains(.visits) ? "fieldWork.none" : "fieldWork.noTable")
    }

    private var headline: SentenceView {
        func count(_ stage: VisitStage) -> String { language.text(count: funnel.count(stage)) }
        let url = "definitions.html#visit-funnel"
        guard visits.cashIsKnown else {
            return SentenceView(
                parts: language.sentence(
                    "fieldWork.headlineNoCash", count: funnel.count(.done),
                    ["decision": count(.decisionMakerMet), "commitment": count(.commitment)]), url: url)
        }
        return SentenceView(
            parts: language.sentence(
                "fieldWork.headline", count: funnel.count(.done),
                [
                    "decision": count(.decisionMakerMet), "commitment": count(.commitment), "cash": count(.cash),
                    "days": days,
                ]), url: url)
    }

    /// Of the first currency that had any: the others stand in their tables.
    private var cash: SentenceView? {
        guard let period = visits.cash.first(where: { $0.amount > 0 }) else { return nil }
        let currency = contents.records.currencies[Int(period.currency)]
        let credited = period.amount - period.amountWithoutVisit
        guard let share = Ratio(credited, over: period.amount) else { return nil }
        return SentenceView(
            parts: language.sentence(
                "fieldWork.cash",
                [
                    "amount": language.shortWithCurrency(Money(minorUnits: period.amount, currency: currency)),
                    "credited": language.shortWithCurrency(Money(minorUnits: credited, currency: currency)),
                    "share": language.percent(share), "days": days,
                ]), url: "definitions.html#attributed-cash")
    }

    private var days: String { language.text(count: contents.portfolio.policy.attributionDays) }
}
