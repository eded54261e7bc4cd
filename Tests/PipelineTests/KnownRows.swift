/// A table's rows as an export of an earlier day would have had them.
struct KnownRows {
    private let header: [String]
    private var rows: [[String]]
    private let table: String

    init(_ text: String, of table: String) {
        let lines = KnownRows.cells(text)
        header = lines.first ?? []
        rows = Array(lines.dropFirst())
        self.table = table
    }

    /// The day from which a row is known; later columns of it are blank until their own day.
    private static let begins: [String: [String]] = [
        "receivables.csv": ["invoice_date"], "payments.csv": ["date"], "allocations.csv": ["date"],
        "promises.csv": ["made_on"], "plans.csv": ["signed_on"], "disputes.csv": ["opened_on"],
        "documents.csv": ["date"], "assignments.csv": ["from"], "rates.csv": ["date"],
    ]

    /// Events that a row tells of after its first day.
    private static let events = [
        "cleared_date", "bounced_date", "reversed_date", "withdrawn_on", "cancelled_on", "resolved_on", "claimed_on",
        "written_off_date", "paid_date",
    ]

    mutating func keep(on day: String) {
        rows = rows.filter { isKnown($0, on: day) }.map { row in
            var row = row
            for event in KnownRows.events {
                guard let place = header.firstIndex(of: event), row[place] > day else { continue }
                row[place] = ""
                forget(event, in: &row)
            }
            return row
        }
    }

    /// What belongs to an event that has not happened yet.
    private func forget(_ event: String, in row: inout [String]) {
        let belonging = [
            "written_off_date": "written_off_amount", "paid_date": "paid_amount", "resolved_on": "outcome",
        ]
        if let other = belonging[event], let place = header.firstIndex(of: other) { row[place] = "" }
    }

    private func isKnown(_ row: [String], on day: String) -> Bool {
        if table == "visits.csv" {
            let isCorrection = !cell("corrects_visit_id", row).isEmpty
            let from = isCorrection ? max(cell("visit_date", row), cell("recorded_at", row)) : cell("visit_date", row)
            return cell("status", row) == "planned" || from <= day
        }
        return (KnownRows.begins[table] ?? []).allSatisfy { cell($0, row) <= day }
    }

    private func cell(_ name: String, _ row: [String]) -> String {
        header.firstIndex(of: name).map { row[$0] } ?? ""
    }

    var text: String {
        ([header] + rows).map { row in row.map(KnownRows.quoted).joined(separator: ",") + "\n" }.joined()
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }

    /// Enough of CSV for our own sample.
    private static func cells(_ text: String) -> [[String]] {
        var (lines, line, cell): ([[String]], [String], String) = ([], [], "")
        var (isQuoted, wasQuote) = (false, false)
        for character in text {
            if isQuoted, character == "\"" {
                (isQuoted, wasQuote) = (false, true)
                continue
            }
            switch character {
            case "\"":
                if wasQuote { cell.append("\"") }
                isQuoted = true
            case "," where !isQuoted:
                line.append(cell)
                cell = ""
            case _ where character.isNewline && !isQuoted:
                lines.append(line + [cell])
                (line, cell) = ([], "")
            default: cell.append(character)
            }
            wasQuote = false
        }
        return lines
    }
}
