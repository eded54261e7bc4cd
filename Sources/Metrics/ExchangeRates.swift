package import Receivables

/// The exchange rates that hold on a day.
package struct ExchangeRates: Sendable {
    /// How old a rate may be, in days.
    package static let oldest = 7

    private let rates: [Pair: (date: CalendarDay, value: Int64)]

    private struct Pair: Hashable {
        let from: String
        let to: String
    }

    /// Keeps the last rate of each pair up to `day`; of two of one date the later row wins.
    package init(_ records: Records, on day: CalendarDay) {
        var rates: [Pair: (date: CalendarDay, value: Int64)] = [:]
        for rate in records.rates
        where rate.kind == .exchange && rate.value > 0 && rate.date <= day
            && day.days(since: rate.date) <= ExchangeRates.oldest
        {
            let pair = Pair(
                from: records.texts.string(rate.from).uppercased(), to: records.texts.string(rate.to).uppercased())
            if let known = rates[pair], known.date > rate.date { continue }
            rates[pair] = (rate.date, rate.value)
        }
        self.rates = rates
    }

    /// What one minor unit of `from` is in minor units of `to`: direct, else inverse; nil where neither is known.
    package func rate(from: Currency, to: Currency) -> ConversionRate? {
        if from == to { return Ratio(1, over: 1).map { ConversionRate(factor: $0, date: nil, isInverse: false) } }
        let (direct, inverse) = (rates[Pair(from: from.code, to: to.code)], rates[Pair(from: to.code, to: from.code)])
        guard let found = direct ?? inverse else { return nil }
        let one = Int128(1_000_000_000)
        let (above, below) = direct == nil ? (one, Int128(found.value)) : (Int128(found.value), one)
        return Ratio(
            above * Int128(to.minorUnitsPerUnit), over: below * Int128(from.minorUnitsPerUnit)
        ).map { ConversionRate(factor: $0, date: found.date, isInverse: direct == nil) }
    }
}

package struct ConversionRate: Sendable, Hashable {
    package let factor: Ratio
    /// Nil for a currency's rate to itself.
    package let date: CalendarDay?
    package let isInverse: Bool
}
