import Receivables

/// Everything that is told of one collector: his portfolio, what came, his promises and visits. Figures of a month, a
/// promise or a visit are his whose customer it was then, whoever has the customer now.
package struct Scorecard: Sendable {
    /// The person's id; empty for customers of nobody.
    package let collector: String
    /// Whom he looks after on the as-of day.
    package fileprivate(set) var customers = 0
    /// In the currencies' order.
    package fileprivate(set) var portfolios: [CollectorPortfolio] = []
    /// By currency, those in which his customers had something open.
    package fileprivate(set) var courses: [UInt8: CollectorCourse] = [:]
    package fileprivate(set) var visits: CollectorVisits?
    /// Of promises made to him.
    package fileprivate(set) var promises: PromiseRate?
    package fileprivate(set) var tracks: [CollectorTrack] = []

    /// Of somebody who has nothing yet.
    package init(collector: String) { self.collector = collector }

    package func portfolio(_ currency: UInt8) -> CollectorPortfolio? { portfolios.first { $0.currency == currency } }
}

/// The scorecards of all collectors, and what they are laid beside.
package struct Scorecards: Sendable {
    /// By id's code points; the customers of nobody last, where there are any.
    package let cards: [Scorecard]
    /// The calendar months of the courses; empty where only open items are known.
    package let periods: [Period]
    package let mix: CompanyMix

    package func card(of collector: String) -> Scorecard? { cards.first { $0.collector == collector } }

    /// One collector's own, with the company's shares and rates.
    func only(_ collector: String) -> Scorecards {
        Scorecards(cards: cards.filter { $0.collector == collector }, periods: periods, mix: mix)
    }

    private init(cards: [Scorecard], periods: [Period], mix: CompanyMix) {
        self.cards = cards
        self.periods = periods
        self.mix = mix
    }

    /// - Complexity: O(customers, visits and promises).
    init(_ metrics: Metrics, _ courses: [CollectorCourses], _ visits: VisitLedger, _ promises: PromiseLedger) {
        var cards: [String: Scorecard] = [:]
        func change(_ collector: String, _ body: (inout Scorecard) -> Void) {
            body(&cards[collector, default: Scorecard(collector: collector)])
        }
        let portfolio = metrics.portfolio
        let holders = CustomerHolders(portfolio, on: [metrics.asOf])
        var counts = [Int](repeating: 0, count: holders.people.names.count)
        for customer in 0..<portfolio.customerCount
        where portfolio.isOnRecord(customer) {
            counts[holders.holder(of: customer, day: 0)] += 1
        }
        for (number, name) in holders.people.names.enumerated() where counts[number] > 0 {
            change(name) { $0.customers = counts[number] }
        }
        for row in metrics.collectorPortfolios() { change(row.collector) { $0.portfolios.append(row) } }
        for currency in courses {
            for row in currency.rows { change(row.collector) { $0.courses[currency.currency] = row } }
        }
        for row in visits.collectors { change(row.collector) { $0.visits = row } }
        for row in promises.rates(by: .collector) {
            if case .collector(let name) = row.label { change(name) { $0.promises = row.rate } }
        }
        for (name, tracks) in CollectorTracks(portfolio).rows { change(name) { $0.tracks = tracks } }
        self.cards = cards.values.sorted { left, right in
            left.collector.isEmpty == right.collector.isEmpty
                ? left.collector.unicodeScalars.lexicographicallyPrecedes(right.collector.unicodeScalars)
                : right.collector.isEmpty
        }
        periods = courses.first?.periods ?? []
        mix = CompanyMix(metrics, visits, promises)
    }
}
