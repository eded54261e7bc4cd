import Findings
import Receivables

/// The control total: the classes add up to what moved the balance, for each customer, each currency and in all, and
/// the months lead from one to the next.
enum ControlCheck {
    static func findings(_ currencies: [CurrencyFigures], failing: [Int], _ portfolio: Portfolio) -> [Finding] {
        var findings: [Finding] = []
        if let customer = failing.first {
            let id = portfolio.records.texts.string(portfolio.records.customers[customer].id)
            findings.append(
                Finding(
                    .controlTotal,
                    "the balance of customer \(private: id) is not what moved it, nor of \(failing.count - 1) others"))
        }
        for figures in currencies where !holds(figures) {
            findings.append(
                Finding(.controlTotal, "the balance in \(figures.currency.code) is not what moved it"))
        }
        return findings
    }

    private static func holds(_ figures: CurrencyFigures) -> Bool {
        let days = [figures.now, figures.before].compactMap(\.self)
        return days.allSatisfy(holds) && (figures.rollForward?.holds ?? true)
    }

    private static func holds(_ day: DayFigures) -> Bool {
        let tally = day.tally
        let byMonths = day.months.last?.open ?? 0
        let isChained = zip(day.months, day.months.dropFirst()).allSatisfy { $0.open == $1.opening }
        return tally.open == tally.control.balance && tally.open == byMonths && isChained
            && tally.accountAge.reduce(0, +) == tally.open
            && (day.months.last?.overdue ?? 0) == tally.overdue
    }
}
