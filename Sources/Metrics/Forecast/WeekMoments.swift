/// Mean and variance of what 13 weeks bring, and what they leave. Minor units; Doubles, because they are estimates.
///
/// Arrays without a heap: there is one for each customer and forecast day.
struct WeekMoments: Sendable {
    var mean = InlineArray<13, Double>(repeating: 0)
    /// Of parts that are paid or not, each at once.
    var variance = InlineArray<13, Double>(repeating: 0)
    /// What the curves expect after the 13 weeks.
    var later = 0.0

    mutating func add(_ other: WeekMoments) {
        for week in mean.indices {
            mean[week] += other.mean[week]
            variance[week] += other.variance[week]
        }
        later += other.later
    }
}

/// What is certain or has happened, exact in any order, of one currency and forecast day. Minor units.
struct WeekAmounts: Sendable {
    /// Bills at their maturity and retention at its due date.
    var fixed = [Int128](repeating: 0, count: ForecastDays.weeks)
    /// The same behind the 13 weeks.
    var fixedLater: Int128 = 0
    /// Bills and retention with no date.
    var undated: Int128 = 0
    /// All that is open of positive documents.
    var open: Int128 = 0
    var naive = [Int128](repeating: 0, count: ForecastDays.weeks)
    /// What came on the documents that were open, as is known today.
    var received = [Int128](repeating: 0, count: ForecastDays.weeks)

    mutating func add(_ other: WeekAmounts) {
        fixed.add(other.fixed)
        fixedLater += other.fixedLater
        undated += other.undated
        open += other.open
        naive.add(other.naive)
        received.add(other.received)
    }

    /// What is not left to chance.
    var certain: Int128 { fixed.reduce(0, +) + fixedLater + undated }
}
