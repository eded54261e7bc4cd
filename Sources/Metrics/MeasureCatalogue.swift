/// Every measure, in the order of the overview and of the definitions: the one list to add to.
package enum MeasureCatalogue {
    package static let all: [Measure] = [
        .open, .overdue, .claimable, .disputed, .unapplied, .credit, .sales, .receipts,
        .daysSalesOutstanding, .countBackDays, .bestPossibleDays, .averageDaysDelinquent,
        .collectionEffectiveness, .collectionEffectivenessOverYear, .recoveryRate, .dueRecoveryRate,
        .onTimeRate, .daysLate, .daysLatePaid,
    ]
}
