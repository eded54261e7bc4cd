import Charts
import Metrics
import Playbooks
import Receivables
import Templates

/// How a collector works: rates beside the company's, the reasons he hears, the tracks he uses.
struct CollectorWorkComposer {
    let desk: CollectorDesk
    let entry: CollectorDesk.Entry

    private static let fewest = 10
    private static let reasons = 8
    private static let tracks = 12
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }
    private var mix: CompanyMix { contents.recovery.scorecards.mix }
    private var funnel: VisitFunnel { entry.card.visits?.funnel ?? VisitFunnel() }

    func fill(_ view: inout CollectorPageView) {
        let visits = contents.recovery.visits
        view.fieldPeriod = language.range(language.text(visits.since.adding(days: 1)), language.text(visits.asOf))
        view.rates = rates
        let cash = funnel.cash.map {
            Money(minorUnits: $0.credited.amount, currency: contents.records.currencies[Int($0.currency)])
        }
        view.cash = cash.isEmpty ? language.word("common.none") : language.text(cash)
        fillContacts(&view)
        fillReasons(&view)
        fillTracks(&view)
    }

    // MARK: Rates

    private var rates: [CollectorRateRow] {
        let late = entry.card.visits?.lateEntryRate ?? SampleRate(hits: 0, of: 0)
        return [
            rate(
                "promises", entry.card.promises?.byCount ?? SampleRate(hits: 0, of: 0), mix.promisesKept,
                "promise-kept-rate"),
            rate("planned", funnel.rate(from: .planned, to: .done), mix.plannedDone, "visit-funnel"),
            rate(
                "decisionMakers", funnel.rate(from: .done, to: .decisionMakerMet), mix.decisionMakers,
                "visit-funnel"),
            rate("commitments", funnel.rate(from: .done, to: .commitment), mix.commitments, "visit-funnel"),
            rate("inTime", late.missing, mix.enteredInTime, "visit-funnel"),
        ]
    }

    private func rate(_ key: String, _ sample: SampleRate, _ company: Int?, _ definition: String) -> CollectorRateRow {
        // The tick is the company's, as anybody may see it.
        let whole = company.map { SampleRate(hits: $0, of: 1000) }
        var row = CollectorRateRow()
        row.name = language.word("collectorPage.rate.\(key)")
        row.note = language.word("collectorPage.rateOf.\(key)")
        row.url = CollectorPage.root + "definitions.html#" + definition
        row.rate = RateComposer(language: language, whole: whole, noteKey: "collectors.small", least: Self.fewest)
            .view(sample)
        row.company = company.flatMap { TemplateShare(Int128($0), over: 1000) }
        return row
    }

    private func fillContacts(_ view: inout CollectorPageView) {
        guard let months = entry.card.visits?.months, let last = months.last else { return }
        let counts = months.map { $0?.contacts ?? 0 }
        view.contactsLine = language.phrase("collectorPage.contacts", count: counts.reduce(0, +))
        view.contacts =
            Sparkline(
                counts.map { Double($0) },
                caption: Caption(
                    id: "contacts-trend", title: language.word("collectorPage.contactsTrend"),
                    description: language.phrase("collectorPage.contactsLast", count: last?.contacts ?? 0))
            ).svg
    }

    // MARK: Reasons

    private func fillReasons(_ view: inout CollectorPageView) {
        let pareto = entry.card.visits?.counts.pareto ?? []
        let given = pareto.reduce(0) { $0 + $1.main }
        guard given >= Self.fewest else {
            view.reasonsLine = language.phrase("collectorPage.reasonsFew", count: given)
            return
        }
        view.reasonsLine = language.phrase("collectorPage.reasonsOf", count: given)
        let companies = Dictionary(uniqueKeysWithValues: mix.reasons.map { ($0.reason, $0.share) })
        let largest = max(
            pareto.map { Double($0.main) / Double(given) }.max() ?? 0, Double(companies.values.max() ?? 0) / 1000)
        view.reasons = pareto.prefix(Self.reasons).filter { $0.main > 0 }.map { reason in
            let company = companies[reason.reason] ?? 0
            var row = CollectorReasonRow()
            row.name = contents.codes.why[reason.reason]
            row.url = contents.playbook.situations(answering: reason.reason.rawValue).first
                .map { CollectorPage.root + $0.article.path }
            row.bar =
                InlineBar(
                    Double(reason.main) / Double(given), before: Double(company) / 1000, largest: largest,
                    style: "overdue"
                ).svg
            row.count = reason.main
            row.share = TemplateShare(Int128(reason.main), over: Int128(given))
            row.company = TemplateShare(Int128(company), over: 1000)
            return row
        }
    }

    // MARK: Tracks

    /// Those with enough contacts; how many are hidden is said.
    private func fillTracks(_ view: inout CollectorPageView) {
        let all = entry.card.tracks
        guard !all.isEmpty else {
            view.tracksNone = language.word("collectorPage.tracksNone")
            return
        }
        let used = all.filter { $0.contacts >= Self.fewest }
            .enumerated().sorted { ($1.element.contacts, $0.offset) < ($0.element.contacts, $1.offset) }
            .map(\.element)
        let hidden = all.count - used.count
        if hidden > 0 { view.tracksHidden = language.phrase("collectorPage.tracksHidden", count: hidden) }
        let rates = RateComposer(language: language, noteKey: "trackEffect.small", least: 50)
        view.tracks = used.prefix(Self.tracks).map { track in
            let article = contents.playbook.situation(id: track.track)?.article
            var row = CollectorTrackRow()
            row.code = track.track
            row.title = article?.title ?? language.word("trackEffect.noArticle")
            row.url = article.map { CollectorPage.root + $0.path }
            row.commitments = track.commitments
            row.rate = rates.view(track.rate)
            return row
        }
    }
}
