package import Receivables

/// The rates of the as-of day into the reporting currency.
package struct ReportingRates: Sendable {
    package let currency: Currency
    /// By the currencies' positions in `Records.currencies`; nil where no rate is known.
    private let rates: [ConversionRate?]

    package init(_ portfolio: Portfolio) {
        let known = ExchangeRates(portfolio.records, on: portfolio.asOf)
        let target = portfolio.policy.currency
        currency = target
        rates = portfolio.records.currencies.map { known.rate(from: $0, to: target) }
    }

    package func rate(_ index: UInt8) -> ConversionRate? {
        rates.indices.contains(Int(index)) ? rates[Int(index)] : nil
    }

    /// Σ amount × rate, exact, then rounded half away from zero; zeros need no rate.
    ///
    /// - Parameter amounts: an array, because any sequence would be asked for each element through its protocol from
    ///   other targets.
    package func total(_ amounts: [(currency: UInt8, amount: Int128)]) -> Figure<Money> {
        var sum = ExactSum()
        for term in amounts where term.amount != 0 {
            guard let rate = rate(term.currency)?.factor else { return .unavailable(.noRate) }
            sum.add(term.amount, times: rate)
        }
        return sum.rounded.map { .value(Money(minorUnits: $0, currency: currency)) } ?? .unavailable(.outOfRange)
    }
}
