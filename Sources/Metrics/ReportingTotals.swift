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
        let known = ReportingRates(portfolio)
        currency = known.currency
        rates = currencies.compactMap { figures in
            figures.currency == known.currency ? nil : known.rate(figures.index).map { (figures.currency, $0) }
        }
        rateDate = rates.compactMap(\.rate.date).min()
        let total = { (amount: (Tally) -> Int128) in
            known.total(currencies.map { ($0.index, amount($0.now.tally)) })
        }
        open = total(\.open)
        overdue = total(\.overdue)
        claimable = total(\.claimable)
        disputed = total(\.disputed)
    }
}
