import Metrics
import Receivables

extension MetricsDocument {
    /// What the recovery engine knows in one currency. Facts of whole customers and of visits stand under each.
    func recoveryFigures(of figures: CurrencyFigures) -> ReportObject {
        var report = ReportObject()
        addTimeToPay(figures, to: &report)
        addPromises(figures, to: &report)
        addVisits(figures, to: &report)
        addClaims(figures, to: &report)
        addImpairment(figures, to: &report)
        addCollectors(figures, to: &report)
        addForecast(figures, to: &report)
        return report
    }

    /// Of the recovery figures that rest on a span of days: the day it begins after and the day it ends on.
    func recoveryPeriods(of figures: CurrencyFigures) -> [(key: String, days: [CalendarDay])] {
        let promises = [recovery.promises.since, metrics.asOf]
        let visits = [recovery.visits.since, metrics.asOf]
        let collectors = recovery.collectors(figures.index).map {
            ("collector_index", [$0.period.after, $0.period.to])
        }
        return [
            ("promise_kept_rate", promises), ("promise_rates", promises), ("track_effect", promises),
            ("visit_funnel", visits), ("visit_reasons", visits),
        ] + [collectors].compactMap(\.self)
    }
}
