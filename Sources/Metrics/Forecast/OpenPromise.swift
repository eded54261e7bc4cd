package import Receivables

/// A promise that is not due yet, as the forecast needs it.
package struct OpenPromise: Sendable, Hashable {
    /// Index into `Records.customers`.
    package let customer: Int
    /// Position in `Records.currencies`.
    package let currency: UInt8
    package let dueOn: CalendarDay
    /// Minor units that are still to come.
    package let amount: Int64
    /// How likely it is to be kept, 0…1: see `KeptProbability`.
    package let probability: Double
    /// The document that it names; nil where it is for whatever is oldest.
    package let document: Int?

    package init(
        customer: Int, currency: UInt8, dueOn: CalendarDay, amount: Int64, probability: Double, document: Int? = nil
    ) {
        self.customer = customer
        self.currency = currency
        self.dueOn = dueOn
        self.amount = amount
        self.probability = min(1, max(0, probability))
        self.document = document
    }
}

/// How likely a customer's next promise is to be kept: his own rate, drawn to the company's while his promises are few.
package enum KeptProbability {
    /// (n × own + k × company's) ÷ (n + k), and the company's rate by the rule of succession, (kept + 1) ÷ (n + 2).
    ///
    /// - Parameters:
    ///   - kept: the customer's promises that were kept, of `judged`.
    ///   - companyKept: all customers', of `companyJudged`.
    package static func of(
        kept: Int, judged: Int, companyKept: Int, companyJudged: Int, shrinkage: Int
    ) -> Double {
        let company = Double(companyKept + 1) / Double(companyJudged + 2)
        let weight = Double(judged + shrinkage)
        return weight > 0 ? (Double(kept) + Double(shrinkage) * company) / weight : company
    }
}
