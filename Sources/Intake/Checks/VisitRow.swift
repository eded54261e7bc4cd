import Findings
import Receivables

/// What a visit's record must say as a whole.
enum VisitRow {
    static func check(_ row: inout Visit, _ reading: inout RowReading) {
        row.currency = reading.currency
        if row.status == .done, row.outcome == nil { noteMissingOutcome(&reading) }
        let hasAmount = row.promisedAmount != .min
        if hasAmount != row.promisedDate.isKnown {
            reading.note(
                .incompletePromise, "a promise needs promised_amount and promised_date; one of them is blank",
                help: "ask until there are an amount and a date", rejects: false)
        }
        if row.reasons.contains(.other), row.reasonNote.isEmpty {
            reading.note(
                .missingNote, "reason OTHER needs a reason_note", help: "say in a few words what it was",
                rejects: false)
        }
        if row.metRole == .family {
            reading.note(
                .familyMet, "a relative was met: the debt must not be spoken of", help: "see the red lines",
                rejects: false)
        }
    }

    private static func noteMissingOutcome(_ reading: inout RowReading) {
        let isUnknown = reading.issues.contains { $0.code == .unknownValue && $0.field == "outcome" }
        reading.note(
            .missingValue, "a visit that was done has no \(isUnknown ? "known " : "")outcome",
            help: isUnknown ? "see the codes of outcome" : "fill in outcome, or status: planned")
    }
}
