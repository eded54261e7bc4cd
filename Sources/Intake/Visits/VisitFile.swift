package import Findings
import Receivables

/// A file of visit records, row by row as they stand: nothing is settled with other files or with other rows.
package struct VisitFile: Sendable {
    package let path: String
    /// Rows that can be read.
    package private(set) var lines: [VisitLine] = []
    /// Where rows begin that cannot.
    package private(set) var rejectedLines: [Int] = []
    package private(set) var findings: [Finding]
    private var marks: [RowMark] = []
    private var outcomes: RowOutcomes?
    private var plan: FilePlan?

    /// - Parameter folder: where relative paths start.
    /// - Throws: when the machine is at fault. Bad input is told in the findings.
    package init(
        _ path: String, in folder: String, settings: ReadingSettings
    ) throws(IntakeFailure) {
        self.path = path
        var file = OpenedFile(path: path, spec: SourceSpec(table: .visits))
        try file.open(in: folder, number: 0, settings: settings)
        findings = file.findings
        guard let plan = file.plan else { return }
        self.plan = plan
        outcomes = RowOutcomes([plan], findings: [])
        do throws(CSVProblem) {
            try read(plan, settings)
        } catch {
            switch error {
            case .unterminatedQuote(let position): findings.append(UnterminatedQuote.finding(path: path, position))
            }
        }
    }

    private mutating func read(_ plan: FilePlan, _ settings: ReadingSettings) throws(CSVProblem) {
        let currencies = CurrencyTable(reporting: settings.currency, minorDigits: settings.minorDigits)
        var reading = RowReading(currencies: currencies, separatesSharedTexts: false)
        var tables = SmallTables()
        let log = try tables.read(plan, &reading)
        findings += log.findings
        rejectedLines = log.rejects.map(\.line)
        marks = tables.visits.marks
        lines = tables.visits.store.rows.map { visit in
            let words = VisitWords(
                texts: reading.texts, currency: reading.currencies.currencies[Int(visit.currency)],
                customer: reading.customerTexts.string(reading.customers.texts[Int(visit.customer)]))
            return VisitLine(visit, words, file: path)
        }
    }

    /// Where a row's cell stands.
    /// - Parameter index: the row's place among `lines`.
    package func place(of field: String, ofLine index: Int) -> SourceLocation? {
        outcomes?.location(marks[index], field)
    }

    /// The fields of the file's columns, nil for one that is none; nil where rows cannot simply be put behind the others:
    /// another encoding or another delimiter.
    package var columnsToAppendTo: [String?]? {
        guard let plan, plan.text.encoding == .utf8, plan.dialect == .comma else { return nil }
        var columns = [String?](repeating: nil, count: plan.width)
        for column in plan.columns where column.slot.column >= 0 {
            columns[column.slot.column] = plan.outline.fields[column.slot.field].name
        }
        return columns
    }
}
