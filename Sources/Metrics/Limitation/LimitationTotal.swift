/// How much of a currency stands in each limitation state.
package struct LimitationTotal: Sendable, Hashable {
    package struct Share: Sendable, Hashable {
        package internal(set) var documents = 0
        /// Minor units.
        package internal(set) var open: Int128 = 0
    }

    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// By `LimitationState.index`.
    private var shares = [Share](repeating: Share(), count: LimitationState.allCases.count)

    init(currency: UInt8) { self.currency = currency }

    package subscript(state: LimitationState) -> Share { shares[state.index] }

    mutating func add(_ clock: LimitationClock) {
        shares[clock.state.index].documents += 1
        shares[clock.state.index].open += Int128(clock.open)
    }
}

extension [LimitationClock] {
    /// By currency, rising.
    package func totals() -> [LimitationTotal] {
        var totals: [LimitationTotal] = []
        var place = 0
        for clock in self {
            if place >= totals.count || totals[place].currency != clock.currency {
                place = totals.firstIndex { $0.currency == clock.currency } ?? totals.count
                if place == totals.count { totals.append(LimitationTotal(currency: clock.currency)) }
            }
            totals[place].add(clock)
        }
        return totals.sorted { $0.currency < $1.currency }
    }
}
