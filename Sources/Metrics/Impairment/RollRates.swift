package import Receivables

/// How much of a month's receivables is one month older a month later, over the last 12 month ends, in one currency.
///
/// Formula, for k = 0 … 12: Σ [balance of documents k + 1 months past their due month at a month end, and what was
/// written off from them in the month] ÷ Σ [balance k months past it at the month end before]. Positive documents with
/// a due date; without bills pending, and without customers that have an allowance of their own. Unit: share.
/// Undefined: nothing stood in the class. Better: lower.
package struct RollRates: Sendable, Hashable {
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// The 12 month ends that balances rolled to, rising.
    package let monthEnds: [CalendarDay]
    /// One for each month end: how its month's rates were.
    package let months: [RollMonth]
    /// By k, minor units: what stood in Mk.
    package let base: [Int128]
    /// By k: how many documents stood in Mk at the 12 month ends, each counted at each; the rates' n.
    package let documents: [Int]
    /// By k, minor units: what of it stood in M(k + 1) a month later or had been written off.
    package let rolled: [Int128]

    package var rates: [Figure<Ratio>] { zip(rolled, base).map { Figure($0, over: $1) } }

    /// By class M0 … M13+, in billionths: the product of the onward rates × the loss given default. A rate counts as at
    /// most 1, and as 1 where nothing is known of it.
    package func lossRates(givenDefault loss: Int64) -> [Int64] {
        var (rate, rates) = (Int128(loss), [loss])
        for onward in self.rates.reversed() {
            if let onward = onward.known, onward.numerator < onward.denominator {
                rate = Ratio(rate * max(0, onward.numerator), over: onward.denominator)?.scaled(places: 0) ?? rate
            }
            rates.append(Int64(rate))
        }
        return rates.reversed()
    }
}

extension Portfolio {
    /// The rates of all currencies, in their order; empty where only open items are known.
    ///
    /// - Complexity: O(documents and movements), 13 times for what was open in the year.
    package func rollRates(jobs: Int = 2) -> [RollRates] {
        guard !records.isOpenItemsOnly else { return [] }
        let walk = RollWalk(self)
        let parts = inParallel(customerRuns(jobs)) { walk.sums(of: $0) }
        var sums = walk.sums(of: 0..<0)
        for part in parts {
            for index in sums.indices { sums[index].add(part[index]) }
        }
        return records.currencies.indices.map { currency in
            RollRates(UInt8(currency), monthEnds: Array(walk.ends.dropFirst()), sums[currency].months)
        }
    }
}

extension RollRates {
    fileprivate init(_ currency: UInt8, monthEnds: [CalendarDay], _ months: [RollMonth]) {
        let whole = months.reduce(into: RollMonth()) { $0.add($1) }
        self.init(
            currency: currency, monthEnds: monthEnds, months: months, base: whole.base, documents: whole.documents,
            rolled: whole.rolled)
    }
}
