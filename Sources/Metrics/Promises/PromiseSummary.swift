package import Receivables

/// The promises made in one currency.
package struct PromiseSummary: Sendable {
    package let currency: Currency
    /// Position in `Records.currencies`.
    package let index: UInt8
    /// Promises of all time by state, in the states' order.
    private let counts: [Int]
    /// Minor units that open promises still have to bring.
    package private(set) var outstanding: Int128 = 0
    package private(set) var rate = PromiseRate()

    init(
        _ currency: Currency, _ index: UInt8, _ judgements: some Sequence<PromiseJudgement>, since: CalendarDay,
        _ day: CalendarDay
    ) {
        self.currency = currency
        self.index = index
        let states = PromiseState.allCases
        var counts = [Int](repeating: 0, count: states.count)
        for judgement in judgements where judgement.currency == index {
            if let place = states.firstIndex(of: judgement.state) { counts[place] += 1 }
            if judgement.state == .open { outstanding += Int128(judgement.missing) }
            if judgement.isRated(since: since, before: day) { rate.add(judgement) }
        }
        self.counts = counts
    }

    package func count(of state: PromiseState) -> Int {
        zip(PromiseState.allCases, counts).first { $0.0 == state }?.1 ?? 0
    }

    /// All promises made up to the day.
    package var total: Int { counts.reduce(0, +) }
}

extension PromiseJudgement {
    /// Whether a rate over (since, day) counts it: its window ended within.
    func isRated(since: CalendarDay, before day: CalendarDay) -> Bool {
        state.isJudged && last > since && last < day
    }
}
