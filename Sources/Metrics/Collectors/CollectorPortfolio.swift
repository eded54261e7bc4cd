package import Receivables

/// What a collector's customers owe in one currency on the as-of day. Minor units.
package struct CollectorPortfolio: Sendable, Hashable {
    /// How the overdue amount came to what it is since the comparison day: then + taken over − handed over + change.
    /// What was overdue then belongs to who had the customer then.
    package struct Course: Sendable, Hashable {
        /// Of the customers whom he had on the comparison day.
        package fileprivate(set) var then: Int128 = 0
        /// What customers owed past due on the comparison day whom he has now and did not have then.
        package fileprivate(set) var takenOver: Int128 = 0
        /// And whom he had then and does not have now.
        package fileprivate(set) var handedOver: Int128 = 0
        package fileprivate(set) var customersTaken = 0
        package fileprivate(set) var customersHanded = 0
        /// Of the customers whom he has now.
        package fileprivate(set) var change: Int128 = 0
    }

    /// Empty for customers of nobody.
    package let collector: String
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// With a document open, or money of theirs that is not applied.
    package fileprivate(set) var customers = 0
    /// With something overdue.
    package fileprivate(set) var late = 0
    /// By `AgingScheme.classes`.
    package fileprivate(set) var aging: [Int128]
    package fileprivate(set) var claimable: Int128 = 0
    package fileprivate(set) var disputed: Int128 = 0
    /// Nil where nothing is known of the comparison day.
    package fileprivate(set) var course: Course?

    package var open: Int128 { aging.reduce(0, +) }
    package var overdue: Int128 { aging[AgingClass.overdue(step: 0).index...].reduce(0, +) }

    /// What is long past due.
    package func long(_ scheme: AgingScheme) -> Int128 {
        aging[AgingClass.overdue(step: scheme.longFrom).index...].reduce(0, +)
    }

    fileprivate init(_ collector: String, _ currency: UInt8, classes: Int, hasCourse: Bool) {
        self.collector = collector
        self.currency = currency
        aging = [Int128](repeating: 0, count: classes)
        course = hasCourse ? Course() : nil
    }

    /// - Parameter amounts: the summary's, by class.
    fileprivate mutating func add(_ summary: CustomerSummary, _ amounts: [Int128]) {
        if summary.openDocuments > 0 || summary.open != 0 { customers += 1 }
        if summary.overdue > 0 { late += 1 }
        for index in aging.indices { aging[index] += amounts[index] }
        claimable += summary.claimable
        disputed += summary.disputed
        course?.change += summary.overdue - (summary.overdueBefore ?? 0)
    }

    fileprivate mutating func had(_ summary: CustomerSummary) { course?.then += summary.overdueBefore ?? 0 }

    fileprivate mutating func takeOver(_ summary: CustomerSummary) {
        course?.takenOver += summary.overdueBefore ?? 0
        course?.customersTaken += 1
    }

    fileprivate mutating func handOver(_ summary: CustomerSummary) {
        course?.handedOver += summary.overdueBefore ?? 0
        course?.customersHanded += 1
    }
}

extension Metrics {
    /// Everybody who has customers, or had some on the comparison day: by currency in `currencies`' order, then id's
    /// code points; the customers of nobody last.
    ///
    /// - Complexity: O(customers).
    package func collectorPortfolios() -> [CollectorPortfolio] {
        let holders = CustomerHolders(portfolio, on: [asOf, comparisonDay ?? asOf])
        let places = Dictionary(uniqueKeysWithValues: currencies.enumerated().map { ($1.index, $0) })
        let names = holders.people.names
        var rows = currencies.flatMap { currency in
            names.map {
                CollectorPortfolio($0, currency.index, classes: scheme.classes.count, hasCourse: comparisonDay != nil)
            }
        }
        var isHeld = [Bool](repeating: false, count: rows.count)
        for summary in customers {
            guard let place = places[summary.currency] else { continue }
            func change(_ holder: Int, _ body: (inout CollectorPortfolio) -> Void) {
                isHeld[place * names.count + holder] = true
                body(&rows[place * names.count + holder])
            }
            let now = holders.holder(of: summary.customer, day: 0)
            let then = holders.holder(of: summary.customer, day: 1)
            change(now) { $0.add(summary, aging(of: summary)) }
            guard comparisonDay != nil else { continue }
            change(then) { $0.had(summary) }
            guard now != then else { continue }
            change(now) { $0.takeOver(summary) }
            change(then) { $0.handOver(summary) }
        }
        let ordered = holders.people.ordered
        let people = ordered.filter { !names[$0].isEmpty } + ordered.filter { names[$0].isEmpty }
        return currencies.indices.flatMap { place in
            people.map { place * names.count + $0 }.filter { isHeld[$0] }.map { rows[$0] }
        }
    }
}
