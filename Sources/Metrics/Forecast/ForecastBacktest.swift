package import Receivables

/// How the forecast would have done: at month ends whose 13 weeks are over, with what was known then.
package struct ForecastBacktest: Sendable, Hashable {
    /// Rising; up to 6 month ends at least 91 days before the day on which something was open.
    package let runs: [BacktestRun]
    /// Formula: Σ |expected − received| over cut-offs and weeks ÷ Σ received, on documents open at the cut-off. Unit:
    /// share. Undefined: nothing was received. Better: lower.
    package let weightedAbsoluteError: Figure<Ratio>
    /// The same for due date + the customer's mean paid delay (the company's where he never paid); a date that has
    /// passed is off the forecast.
    package let naiveWeightedAbsoluteError: Figure<Ratio>
    /// Formula: weeks that brought between P10 and P90 ÷ weeks in which something came or could have come (P90 above
    /// 0). Unit: share, to be 0.8. Undefined: no such week.
    package let coverage: Figure<Ratio>
}

extension ForecastBacktest {
    /// The forecast of one cut-off beside what came.
    struct Trial: Sendable {
        let cutoff: CalendarDay
        let forecast: Forecast
        let amounts: WeekAmounts
    }

    init(_ trials: [Trial]) {
        runs = trials.map { trial in
            BacktestRun(
                cutoff: trial.cutoff,
                weeks: zip(trial.forecast.weeks, trial.amounts.received).map { .init(span: $0, received: $1) })
        }
        let weeks = runs.flatMap(\.weeks)
        let received = weeks.reduce(Int128(0)) { $0 + $1.received }
        let naive = zip(weeks, trials.flatMap(\.amounts.naive)).reduce(Int128(0)) { sum, week in
            sum + Int128((week.1 - week.0.received).magnitude)
        }
        weightedAbsoluteError = Figure(weeks.reduce(0) { $0 + $1.deviation }, over: received)
        naiveWeightedAbsoluteError = Figure(naive, over: received)
        coverage = Figure(
            runs.reduce(Int128(0)) { $0 + Int128($1.inside) }, over: runs.reduce(Int128(0)) { $0 + Int128($1.judged) })
    }
}

extension ForecastBacktest {
    package var cutoffs: [CalendarDay] { runs.map(\.cutoff) }
}
