import Receivables

/// What the forecasts of all customers rest on: the second pass reads it, nobody changes it.
struct SharedForecast: Sendable {
    /// Each costs a curve for every forecast day and thread.
    private static let segments = 64

    let segments: CustomerSegments
    let curves: SharedCurves
    let disputes: DisputeDelays
    /// Number of (currency, slot) pairs.
    let cells: Int
    /// By slot.
    private let promises: [SlotPromises]

    /// - Parameters:
    ///   - traces: of all customers.
    ///   - promises: asked for days on several threads.
    init(
        _ walk: ForecastWalk, _ traces: [DocumentTraces], jobs: Int,
        promises: @escaping @Sendable (CalendarDay) -> [OpenPromise]
    ) {
        let portfolio = walk.portfolio
        segments = CustomerSegments(portfolio, most: SharedForecast.segments)
        disputes = DisputeDelays(portfolio, walk.days)
        cells = portfolio.records.currencies.count * walk.days.days.count
        self.promises = SharedForecast.promises(walk.days.days, customers: portfolio.customerCount, jobs, promises)
        var ledgers = inParallel(traces) { [segments] in LatenessLedger(of: $0, walk, segments) }
        var ledger = ledgers.popLast() ?? LatenessLedger(walk, segments)
        while let other = ledgers.popLast() { ledger.combine(other) }
        ledger.settle()
        curves = SharedCurves(ledger, walk, disputes)
    }

    /// For customers who were cut from the company: its curves, their own promises.
    ///
    /// - Parameters:
    ///   - customers: the company's index of each.
    ///   - promises: of these customers by their new index, by slot.
    init(_ company: SharedForecast, of customers: [Int], promises: [[OpenPromise]]) {
        segments = CustomerSegments(company.segments, of: customers)
        curves = company.curves
        disputes = company.disputes
        cells = company.cells
        self.promises = promises.map { SlotPromises($0, customers: customers.count) }
    }

    /// Days are shared out, not customers: no thread waits for another between two days.
    private static func promises(
        _ days: [CalendarDay], customers: Int, _ jobs: Int,
        _ promises: @escaping @Sendable (CalendarDay) -> [OpenPromise]
    ) -> [SlotPromises] {
        let parts = min(max(1, jobs), days.count)
        let runs = (0..<parts).map { days[days.count * $0 / parts..<days.count * ($0 + 1) / parts] }
        return inParallel(runs) { run in
            run.map { day in
                SlotPromises(promises(day).filter { $0.dueOn > day && $0.amount > 0 }, customers: customers)
            }
        }.flatMap(\.self)
    }

    func promises(of customer: Int, _ currency: UInt8, _ slot: Int) -> [OpenPromise] {
        promises[slot].of(customer, currency)
    }
}

/// The promises that were open on one forecast day.
private struct SlotPromises: Sendable {
    /// By customer, currency and due day.
    private let promises: [OpenPromise]
    /// Of `promises`.
    private let ranges: CustomerRanges

    init(_ promises: [OpenPromise], customers: Int) {
        self.promises = promises.sorted {
            ($0.customer, $0.currency, $0.dueOn) < ($1.customer, $1.currency, $1.dueOn)
        }
        ranges = CustomerRanges(of: self.promises.map { Int32($0.customer) }, customers: customers)
    }

    func of(_ customer: Int, _ currency: UInt8) -> [OpenPromise] {
        let own = ranges[customer]
        return own.isEmpty ? [] : promises[own].filter { $0.currency == currency }
    }
}
