import Findings
import Intake

/// Whether the file of recorded visits, which people may have opened and saved, can take rows behind its own.
enum RecordedHeader {
    static func findings(_ columns: [String?]?, for lines: [VisitLine]) -> [Finding] {
        let place = SourceLocation(file: Discovery.recordedVisits)
        guard let columns else {
            return [
                Finding(
                    .notATable, at: place,
                    "rows cannot be put behind those of this file: it is not comma-separated UTF-8",
                    help: "save it as CSV in UTF-8, with commas and a header", severity: .error)
            ]
        }
        let lost = VisitLine.columns.enumerated().filter { index, name in
            !columns.contains(name) && lines.contains { !$0.cells[index].isEmpty }
        }
        guard !lost.isEmpty else { return [] }
        let names = lost.map(\.element).joined(separator: ", ")
        return [
            Finding(
                .missingColumn, at: SourceLocation(file: Discovery.recordedVisits, line: 1),
                "the new rows have values for columns that this file lacks: \(names)",
                help: "put these names behind its header", severity: .error)
        ]
    }
}
