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

extension Sequence where Element == LimitationClock {
    /// By currency, rising.
    func totals() -> [LimitationTotal] {
        var totals: [LimitationTotal?] = []
        for clock in self {
            let index = Int(clock.currency)
            while totals.count <= index { totals.append(nil) }
            totals[index, default: LimitationTotal(currency: clock.currency)].add(clock)
        }
        return totals.compactMap(\.self)
    }
}

extension [LimitationTotal?] {
    fileprivate subscript(index: Int, default otherwise: LimitationTotal) -> LimitationTotal {
        get { self[index] ?? otherwise }
        set { self[index] = newValue }
    }
}
