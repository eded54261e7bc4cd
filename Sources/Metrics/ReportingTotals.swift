package import Receivables

/// The balances of all currencies in the reporting currency, at the last rates up to the day; rounded once per total.
package struct ReportingTotals: Sendable {
    package let currency: Currency
    /// The oldest date among the rates used; nil where none was needed.
    package let rateDate: CalendarDay?
    /// The rates used, in the currencies' order, without the reporting currency.
    package let rates: [(currency: Currency, rate: ConversionRate)]
    package let open: Figure<Money>
    package let overdue: Figure<Money>
    package let claimable: Figure<Money>
    package let disputed: Figure<Money>

    init(_ currencies: [CurrencyFigures], _ portfolio: Portfolio) {
        let target = portfolio.policy.currency
        let known = ExchangeRates(portfolio.records, on: portfolio.asOf)
        currency = target
        let conversions = currencies.map { known.rate(from: $0.currency, to: target) }
        rates = zip(currencies, conversions).compactMap { figures, rate in
            figures.currency == target ? nil : rate.map { (figures.currency, $0) }
        }
        rateDate = rates.compactMap(\.rate.date).min()
        let total = { (amount: (Tally) -> Int128) -> Figure<Money> in
            let terms = zip(currencies, conversions).map { (amount($0.now.tally), $1?.factor) }
            return ReportingTotals.sum(terms).map { Money(minorUnits: $0, currency: target) }
        }
        open = total(\.open)
        overdue = total(\.overdue)
        claimable = total(\.claimable)
        disputed = total(\.disputed)
    }

    /// Σ amount × rate, exact, then rounded half away from zero.
    private static func sum(_ terms: [(amount: Int128, rate: Ratio?)]) -> Figure<Int128> {
        var sum = ExactSum()
        for term in terms where term.amount != 0 {
            guard let rate = term.rate else { return .unavailable(.noRate) }
            sum.add(term.amount, times: rate)
        }
        return sum.rounded.map { .value($0) } ?? .unavailable(.outOfRange)
    }
}
