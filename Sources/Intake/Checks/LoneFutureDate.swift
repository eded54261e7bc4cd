import Findings
import Receivables

/// The day up to which the rows tell: the latest export day, else the latest document, payment or done visit, without
/// a lone one far ahead of all others.
enum LoneFutureDate {
    private static let gap = 60

    static func defaultAsOf(_ records: Records, _ outcomes: inout RowOutcomes) -> CalendarDay? {
        var latest = Latest()
        latest.take(records.documents.date, records.documents.row)
        latest.take(records.payments.date, records.payments.row)
        if records.documents.paidOn.isPresent {
            latest.take(records.documents.paidOn.values, records.documents.row)
        }
        for index in records.visits.indices where records.visits[index].status == .done {
            latest.take(records.visits[index].date, records.visits[index].row)
        }
        guard let day = latest.first.known else { return records.exportedAt }
        guard latest.second.isKnown, day.days(since: latest.second) > gap else { return records.exportedAt ?? day }
        let place = SourceLocation(file: records.sourceFiles[latest.row.file], line: latest.row.line)
        outcomes.report(
            Finding(
                .loneFutureDate, at: place,
                "\(day) lies \(day.days(since: latest.second)) days after all other dates: no default as-of date",
                help: "mend the date, or give --as-of"))
        return records.exportedAt ?? latest.second
    }

    /// The two latest days, and whose the latest is.
    private struct Latest {
        var first = CalendarDay.unknown
        var second = CalendarDay.unknown
        var row = RowReference(file: 0, line: 0)

        mutating func take(_ days: [CalendarDay], _ rows: [RowReference]) {
            for (day, row) in zip(days, rows) where day > second { take(day, row) }
        }

        mutating func take(_ day: CalendarDay, _ newRow: RowReference) {
            if day > first {
                (second, first, row) = (first, day, newRow)
            } else if day > second {
                second = day
            }
        }
    }
}
