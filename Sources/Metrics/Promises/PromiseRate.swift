package import Receivables

/// How promises were kept: over those kept, partly kept and broken whose window ended within the 12 months that end
/// at the as-of day and before it.
///
/// Formula: by count, kept ÷ n; by amount, Σ received ÷ Σ promised, a promise's receipts counting up to its amount.
/// Unit: ratio; the interval's ends in billionths.
/// Undefined: where no window ended (`no_base`), and where receipts are not known (`open_items_only`).
/// Better: higher.
package struct PromiseRate: Sendable, Hashable {
    /// Minor units of one currency.
    package struct Amounts: Sendable, Hashable {
        /// Position in `Records.currencies`.
        package let currency: UInt8
        package fileprivate(set) var promised: Int128 = 0
        package fileprivate(set) var received: Int128 = 0
    }

    package private(set) var kept = 0
    package private(set) var partial = 0
    package private(set) var broken = 0
    /// By the currencies' codes.
    package private(set) var amounts: [Amounts] = []
    private let reason: Unavailable

    init(_ portfolio: Portfolio) { reason = portfolio.records.isOpenItemsOnly ? .openItemsOnly : .noBase }

    package var n: Int { kept + partial + broken }
    package var byCount: SampleRate { SampleRate(hits: kept, of: n, else: reason) }

    /// By amount in one currency: amounts of different currencies are never added.
    package func byAmount(in currency: UInt8) -> Figure<Ratio> {
        let own = amounts.first { $0.currency == currency }
        return Figure(own?.received ?? 0, over: own?.promised ?? 0, else: reason)
    }

    mutating func add(_ judgement: PromiseJudgement) {
        switch judgement.state {
        case .kept: kept += 1
        case .partial: partial += 1
        case .broken: broken += 1
        case .open, .renegotiated, .withdrawn: return
        }
        let known = amounts.firstIndex { $0.currency >= judgement.currency } ?? amounts.count
        if known == amounts.count || amounts[known].currency != judgement.currency {
            amounts.insert(Amounts(currency: judgement.currency), at: known)
        }
        amounts[known].promised += Int128(judgement.promised)
        amounts[known].received += Int128(judgement.received)
    }
}

/// The rate of one customer, collector or form of promise.
package struct PromiseRateRow: Sendable, Hashable {
    package enum Label: Sendable, Hashable {
        /// Index into `Records.customers`.
        case customer(Int)
        /// The collector on the day the promise was made; empty where the data do not say.
        case collector(String)
        case form(PromiseForm?)
    }

    package let label: Label
    package let rate: PromiseRate
}
