package import Receivables

/// One cut-off of the back-test: what was expected of each of its weeks, and what came. Minor units.
package struct BacktestRun: Sendable, Hashable {
    package struct Week: Sendable, Hashable {
        package let span: ForecastWeek
        /// On documents open at the cut-off.
        package let received: Int128

        /// Something came or could have come: what the coverage counts.
        package var isJudged: Bool { received != 0 || span.p90 > 0 }
        package var isInside: Bool { span.p10 <= received && received <= span.p90 }
        var deviation: Int128 { Int128((span.expected - received).magnitude) }
    }

    package let cutoff: CalendarDay
    /// Oldest first.
    package let weeks: [Week]

    package var expected: Int128 { weeks.reduce(0) { $0 + $1.span.expected } }
    package var received: Int128 { weeks.reduce(0) { $0 + $1.received } }
    package var judged: Int { weeks.count { $0.isJudged } }
    package var inside: Int { weeks.count { $0.isJudged && $0.isInside } }
}
