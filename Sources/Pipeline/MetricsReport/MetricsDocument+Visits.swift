import Metrics
import Receivables

extension MetricsDocument {
    func addVisits(_ figures: CurrencyFigures, to report: inout ReportObject) {
        report.add("visit_funnel", funnel(figures))
        let reasons = recovery.visits.company.counts.pareto
        report.add(
            "visit_reasons",
            reasons.map { reason in
                var row = ReportObject(label: "reason", reason.reason.rawValue)
                row.add("all", reason.all)
                row.add("main", reason.main)
                return row
            })
        var effect = ReportObject()
        effect.add("tracks", recovery.tracks.tracks.map { row($0, figures) })
        effect.add("versions", recovery.tracks.versions.map { row($0, figures) })
        report.add("track_effect", effect)
    }

    private func funnel(_ figures: CurrencyFigures) -> ReportObject {
        let funnel = recovery.visits.company.funnel
        var object = ReportObject()
        object.add("cancelled", funnel.cancelled)
        object.add(
            "cash",
            recovery.visits.cashIsKnown ? .object(cash(figures)) : .missing(Unavailable.openItemsOnly.id))
        object.add(
            "stages",
            VisitStage.allCases.map { stage in
                var row = ReportObject(label: "stage", stage.rawValue)
                let isKnown = stage != .cash || recovery.visits.cashIsKnown
                let unknown = ReportValue.missing(Unavailable.openItemsOnly.id)
                row.add("judged", isKnown ? .number(String(funnel.count(stage))) : unknown)
                row.add("not_judged", isKnown ? .number(String(funnel.notJudged(stage))) : unknown)
                return row
            })
        return object
    }

    /// Cash of the period by what earned it; the parts add up to `total`.
    private func cash(_ figures: CurrencyFigures) -> ReportObject {
        let visits = recovery.visits.company.funnel.cash.first { $0.currency == figures.index }
        let period = recovery.visits.cash.first { $0.currency == figures.index }
        var object = ReportObject()
        let parts = [
            ("after_commitment", visits?.afterCommitment), ("after_other_commitment", visits?.afterOtherCommitment),
            ("not_judged", visits?.notJudged), ("of_earlier_visits", period?.ofEarlierVisits),
            ("without_commitment", visits?.withoutCommitment),
        ]
        for (key, sum) in parts {
            var part = payments(sum?.amount ?? 0, sum?.payments ?? 0, figures)
            part.add("visits", sum?.visits ?? 0)
            object.add(key, part)
        }
        object.add("total", payments(period?.amount ?? 0, period?.payments ?? 0, figures))
        object.add(
            "without_visit",
            payments(period?.amountWithoutVisit ?? 0, period?.paymentsWithoutVisit ?? 0, figures))
        return object
    }

    private func payments(_ amount: Int128, _ count: Int, _ figures: CurrencyFigures) -> ReportObject {
        var object = ReportObject()
        object.add("amount", figures.now.money(amount))
        object.add("payments", count)
        return object
    }

    private func row(_ row: TrackEffect.Row, _ figures: CurrencyFigures) -> ReportObject {
        var object = ReportObject(label: "track", row.track)
        if let version = row.version { object.label("version", version) }
        object.add("commitment_rate", row.commitmentRate)
        object.add("commitments", row.commitments)
        object.add("contacts", row.contacts)
        let kept = row.kept.first { $0.currency == figures.index }?.amount ?? 0
        object.add(
            "kept_amount",
            recovery.promises.receiptsAreKnown
                ? .text(figures.now.money(kept).decimal) : .missing(Unavailable.openItemsOnly.id))
        object.add("well_founded", .flag(row.isWellFounded))
        return object
    }
}
