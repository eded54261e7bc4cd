import Metrics
import Receivables

/// A figure that is shown month by month.
enum MonthlyCourse: Sendable {
    case open, overdue, sales, receipts, collectionEffectiveness, recoveryRate, dueRecoveryRate

    init?(_ measure: Measure) {
        switch measure.id {
        case Measure.open.id: self = .open
        case Measure.overdue.id: self = .overdue
        case Measure.sales.id: self = .sales
        case Measure.receipts.id: self = .receipts
        case Measure.collectionEffectiveness.id: self = .collectionEffectiveness
        case Measure.recoveryRate.id: self = .recoveryRate
        case Measure.dueRecoveryRate.id: self = .dueRecoveryRate
        default: return nil
        }
    }

    private enum Value {
        case amount(Int128)
        case rate(Figure<Ratio>)
    }

    private func value(_ month: MonthFigures) -> Value {
        switch self {
        case .open: .amount(month.open)
        case .overdue: .amount(month.overdue)
        case .sales: .amount(month.sales)
        case .receipts: .amount(month.receipts)
        case .collectionEffectiveness: .rate(month.collectionEffectiveness)
        case .recoveryRate: .rate(month.recoveryRate)
        case .dueRecoveryRate: .rate(month.dueRecoveryRate)
        }
    }

    /// Where a chart draws the month; nil where the figure is unavailable.
    func drawn(_ month: MonthFigures) -> Double? {
        switch value(month) {
        case .amount(let amount): Double(amount: amount)
        case .rate(let rate): rate.known?.drawn
        }
    }

    func text(_ month: MonthFigures, _ currency: Currency, _ language: Language) -> String {
        switch value(month) {
        case .amount(let amount): language.short(Money(minorUnits: amount, currency: currency))
        case .rate(let rate): rate.known.map { language.percent($0) } ?? language.word("common.unavailable")
        }
    }
}
