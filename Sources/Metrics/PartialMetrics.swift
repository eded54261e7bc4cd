import Receivables

/// The sums of one run of customers: partial results of disjoint runs combine into those of all.
struct PartialMetrics: Sendable {
    struct Part: Sendable {
        var tally: Tally
        var months: MonthSums
    }

    /// By position in `Records.currencies`; nil where the run has nothing.
    private(set) var now: [Part?] = []
    private(set) var before: [Part?] = []
    private(set) var customers: [CustomerSummary] = []
    /// Customers whose classes do not add up to what moved their balance.
    private(set) var failing: [Int] = []

    init() {}

    init(of run: Range<Int>, _ walk: TallyWalk, _ earlier: TallyWalk?) {
        let count = walk.portfolio.records.currencies.count
        now = [Part?](repeating: nil, count: count)
        before = now
        let isOpenItemsOnly = walk.portfolio.records.isOpenItemsOnly
        for customer in run {
            for currency in walk.currencies(of: customer) {
                let tally = PartialMetrics.add(customer, currency, walk, to: &now)
                if tally.open != tally.control.balance { failing.append(customer) }
                var summary = CustomerSummary(
                    tally, customer: customer, currency: currency, isOpenItemsOnly: isOpenItemsOnly)
                if let earlier {
                    let past = PartialMetrics.add(customer, currency, earlier, to: &before)
                    if past.open != past.control.balance { failing.append(customer) }
                    summary.openBefore = past.open
                    summary.overdueBefore = past.overdue
                }
                customers.append(summary)
            }
        }
    }

    private static func add(_ customer: Int, _ currency: UInt8, _ walk: TallyWalk, to parts: inout [Part?]) -> Tally {
        let index = Int(currency)
        var part =
            parts[index].take()
            ?? Part(tally: Tally(classes: walk.scheme.bounds.count + 8), months: MonthSums(months: walk.scale.count))
        var tally = walk.tally(customer, currency: currency, months: &part.months)
        if !walk.portfolio.isKnown(customer, on: walk.day) { tally.customers = 0 }
        part.tally.combine(tally)
        parts[index] = part
        return tally
    }

    mutating func combine(_ other: PartialMetrics) {
        now = PartialMetrics.combined(now, other.now)
        before = PartialMetrics.combined(before, other.before)
        customers += other.customers
        failing += other.failing
    }

    private static func combined(_ left: [Part?], _ right: [Part?]) -> [Part?] {
        guard !left.isEmpty else { return right }
        return zip(left, right).map { left, right in
            guard var sum = left, let right else { return left ?? right }
            sum.tally.combine(right.tally)
            sum.months.combine(right.months)
            return sum
        }
    }

    func figures(_ currency: Currency, _ index: UInt8, in parts: [Part?], _ walk: TallyWalk) -> DayFigures {
        let part = parts.indices.contains(Int(index)) ? parts[Int(index)] : nil
        return DayFigures(
            part?.tally ?? Tally(classes: walk.scheme.bounds.count + 8),
            part?.months ?? MonthSums(months: walk.scale.count), walk, currency: currency)
    }
}
