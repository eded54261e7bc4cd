package import Receivables

/// What collectors brought in against what the company's rates would have brought on the same ageing, in one currency.
///
/// Formula: receipts in the period on documents of the opening balance ÷ Σ class balance × the company's rate of the
/// same period and class. A customer counts for whom he had on the opening day, so that no debt counts twice; negative
/// classes are out. Unit: 1 is the company. Undefined: the company received nothing in any class that the collector
/// had. Better: higher. The company's own index is exactly 1.
package struct CollectorRecord: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        /// Empty for customers that nobody had.
        package let collector: String
        /// Open at the beginning, of positive documents. Minor units.
        package let opening: Int128
        /// Documents of it: below 10 nobody is ranked.
        package let documents: Int
        /// What came on them in the period. Minor units.
        package let receipts: Int128
        /// What the company's rates give. Minor units, rounded for showing.
        package let expected: Int128
        package let index: Figure<Ratio>

        package var isRanked: Bool { documents >= 10 }
    }

    /// Position in `Records.currencies`.
    package let currency: UInt8
    package let period: Period
    /// By id's code points; the customers that nobody had come last.
    package let rows: [Row]
    package let company: Row
}

extension Portfolio {
    /// The records of all currencies with an opening balance, in their order; empty where only open items are known.
    ///
    /// - Parameters:
    ///   - after: the opening day; the previous month end without one.
    ///   - to: the last day, up to `asOf`; `asOf` without one.
    /// - Complexity: O(documents and movements).
    package func collectorRecords(
        after: CalendarDay? = nil, to: CalendarDay? = nil, jobs: Int = 2
    ) -> [CollectorRecord] {
        let period = Period(after: after ?? asOf.previousMonthEnd, to: min(to ?? asOf, asOf))
        return courses(over: [period], jobs: jobs).compactMap(\.latest)
    }
}

extension CollectorCourses {
    /// The last period alone; nil where nothing was open at its beginning.
    package var latest: CollectorRecord? {
        guard let period = periods.last, let whole = company.months.last, whole.documents > 0 else { return nil }
        let rows = self.rows.compactMap { $0.latest }.filter { $0.documents > 0 }
        return CollectorRecord(currency: currency, period: period, rows: rows, company: company.latest ?? whole.row(""))
    }
}

extension CollectorCourse {
    fileprivate var latest: CollectorRecord.Row? { months.last?.row(collector) }
}

extension CollectorCourse.Month {
    fileprivate func row(_ collector: String) -> CollectorRecord.Row {
        CollectorRecord.Row(
            collector: collector, opening: opening, documents: documents, receipts: receipts, expected: expected,
            index: index)
    }
}
