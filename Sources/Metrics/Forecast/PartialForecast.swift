import Receivables

/// The forecasts of a run of customers. Exact amounts combine in any order; estimates are summed in the customers' order
/// whatever the runs: those of the first run at once, those of later ones kept per customer, to be added behind them.
struct PartialForecast: Sendable {
    /// By (currency, slot).
    private(set) var amounts: [WeekAmounts]
    /// By (currency, slot); of the first run alone.
    private(set) var sums: [WeekMoments]
    /// With their place in `amounts`, by customer; of later runs alone.
    private(set) var moments: [(cell: Int, moments: WeekMoments)] = []
    private let isFirst: Bool

    init(of traces: DocumentTraces, _ walk: ForecastWalk, _ shared: SharedForecast) {
        amounts = [WeekAmounts](repeating: WeekAmounts(), count: shared.cells)
        sums = [WeekMoments](repeating: WeekMoments(), count: shared.cells)
        isFirst = traces.customers.lowerBound == 0
        if !isFirst { moments.reserveCapacity(min(traces.customers.count * walk.days.days.count, 1 << 17)) }
        let slots = walk.days.days.count
        // By forecast day, what was open in the currency at hand.
        var (curve, parts) = (OwnCurve(slots: slots), [[OpenPart]](repeating: [], count: slots))
        for customer in traces.customers {
            let open = traces.open(of: customer)
            guard !open.isEmpty else { continue }
            let events = traces.events(of: customer)
            for currency in walk.currencies(of: open) {
                curve.clear()
                for slot in parts.indices { parts[slot].removeAll(keepingCapacity: true) }
                for part in open where walk.currency(of: part) == currency { parts[Int(part.slot)].append(part) }
                for slot in parts.indices where !parts[slot].isEmpty {
                    add(customer, parts[slot], events, &curve, at: (currency, slot), walk, shared)
                }
            }
        }
    }

    private mutating func add(
        _ customer: Int, _ parts: [OpenPart], _ events: ArraySlice<ShareEvent>, _ curve: inout OwnCurve,
        at place: (currency: UInt8, slot: Int), _ walk: ForecastWalk, _ shared: SharedForecast
    ) {
        let (currency, slot) = place
        let cell = shared.curves.index(currency, slot)
        let flagged = shared.curves.flaggedDelays[cell]
        curve.fit(
            events, currency: currency, slot: slot, shift: flagged,
            shared: shared.curves.curve(currency, slot, segment: shared.segments.ofCustomer[customer]),
            shrinkage: walk.portfolio.policy.forecast.shrinkage)
        var forecast = CustomerForecast(walk, slot: slot, putOff: (flagged, shared.disputes.resolution[slot]))
        forecast.add(
            parts, shared.promises(of: customer, currency, slot), curve,
            delay: curve.delay.rounded ?? shared.curves.delays[cell].rounded, to: &amounts[cell])
        if isFirst { sums[cell].add(forecast.moments) } else { moments.append((cell, forecast.moments)) }
    }
}

extension ForecastWalk {
    func currency(of part: OpenPart) -> UInt8 { settlements.currency[Int(part.document)] }

    /// The currencies of what is open, in the documents' order.
    func currencies(of open: ArraySlice<OpenPart>) -> [UInt8] {
        var found: [UInt8] = []
        for part in open where found.last != currency(of: part) {
            let currency = currency(of: part)
            if !found.contains(currency) { found.append(currency) }
        }
        return found
    }
}
