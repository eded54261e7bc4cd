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

/// A sum of products as one fraction in lowest terms; nil once it leaves the numbers that can be held.
private struct ExactSum {
    private var fraction: (above: Int128, below: Int128)? = (0, 1)

    mutating func add(_ amount: Int128, times rate: Ratio) {
        let common = ExactSum.divisor(amount, rate.denominator)
        let denominator = rate.denominator / common
        let (numerator, isLost) = (amount / common).multipliedReportingOverflow(by: rate.numerator)
        guard let sum = fraction, !isLost else {
            fraction = nil
            return
        }
        let shared = ExactSum.divisor(sum.below, denominator)
        let left = sum.above.multipliedReportingOverflow(by: denominator / shared)
        let right = numerator.multipliedReportingOverflow(by: sum.below / shared)
        let above = left.partialValue.addingReportingOverflow(right.partialValue)
        let below = sum.below.multipliedReportingOverflow(by: denominator / shared)
        let fits = !left.overflow && !right.overflow && !above.overflow && !below.overflow
        fraction = fits ? (above.partialValue, below.partialValue) : nil
    }

    var rounded: Int128? { fraction.flatMap { Ratio($0.above, over: $0.below)?.scaled(places: 0) } }

    private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
        var (larger, smaller) = (left.magnitude, right.magnitude)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return Int128(clamping: max(1, larger))
    }
}
