package import Receivables

/// How the forecast would have done: at month ends whose 13 weeks are over, with what was known then.
package struct ForecastBacktest: Sendable, Hashable {
    /// Rising; up to 6 month ends at least 91 days before the day on which something was open.
    package let cutoffs: [CalendarDay]
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
        var (error, naive, received, inside, judged) = (Int128(0), Int128(0), Int128(0), Int128(0), Int128(0))
        for trial in trials {
            for (week, span) in trial.forecast.weeks.enumerated() {
                let came = trial.amounts.received[week]
                received += came
                error += Int128((span.expected - came).magnitude)
                naive += Int128((trial.amounts.naive[week] - came).magnitude)
                guard came != 0 || span.p90 > 0 else { continue }
                judged += 1
                if span.p10 <= came && came <= span.p90 { inside += 1 }
            }
        }
        cutoffs = trials.map(\.cutoff)
        weightedAbsoluteError = Figure(error, over: received)
        naiveWeightedAbsoluteError = Figure(naive, over: received)
        coverage = Figure(inside, over: judged)
    }
}
