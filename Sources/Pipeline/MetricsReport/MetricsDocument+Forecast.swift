import Metrics
import Receivables

extension MetricsDocument {
    func addForecast(_ figures: CurrencyFigures, to report: inout ReportObject) {
        let known = recovery.forecast(figures.index)
        let reason = known?.forecast.reason ?? .noDocuments
        if let forecast = known?.forecast.known {
            report.add("forecast", forecast.weeks.map { week($0, figures) })
        } else {
            report.add("forecast", .missing(reason.id))
        }
        let rests: [(String, KeyPath<Forecast, Int128>)] = [
            ("forecast_later", \.later), ("forecast_never", \.never), ("forecast_open", \.open),
            ("forecast_undated", \.undated),
        ]
        for (key, amount) in rests {
            let value = known?.forecast.known.map { figures.now.money($0[keyPath: amount]).decimal }
            report.add(key, value.map { .text($0) } ?? .missing(reason.id))
        }
        report.add("forecast_backtest", backtest(known?.backtest))
    }

    private func week(_ week: ForecastWeek, _ figures: CurrencyFigures) -> ReportObject {
        var row = ReportObject(label: "week", week.start.description)
        row.add("expected", figures.now.money(week.expected))
        row.add("p10", figures.now.money(week.p10))
        row.add("p50", figures.now.money(week.p50))
        row.add("p90", figures.now.money(week.p90))
        return row
    }

    private func backtest(_ backtest: ForecastBacktest?) -> ReportObject {
        let isOpenItemsOnly = recovery.portfolio.records.isOpenItemsOnly
        let none = Figure<Ratio>.unavailable(isOpenItemsOnly ? .openItemsOnly : .noBase)
        let backtest = isOpenItemsOnly ? nil : backtest
        var object = ReportObject()
        object.add("cutoff_days", .texts(backtest?.cutoffs.map(\.description) ?? []))
        object.add("cutoffs", backtest?.cutoffs.count ?? 0)
        object.add("naive_weighted_absolute_error", backtest?.naiveWeightedAbsoluteError ?? none)
        object.add("p10_p90_coverage", backtest?.coverage ?? none)
        object.add("weighted_absolute_error", backtest?.weightedAbsoluteError ?? none)
        return object
    }
}
