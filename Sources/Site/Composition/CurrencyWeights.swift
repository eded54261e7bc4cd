import Metrics
import Receivables

/// Puts amounts of several currencies into one order: by what they are worth in the reporting currency. For orders
/// alone; amounts of one currency are compared as they are.
struct CurrencyWeights {
    /// By position in `Records.currencies`: what one minor unit is worth.
    private let weights: [Double]

    /// Where no rate is known, amounts come behind all others and before nothing.
    private static let withoutRate = 1e-30

    init(_ contents: SiteContents) {
        let rates = ExchangeRates(contents.records, on: contents.asOf)
        weights = contents.records.currencies.map { currency in
            rates.rate(from: currency, to: contents.portfolio.policy.currency)?.factor.approximation
                ?? Self.withoutRate
        }
    }

    subscript(currency: UInt8) -> Double { weights[Int(currency)] }

    /// Whether the first amount is larger; nil where they are the same.
    func isLarger(_ left: Int128, _ leftCurrency: UInt8, than right: Int128, _ rightCurrency: UInt8) -> Bool? {
        if leftCurrency == rightCurrency { return left == right ? nil : left > right }
        let (left, right) = (Double(amount: left) * self[leftCurrency], Double(amount: right) * self[rightCurrency])
        return left == right ? nil : left > right
    }
}
