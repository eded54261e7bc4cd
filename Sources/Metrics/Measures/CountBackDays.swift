package import Receivables

extension Measure {
    /// Formula: from the day backwards, the 1st of its month to the day, then whole months: each month's sales are
    /// taken off the receivables and its days counted; the last month counts for remainder ÷ sales × its days.
    /// Unit: days. Undefined: a month without sales, or the history used up: more than the days counted. Better: lower.
    package static let countBackDays = days(
        "count-back-days", key: "dso_countback", better: .lower, span: .history
    ) { figures in
        figures.needingHistory {
            let segments = figures.months.reversed().map { CountBackSegment(sales: $0.sales, days: $0.days) }
            return CountBackSegment.days(of: figures.receivables, over: segments)
        }
    }
}

/// A month, or the part of one, that count-back takes sales from.
package struct CountBackSegment: Sendable {
    package let sales: Int128
    package let days: Int

    package init(sales: Int128, days: Int) {
        self.sales = sales
        self.days = days
    }

    /// - Parameter segments: the latest first.
    package static func days(of receivables: Int128, over segments: [CountBackSegment]) -> Figure<Ratio> {
        var remainder = receivables
        var counted = 0
        for segment in segments {
            guard segment.sales > 0 else { break }
            if remainder <= segment.sales {
                return Figure(
                    Int128(counted) * segment.sales + remainder * Int128(segment.days), over: segment.sales)
            }
            remainder -= segment.sales
            counted += segment.days
        }
        return .unavailable(.beyondHistory(days: counted))
    }
}
