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
    /// By slot, by customer.
    private let promises: [[OpenPromise]]

    /// - Parameter traces: of all customers.
    init(_ walk: ForecastWalk, _ traces: [DocumentTraces], promises: (CalendarDay) -> [OpenPromise]) {
        let portfolio = walk.portfolio
        segments = CustomerSegments(portfolio, most: SharedForecast.segments)
        disputes = DisputeDelays(portfolio, walk.days)
        cells = portfolio.records.currencies.count * walk.days.days.count
        self.promises = walk.days.days.map { day in
            SharedForecast.sorted(promises(day).filter { $0.dueOn > day && $0.amount > 0 })
        }
        let ledgers = inParallel(traces) { [segments] in LatenessLedger(of: $0, walk, segments) }
        var ledger = ledgers.first ?? LatenessLedger(walk, segments)
        for other in ledgers.dropFirst() { ledger.combine(other) }
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
        self.promises = promises.map(SharedForecast.sorted)
    }

    func promises(of customer: Int, _ currency: UInt8, _ slot: Int) -> [OpenPromise] {
        let all = promises[slot]
        guard !all.isEmpty else { return [] }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].customer < customer { low = middle + 1 } else { high = middle }
        }
        return all[low...].prefix { $0.customer == customer }.filter { $0.currency == currency }
    }

    private static func sorted(_ promises: [OpenPromise]) -> [OpenPromise] {
        promises.sorted { ($0.customer, $0.currency, $0.dueOn) < ($1.customer, $1.currency, $1.dueOn) }
    }
}
