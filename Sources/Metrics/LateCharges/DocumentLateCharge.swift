import Receivables

/// The late charge of one document: Σ open amount × days × rate over its spans, rounded half up once.
package struct DocumentLateCharge: Sendable, Hashable {
    package let document: Int
    package let rate: LateRate
    /// Oldest first; their amounts × days are what the rate is applied to.
    package let spans: [OpenSpan]
    /// Minor units of the document's currency.
    package let amount: Int128
    /// Of `amount`, what falls on the part that is disputed on the day, rounded half up once.
    package let disputed: Int128
    /// Nothing of the document is open on the day any more: it was paid late.
    package let isSettled: Bool

    package var undisputed: Int128 { amount - disputed }

    package var days: Int { spans.reduce(0) { $0 + $1.days } }

    /// Nil when the exact product cannot be held.
    init?(_ document: Int, _ rate: LateRate, _ spans: [OpenSpan], open: Int64, disputed: Int64) {
        let apart = spans.reduce(Int128(0)) { $0 + Int128(min($1.amount, disputed)) * Int128($1.days) }
        let all = spans.reduce(Int128(0)) { $0 + Int128($1.amount) * Int128($1.days) }
        guard let amount = rate.charge(on: all), let ofDisputed = apart == 0 ? 0 : rate.charge(on: apart) else {
            return nil
        }
        self.document = document
        self.rate = rate
        self.spans = spans
        self.amount = amount
        self.disputed = ofDisputed
        isSettled = open <= 0
    }
}
