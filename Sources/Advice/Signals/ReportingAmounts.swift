import Metrics
import Receivables

/// Turns sums of several currencies into the reporting currency at the rates of the day, rounded once per sum.
struct ReportingAmounts: Sendable {
    let currency: Currency
    /// By position in `Records.currencies`; nil without a rate.
    fileprivate let factors: [Ratio?]
    /// The reporting currency's own position.
    fileprivate let own: Int?

    init(_ portfolio: Portfolio) {
        let rates = ExchangeRates(portfolio.records, on: portfolio.asOf)
        currency = portfolio.policy.currency
        let target = currency
        factors = portfolio.records.currencies.map { rates.rate(from: $0, to: target)?.factor }
        own = portfolio.records.currencies.firstIndex(of: target)
    }

    func sum(_ amounts: [(amount: Int128, currency: UInt8)]) -> Int128? {
        var sum = ReportingSum(self)
        for (amount, currency) in amounts { sum.add(amount, currency) }
        return sum.total
    }

    func value(_ amount: Int128?) -> SignalValue {
        amount.map { .money(Money(minorUnits: $0, currency: currency)) } ?? .unknown(.noRate)
    }

    /// The share of `part` in `whole`; absent unless the whole is above 0.
    static func share(_ part: Int128?, of whole: Int128?) -> SignalValue {
        guard let part, let whole else { return .unknown(.noRate) }
        return Ratio(part, over: whole).map { .share($0) } ?? .absent
    }
}

/// A sum in the reporting currency while it grows.
struct ReportingSum {
    private let factors: [Ratio?]
    private let own: Int?
    private var plain: Int128 = 0
    private var foreign: ExactSum?
    private var lacksRate = false

    init(_ amounts: ReportingAmounts) {
        factors = amounts.factors
        own = amounts.own
    }

    mutating func add(_ amount: Int128, _ currency: UInt8) {
        if Int(currency) == own {
            plain += amount
        } else if amount != 0 {
            guard let factor = factors[Int(currency)] else {
                lacksRate = true
                return
            }
            var sum = foreign ?? ExactSum()
            sum.add(amount, times: factor)
            foreign = sum
        }
    }

    /// Nil where a currency has no rate, or where the sum leaves the numbers that can be held.
    var total: Int128? {
        if lacksRate { return nil }
        guard let foreign else { return plain }
        return foreign.rounded.flatMap { converted in
            let (sum, isLost) = plain.addingReportingOverflow(converted)
            return isLost ? nil : sum
        }
    }
}
