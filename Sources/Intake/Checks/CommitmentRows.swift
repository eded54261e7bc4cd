import Findings
import Receivables

/// Promises and disputes whose figures or days cannot be.
enum CommitmentRows {
    static func check(_ row: Promise, _ reading: inout RowReading) {
        if row.amount <= 0, reading.isUsable {
            reading.note(.notPositive, "a promise needs an amount above zero", help: "mend amount")
        }
        if row.madeOn.isKnown, row.dueOn.isKnown, row.dueOn < row.madeOn {
            reading.note(.datesReversed, "due_on lies before made_on", help: "mend one of the dates")
        }
    }

    static func check(_ row: Dispute, _ reading: inout RowReading) {
        if row.amount <= 0, reading.isUsable {
            reading.note(.notPositive, "a dispute needs an amount above zero", help: "mend amount")
        }
        if row.resolvedOn.isKnown, row.resolvedOn < row.openedOn {
            reading.note(.datesReversed, "resolved_on lies before opened_on", help: "mend one of the dates")
        }
    }
}
