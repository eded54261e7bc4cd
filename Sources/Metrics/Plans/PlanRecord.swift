package import Receivables

/// How a customer kept his word, which decides how much he pays down.
package enum PlanRecord: String, Sendable, CaseIterable {
    case good, normal, poor

    /// Poor: two or more promises broken in the last 90 days. Good: none broken, and at least four fifths of what fell
    /// due in the last twelve months, in three documents or more, paid on time. Normal: all others.
    package init(brokenPromises: Int, onTimeRate: Ratio?, documents: Int) {
        let isPunctual = onTimeRate.map { $0.numerator * 5 >= $0.denominator * 4 } ?? false
        if brokenPromises >= 2 {
            self = .poor
        } else {
            self = brokenPromises == 0 && documents >= 3 && isPunctual ? .good : .normal
        }
    }

    /// Billionths of the debt.
    func downShare(_ settings: PlanSettings) -> Int64 {
        switch self {
        case .good: settings.downGood
        case .normal: settings.downNormal
        case .poor: settings.downPoor
        }
    }
}
