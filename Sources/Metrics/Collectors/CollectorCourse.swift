package import Receivables

/// The course of one collector over the periods, or of the company: what he had at the beginning of each, what came on
/// it, and what the company's rates expected. A customer counts in each period for whom he had on its opening day.
package struct CollectorCourse: Sendable, Hashable {
    /// Minor units.
    package struct Month: Sendable, Hashable {
        /// Open at the beginning, of positive documents, and what of it was past due, and long past due.
        package internal(set) var opening: Int128 = 0
        package internal(set) var overdue: Int128 = 0
        package internal(set) var long: Int128 = 0
        package internal(set) var documents = 0
        package internal(set) var receipts: Int128 = 0
        /// Millionths of minor units, so that the company's own comes out whole.
        var expectedParts: Int128 = 0

        /// Rounded for showing.
        package var expected: Int128 { Ratio(expectedParts, over: ClassRates.parts)?.scaled(places: 0) ?? 0 }
        package var index: Figure<Ratio> { Figure(receipts * ClassRates.parts, over: expectedParts) }
        package var overdueShare: Figure<Ratio> { Figure(overdue, over: opening) }
        package var longShare: Figure<Ratio> { Figure(long, over: opening) }
    }

    /// Empty for customers that nobody had.
    package let collector: String
    /// By the periods.
    package internal(set) var months: [Month]
    /// Different documents that were open at a beginning, and customers of whom something was.
    package internal(set) var documents = 0
    package internal(set) var customers = 0
    /// Where the index of all periods lies; nil below the fewest cases.
    package internal(set) var interval: IndexInterval?

    package static let fewestDocuments = 10
    package static let fewestCustomers = 5

    /// Below so many cases chance alone decides, and the index is not compared.
    package var hasFew: Bool { documents < Self.fewestDocuments || customers < Self.fewestCustomers }
    package var isComparable: Bool { !hasFew && index.known != nil }

    /// All periods together. Minor units.
    package var receipts: Int128 { months.reduce(0) { $0 + $1.receipts } }
    package var expected: Int128 { total.expected }
    /// Σ receipts ÷ Σ expected of all periods.
    package var index: Figure<Ratio> { total.index }

    /// The last periods together, as the quarter: receipts, expected and index alone.
    package func total(last count: Int? = nil) -> Month {
        months.suffix(count ?? months.count).reduce(into: Month()) { sum, month in
            sum.receipts += month.receipts
            sum.expectedParts += month.expectedParts
        }
    }

    var total: Month { total() }
}

/// The courses of all collectors in one currency.
package struct CollectorCourses: Sendable, Hashable {
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// Rising: calendar months, the last up to the as-of day.
    package let periods: [Period]
    /// By id's code points; the customers that nobody had come last.
    package let rows: [CollectorCourse]
    package let company: CollectorCourse

    package func row(of collector: String) -> CollectorCourse? { rows.first { $0.collector == collector } }
}

extension Portfolio {
    /// The last 12 calendar months, the as-of day's up to it; fewer where the data begin later. Empty where only open
    /// items are known.
    ///
    /// - Complexity: O(documents and movements), once for all months and collectors.
    package func collectorCourses(jobs: Int = 2) -> [CollectorCourses] {
        let first = firstFact
        let periods = (0..<12).reversed().map { back -> Period in
            let start = asOf.startOfMonth.adding(months: -back)
            return Period(after: start.adding(days: -1), to: min(start.endOfMonth, asOf))
        }
        return courses(over: periods.filter { $0.after >= first }, jobs: jobs)
    }

    /// - Parameter periods: rising, none over another.
    func courses(over periods: [Period], jobs: Int) -> [CollectorCourses] {
        guard !records.isOpenItemsOnly, !periods.isEmpty else { return [] }
        let holders = CustomerHolders(self, on: periods.map(\.after))
        let walk = OpeningWalk(self, periods, holders)
        let runs = inParallel(customerRuns(jobs)) { walk.entries(of: $0) }
        return records.currencies.indices.compactMap { CourseSums(runs, of: UInt8($0), walk).courses }
    }
}
