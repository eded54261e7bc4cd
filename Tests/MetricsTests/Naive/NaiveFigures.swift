import Receivables

/// Every figure of one scope on one day, by the codes of metrics.md.
struct NaiveFigures {
    var amounts: [String: Int128] = [:]
    var ratios: [String: NaiveFraction] = [:]
    /// Only those that are not zero.
    var classes: [String: NaiveClassBalance] = [:]
    var accountAge: [String: NaiveClassBalance] = [:]

    init(_ scope: NaiveScope, on day: CalendarDay) {
        let start = day.previousMonthEnd
        amounts["open"] = scope.open(on: day)
        amounts["overdue"] = scope.overdue(on: day)
        amounts["disputed"] = scope.disputed(on: day)
        amounts["claimable"] = scope.claimable(on: day)
        amounts["unapplied"] = scope.unapplied(on: day)
        amounts["credit"] = scope.credit(on: day)
        amounts["document_count"] = Int128(scope.documentCount(on: day))
        amounts["sales"] = scope.sales(after: start, through: day)
        amounts["receipts"] = scope.receipts(after: start, through: day)
        ratios["dso"] = scope.dso(on: day)
        ratios["dso_countback"] = scope.countBackDSO(on: day)
        ratios["bpdso"] = scope.bestPossibleDSO(on: day)
        ratios["add"] = scope.averageDaysDelinquent(on: day)
        ratios["cei"] = scope.cei(month: day)
        ratios["cei_12m"] = scope.ceiOfTwelveMonths(endingAt: day)
        ratios["recovery_rate"] = scope.recoveryRate(month: day)
        ratios["due_recovery_rate"] = scope.dueRecoveryRate(month: day)
        ratios["on_time_rate"] = scope.onTimeRate(on: day)
        ratios["days_late"] = scope.daysLate(on: day)
        ratios["days_late_paid"] = scope.daysLatePaid(on: day)
        let nothing = NaiveClassBalance()
        classes = scope.classes(on: day).filter { $0.value != nothing }
        accountAge = scope.accountAge(on: day).filter { $0.value != nothing }
    }

    /// Those of the month, or the part of one, that ends on the day.
    init(_ scope: NaiveScope, monthTo day: CalendarDay) {
        let start = day.previousMonthEnd
        amounts["open"] = scope.open(on: day)
        amounts["overdue"] = scope.overdue(on: day)
        amounts["sales"] = scope.sales(after: start, through: day)
        amounts["receipts"] = scope.receipts(after: start, through: day)
        amounts["written_off"] = scope.writtenOff(after: start, through: day)
        ratios["cei"] = scope.cei(month: day)
        ratios["recovery_rate"] = scope.recoveryRate(month: day)
        ratios["due_recovery_rate"] = scope.dueRecoveryRate(month: day)
    }

    /// One line for each figure that differs, in the order of their names.
    func differences(from other: NaiveFigures) -> [String] {
        var lines: [String] = []
        func compare<Value: Equatable>(_ left: [String: Value], _ right: [String: Value], _ kind: String) {
            for name in Set(left.keys).union(right.keys).sorted() where left[name] != right[name] {
                let (ours, theirs) = (left[name].map { "\($0)" }, right[name].map { "\($0)" })
                lines.append("\(kind)\(name): \(ours ?? "none") / \(theirs ?? "none")")
            }
        }
        compare(amounts, other.amounts, "")
        compare(ratios, other.ratios, "")
        compare(classes, other.classes, "class ")
        compare(accountAge, other.accountAge, "age ")
        return lines
    }
}
