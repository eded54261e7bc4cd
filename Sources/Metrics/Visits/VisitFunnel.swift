/// From planned visits to cash, over visits in person of the period: the 12 months that end at the as-of day.
///
/// Formula: visits that reached each stage and all stages before it; cash is what became cash 0 to 14 days after.
/// Unit: visits; minor units.
/// Undefined: never; a period without visits counts 0.
/// Better: the later stages close to the earlier.
package struct VisitFunnel: Sendable, Hashable {
    private static let stages = VisitStage.allCases.count

    /// By stage; visits old enough that their days of attribution are over.
    private var judged = [Int](repeating: 0, count: stages)
    /// By stage; visits whose days of attribution are not over, counted apart.
    private var young = [Int](repeating: 0, count: stages)
    /// Planned, and called off; judged or not.
    package private(set) var cancelled = 0
    /// By the currencies' positions, those with cash alone.
    package private(set) var cash: [VisitCash] = []

    package init() {}

    /// Visits that reached the stage.
    package func count(_ stage: VisitStage) -> Int { judged[stage.place] }

    /// Visits too young to be judged that have reached the stage so far.
    package func notJudged(_ stage: VisitStage) -> Int { young[stage.place] }

    /// How many of those that reached one stage reached the other.
    package func rate(from earlier: VisitStage, to later: VisitStage) -> SampleRate {
        SampleRate(hits: count(max(earlier, later)), of: count(min(earlier, later)))
    }

    mutating func add(_ stage: VisitStage, isYoung: Bool, isCancelled: Bool) {
        if isCancelled { cancelled += 1 }
        for place in 0...stage.place {
            if isYoung { young[place] += 1 } else { judged[place] += 1 }
        }
    }

    /// Counts a judged visit that reached the commitment as one that cash followed.
    mutating func addCash() { judged[VisitStage.cash.place] += 1 }

    /// Adds what one visit earned in one currency.
    mutating func add(
        _ currency: UInt8, to part: WritableKeyPath<VisitCash, VisitCash.Sum>, payments: Int, _ amount: Int128
    ) {
        cash[place(of: currency)][keyPath: part].add(payments: payments, amount)
    }

    private mutating func place(of currency: UInt8) -> Int {
        let place = cash.firstIndex { $0.currency >= currency } ?? cash.count
        if place == cash.count || cash[place].currency != currency {
            cash.insert(VisitCash(currency: currency), at: place)
        }
        return place
    }

    mutating func combine(_ other: VisitFunnel) {
        for place in judged.indices {
            judged[place] += other.judged[place]
            young[place] += other.young[place]
        }
        cancelled += other.cancelled
        for sums in other.cash { cash[place(of: sums.currency)].combine(sums) }
    }
}
