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
    package private(set) var rate: PromiseRate

    /// - Parameters:
    ///   - judgements: those of other currencies are left out.
    ///   - since: rates are over windows that ended after it.
    init(_ index: UInt8, _ portfolio: Portfolio, _ judgements: [PromiseJudgement], since: CalendarDay) {
        self.index = index
        currency = portfolio.records.currencies[Int(index)]
        rate = PromiseRate(portfolio)
        let states = PromiseState.allCases
        var counts = [Int](repeating: 0, count: states.count)
        for judgement in judgements where judgement.currency == index {
            if let place = states.firstIndex(where: { $0 == judgement.state }) { counts[place] += 1 }
            if judgement.state == .open { outstanding += Int128(judgement.missing) }
            if judgement.isRated(in: portfolio, since: since) { rate.add(judgement) }
        }
        self.counts = counts
    }

    package func count(of state: PromiseState) -> Int {
        zip(PromiseState.allCases, counts).first { $0.0 == state }?.1 ?? 0
    }

    /// All promises made up to the day.
    package var total: Int { counts.reduce(0, +) }
}
