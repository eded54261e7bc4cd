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
    /// By customer, then currency.
    private(set) var measured: [MeasuredCustomer] = []
    /// Customers whose classes do not add up to what moved their balance.
    private(set) var failing: [Int] = []

    init() {}

    init(of run: Range<Int>, _ walk: TallyWalk, _ earlier: TallyWalk?) {
        let count = walk.portfolio.records.currencies.count
        now = [Part?](repeating: nil, count: count)
        before = now
        for customer in run {
            for currency in walk.currencies(of: customer) {
                let sums = PartialMetrics.add(customer, currency, walk, to: &now[Int(currency)])
                let past = earlier.map { PartialMetrics.add(customer, currency, $0, to: &before[Int(currency)]) }
                add(MeasuredCustomer(customer, currency, now: sums, before: past), walk)
            }
        }
    }

    private mutating func add(_ own: MeasuredCustomer, _ walk: TallyWalk) {
        if own.now.isFailing { failing.append(own.customer) }
        if own.before?.isFailing ?? false { failing.append(own.customer) }
        var summary = CustomerSummary(
            own.now.tally, customer: own.customer, currency: own.currency,
            isOpenItemsOnly: walk.portfolio.records.isOpenItemsOnly)
        summary.openBefore = own.before?.tally.open
        summary.overdueBefore = own.before?.tally.overdue
        customers.append(summary)
        measured.append(own)
    }

    /// - Returns: the customer's own.
    private static func add(
        _ customer: Int, _ currency: UInt8, _ walk: TallyWalk, to part: inout Part?
    ) -> MeasuredCustomer.Sums {
        let (tally, months) = walk.sums(of: customer, currency: currency)
        var counted = tally
        if !walk.portfolio.isKnown(customer, on: walk.day) { counted.customers = 0 }
        if part == nil {
            part = Part(tally: Tally(classes: tally.aging.count), months: MonthSums(months: months.months.count))
        }
        part?.tally.combine(counted)
        part?.months.combine(months)
        return MeasuredCustomer.Sums(tally: tally, months: months.kept)
    }

    mutating func combine(_ other: PartialMetrics) {
        now = PartialMetrics.combined(now, other.now)
        before = PartialMetrics.combined(before, other.before)
        customers += other.customers
        measured += other.measured
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

    /// - Parameter parts: `now` or `before`.
    func figures(_ currency: Currency, _ index: UInt8, in parts: [Part?], _ walk: TallyWalk) -> DayFigures {
        func part(in parts: [Part?]) -> Part? { parts.indices.contains(Int(index)) ? parts[Int(index)] : nil }
        let months = part(in: walk.keepsMonths ? parts : now)?.months
        return DayFigures(
            part(in: parts)?.tally ?? Tally(classes: walk.scheme.bounds.count + 8),
            MonthFigures.series(months ?? MonthSums(months: walk.scale.count), walk.scale), walk,
            currency: currency)
    }
}
