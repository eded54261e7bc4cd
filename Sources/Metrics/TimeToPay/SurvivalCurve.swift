/// The share of documents that are still unpaid so many days after their invoice (Kaplan–Meier): documents that are
/// open, written off or credited count for as long as they were seen.
///
/// Source: Kaplan and Meier 1958; variance by Greenwood; limits on the log(−log) scale, so that they stay in 0…1.
package struct SurvivalCurve: Sendable, Hashable {
    /// What happened on one day on which documents were paid or left.
    package struct Step: Sendable, Hashable {
        /// Calendar days since the invoice date.
        package let day: Int
        /// Documents still unpaid and seen at the day's beginning.
        package let atRisk: Int
        package let paid: Int
        /// Share unpaid at the day's end, 0…1, never rising.
        package let unpaid: Double
        /// Greenwood's Σ paid ÷ (at risk × (at risk − paid)); the share's variance is its square × this.
        package let variance: Double
        /// 95 % limits of the share.
        package let lower: Double
        package let upper: Double
    }

    /// Documents that the curve was made from.
    package let documents: Int
    /// Of them those that were paid.
    package let paid: Int
    /// By day, rising.
    package let steps: [Step]

    init(_ counts: DayCounts) {
        var atRisk = counts.paid.reduce(0, +) + counts.left.reduce(0, +)
        var steps: [Step] = []
        var (unpaid, variance) = (1.0, 0.0)
        documents = atRisk
        paid = counts.paid.reduce(0, +)
        for day in counts.paid.indices where counts.paid[day] + counts.left[day] > 0 {
            let events = counts.paid[day]
            let rest = atRisk - events
            unpaid *= Double(rest) / Double(atRisk)
            if rest > 0 { variance += Double(events) / (Double(atRisk) * Double(rest)) }
            let limits = SurvivalCurve.limits(of: unpaid, variance)
            steps.append(
                Step(
                    day: day, atRisk: atRisk, paid: events, unpaid: unpaid, variance: variance, lower: limits.lower,
                    upper: limits.upper))
            atRisk = rest - counts.left[day]
        }
        self.steps = steps
    }

    /// exp(−exp(log(−log S) ± z √variance ÷ log S)).
    private static func limits(of share: Double, _ variance: Double) -> (lower: Double, upper: Double) {
        guard share < 1 else { return (1, 1) }
        guard share > 0 else { return (0, 0) }
        let logarithm = share.naturalLogarithm
        let width = 1.959_963_984_540_054 * variance.squareRoot() / logarithm
        let center = (-logarithm).naturalLogarithm
        return (
            (-(center - width).exponential).exponential, (-(center + width).exponential).exponential
        )
    }

    /// The share unpaid at the end of a day.
    package func unpaid(after day: Int) -> Double { steps.last { $0.day <= day }?.unpaid ?? 1 }
}
