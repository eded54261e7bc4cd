import Metrics
import Receivables

extension MetricsDocument {
    func addTimeToPay(_ figures: CurrencyFigures, to report: inout ReportObject) {
        let curve = recovery.timeToPay(figures.index)?.all
        let reason = recovery.portfolio.records.isOpenItemsOnly ? Unavailable.openItemsOnly : .noDocuments
        var quartiles = ReportObject()
        quartiles.add("documents", curve?.documents ?? 0)
        quartiles.add("paid", curve?.paid ?? 0)
        for (key, quartile) in [("p25", curve?.p25), ("p50", curve?.p50), ("p75", curve?.p75)] {
            let unknown = quartile == nil ? reason.id : Self.notReached
            quartiles.add(key, day(quartile?.days, unknown))
            quartiles.add("\(key)_high", day(quartile?.latest, unknown))
            quartiles.add("\(key)_low", day(quartile?.earliest, unknown))
        }
        report.add("days_to_pay", quartiles)
        report.add("survival", curve?.steps.map { step($0) } ?? [])
    }

    /// The curve, or its limit, does not come down to the share.
    private static let notReached = "not_reached"

    private func day(_ day: Int?, _ reason: String) -> ReportValue {
        day.map { .number(String($0)) } ?? .missing(reason)
    }

    private func step(_ step: SurvivalCurve.Step) -> ReportObject {
        var row = ReportObject(label: "days", step.day)
        row.add("at_risk", step.atRisk)
        row.add("lower", ReportValue(exactly: step.lower))
        row.add("paid", step.paid)
        row.add("unpaid", ReportValue(exactly: step.unpaid))
        row.add("upper", ReportValue(exactly: step.upper))
        return row
    }
}
