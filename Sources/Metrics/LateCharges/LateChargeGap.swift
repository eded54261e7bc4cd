package import Receivables

/// Why a document has no late charge although it is or was overdue.
package enum LateChargeGap: Error, Sendable, Hashable {
    /// No loan prime rate is known for the day of the breach.
    case noRate(on: CalendarDay)
    /// The breach is older than 2019-08-20, from when on the loan prime rate is the measure.
    case beforeLoanPrimeRate
    /// The policy's order holds no rule that fits the document.
    case noRule
    /// The customer is insolvent, and no bankruptcy claim says since when.
    case insolvencyDayUnknown
    /// The document was paid in part, and the data do not say when.
    case receiptDayUnknown
    /// The exact product leaves the numbers that can be held.
    case outOfRange

    /// Stable name in data files and of the sentence that explains it.
    package var id: String {
        switch self {
        case .noRate: "no_rate"
        case .beforeLoanPrimeRate: "before_loan_prime_rate"
        case .noRule: "no_rule"
        case .insolvencyDayUnknown: "insolvency_day_unknown"
        case .receiptDayUnknown: "receipt_day_unknown"
        case .outOfRange: "out_of_range"
        }
    }

    /// Every reason's name, in a stated order: for the words' completeness.
    package static let ids = [
        "no_rate", "before_loan_prime_rate", "no_rule", "insolvency_day_unknown", "receipt_day_unknown", "out_of_range",
    ]
}
