import Findings
import Receivables

/// Visits that were done in the future, and visits recorded long after they were made.
enum VisitDays {
    static func check(_ records: Records, asOf: CalendarDay?, _ outcomes: inout RowOutcomes) {
        for index in records.visits.indices where records.visits[index].status == .done {
            let visit = records.visits[index]
            if let asOf, visit.date > asOf {
                report(.futureVisit, visit, records, "a visit that was done lies after \(asOf)", &outcomes)
            }
            guard let recorded = visit.recordedAt.known else { continue }
            let days = recorded.days(since: visit.date)
            if days > 1 { report(.lateEntry, visit, records, "recorded \(days) days after the visit", &outcomes) }
        }
    }

    private static func report(
        _ code: FindingCode, _ visit: Visit, _ records: Records, _ message: FindingMessage,
        _ outcomes: inout RowOutcomes
    ) {
        let place = SourceLocation(file: records.sourceFiles[visit.row.file], line: visit.row.line)
        outcomes.report(Finding(code, at: place, field: "visit_date", message))
    }
}
