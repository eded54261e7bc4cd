import Receivables

/// The forecasts of a run of customers. Exact amounts combine in any order; estimates are kept per customer, to be
/// summed in the customers' order whatever the runs.
struct PartialForecast: Sendable {
    /// By (currency, slot).
    private(set) var amounts: [WeekAmounts]
    /// With their place in `amounts`, by customer.
    private(set) var moments: [(cell: Int, moments: WeekMoments)] = []
    private(set) var lumps: [(cell: Int, lumps: ReceiptLumps)] = []

    init(of run: Range<Int>, _ walk: ForecastWalk, _ shared: SharedForecast) {
        amounts = [WeekAmounts](repeating: WeekAmounts(), count: shared.cells)
        var (traces, curve, order) = (DocumentTraces(), OwnCurve(), ReceiptOrder())
        for customer in run {
            walk.trace(customer, into: &traces)
            addLumps(traces.receipts, &order, walk.days)
            guard !traces.open.isEmpty else { continue }
            for currency in walk.currencies(of: traces) {
                for slot in walk.days.days.indices {
                    add(customer, traces, &curve, at: (currency, slot), walk, shared)
                }
            }
        }
    }

    private mutating func add(
        _ customer: Int, _ traces: borrowing DocumentTraces, _ curve: inout OwnCurve,
        at place: (currency: UInt8, slot: Int), _ walk: ForecastWalk, _ shared: SharedForecast
    ) {
        let (currency, slot) = place
        let parts = traces.open.filter { Int($0.slot) == slot && walk.currency(of: $0) == currency }
        guard !parts.isEmpty else { return }
        let cell = shared.curves.index(currency, slot)
        let flagged = shared.curves.flaggedDelays[cell]
        curve.fit(
            traces.events, currency: currency, slot: slot, shift: flagged,
            shared: shared.curves.curve(currency, slot, segment: shared.segments.ofCustomer[customer]),
            shrinkage: walk.portfolio.policy.forecast.shrinkage)
        var forecast = CustomerForecast(walk, slot: slot, putOff: (flagged, shared.disputes.resolution[slot]))
        forecast.add(
            parts, shared.promises(of: customer, currency, slot), curve,
            delay: curve.delay.rounded ?? shared.curves.delays[cell].rounded, to: &amounts[cell])
        moments.append((cell, forecast.moments))
    }

    /// Receipts of one day count as one; what is undone later was paid at once all the same.
    private mutating func addLumps(_ receipts: [ReceiptPart], _ order: inout ReceiptOrder, _ days: ForecastDays) {
        var (last, sum) = (-1, ReceiptLumps())
        order.forEachDay(receipts) { positions in
            guard let first = positions.first.map({ receipts[$0] }) else { return }
            let cell = Int(first.currency) * days.days.count + days.slot(of: CalendarDay(number: first.day))
            if cell != last, last >= 0 { lumps.append((last, sum)) }
            if cell != last { (last, sum) = (cell, ReceiptLumps()) }
            sum.add(positions.lazy.map { receipts[$0].amount })
        }
        if last >= 0 { lumps.append((last, sum)) }
    }
}

extension ForecastWalk {
    func currency(of part: OpenPart) -> UInt8 { settlements.currency[Int(part.document)] }

    /// The currencies of what is open, in the documents' order.
    func currencies(of traces: borrowing DocumentTraces) -> [UInt8] {
        var found: [UInt8] = []
        for part in traces.open where found.last != currency(of: part) {
            let currency = currency(of: part)
            if !found.contains(currency) { found.append(currency) }
        }
        return found
    }
}
