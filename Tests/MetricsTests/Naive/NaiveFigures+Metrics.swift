import Metrics
import Receivables

/// The fast implementation's figures in the naive one's words.
extension NaiveFigures {
    init(_ figures: DayFigures) {
        for measure in MeasureCatalogue.all {
            let figure = figures[measure]
            if let money = figure.money { amounts[measure.key] = money.minorUnits }
            if let ratio = figure.ratio {
                ratios[measure.key] = NaiveFraction(ratio.numerator, over: ratio.denominator)
            }
        }
        let tally = figures.tally
        amounts["document_count"] = Int128(tally.openDocuments)
        for aging in figures.scheme.classes
        where tally.aging[aging.index] != 0 || tally.agingDocuments[aging.index] != 0 {
            classes[figures.scheme.id(of: aging)] = NaiveClassBalance(
                amount: tally.aging[aging.index], documents: tally.agingDocuments[aging.index])
        }
        for (index, age) in AccountAge.allCases.enumerated()
        where tally.accountAge[index] != 0 || tally.accountAgeDocuments[index] != 0 {
            accountAge[age.rawValue] = NaiveClassBalance(
                amount: tally.accountAge[index], documents: tally.accountAgeDocuments[index])
        }
    }

    /// As `init(_:monthTo:)`.
    init(_ month: MonthFigures) {
        amounts = [
            "open": month.open, "overdue": month.overdue, "sales": month.sales, "receipts": month.receipts,
            "written_off": month.writtenOff,
        ]
        let rates = [
            "cei": month.collectionEffectiveness, "recovery_rate": month.recoveryRate,
            "due_recovery_rate": month.dueRecoveryRate,
        ]
        ratios = rates.compactMapValues { $0.known.flatMap { NaiveFraction($0.numerator, over: $0.denominator) } }
    }

    /// What a list of customers shows of one.
    init(_ summary: CustomerSummary) {
        amounts = [
            "open": summary.open, "overdue": summary.overdue, "claimable": summary.claimable,
            "disputed": summary.disputed, "unapplied": summary.unapplied, "credit": summary.credit,
            "document_count": Int128(summary.openDocuments),
        ]
        let rates = ["days_late": summary.daysLate, "on_time_rate": summary.onTimeRate]
        ratios = rates.compactMapValues { $0.known.flatMap { NaiveFraction($0.numerator, over: $0.denominator) } }
    }

    /// What `init(_ summary:)` gives.
    func ofSummary() -> NaiveFigures {
        let names = [
            "open", "overdue", "claimable", "disputed", "unapplied", "credit", "document_count", "days_late",
            "on_time_rate",
        ]
        var result = self
        result.amounts = amounts.filter { names.contains($0.key) }
        result.ratios = ratios.filter { names.contains($0.key) }
        (result.classes, result.accountAge) = ([:], [:])
        return result
    }
}
