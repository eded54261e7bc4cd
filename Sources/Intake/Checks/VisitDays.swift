import Findings
import Receivables

/// Visits that were done in the future, and visits recorded long after they were made.
enum VisitDays {
    static func check(_ records: Records, asOf: CalendarDay?, _ outcomes: inout RowOutcomes) {
        for index in records.visits.indices where records.visits[index].status == .done {
            let date = records.visits[index].date
            if let asOf, date > asOf {
                report(.futureVisit, index, records, "a visit that was done lies after \(asOf)", &outcomes)
            }
            // A correction is recorded when it is needed: only a first record can be late.
            guard records.visits[index].corrects.isEmpty, let recorded = records.visits[index].recordedAt.known
            else { continue }
            let days = recorded.days(since: date)
            if days > 1 { report(.lateEntry, index, records, "recorded \(days) days after the visit", &outcomes) }
        }
    }

    private static func report(
        _ code: FindingCode, _ visit: Int, _ records: Records, _ message: FindingMessage,
        _ outcomes: inout RowOutcomes
    ) {
        let row = records.visits[visit].row
        let place = SourceLocation(file: records.sourceFiles[row.file], line: row.line)
        outcomes.report(Finding(code, at: place, field: "visit_date", message))
    }
}
