import Receivables

/// By how much a kept promise may fall short, in each currency's minor units.
///
/// The policy says it in the reporting currency; other currencies get the same number of whole units, cut to what
/// they can express: 1.00 CNY is 1 JPY and 1.000 KWD. No rate enters, so that a state never moves with a rate.
struct PromiseTolerance: Sendable {
    private let byCurrency: [Int64]

    init(_ policy: Policy, currencies: [Currency]) {
        let tolerance = Int128(max(0, policy.promiseTolerance))
        let unit = Int128(policy.currency.minorUnitsPerUnit)
        byCurrency = currencies.map { Int64(clamping: tolerance * Int128($0.minorUnitsPerUnit) / unit) }
    }

    /// What must come for a promise of `amount`: something at least, however small the promise.
    func enough(for amount: Int64, currency: UInt8) -> Int64 { max(1, amount - byCurrency[Int(currency)]) }
}
