import Findings
import Receivables

/// What became of every row: the control figures by file, the findings, and the rows to hand back.
struct RowOutcomes: Sendable {
    private let plans: [Int: FilePlan]
    private(set) var tallies: [Int: FileTally] = [:]
    private(set) var findings: [Finding]
    private(set) var rejects: [RejectedRow] = []

    init(_ plans: [FilePlan], findings: [Finding]) {
        self.plans = Dictionary(uniqueKeysWithValues: plans.map { ($0.file, $0) })
        self.findings = findings
    }

    mutating func take(_ log: ChunkLog, file: Int, currencies: [UInt8]) {
        tallies[file, default: FileTally()].add(log.tally, currencies)
        findings += log.findings
        rejects += log.rejects
    }

    /// For rows of the small tables, which are settled while those of the large ones are.
    func aside() -> RowOutcomes {
        var aside = self
        (aside.findings, aside.rejects) = ([], [])
        return aside
    }

    /// - Parameter aside: no row of a small table was settled here since it was made.
    mutating func add(_ aside: RowOutcomes) {
        for (file, plan) in plans where !ReadingWork.isLarge(plan.outline.kind) {
            tallies[file] = aside.tallies[file]
        }
        findings += aside.findings
        rejects += aside.rejects
    }

    mutating func report(_ finding: Finding) { findings.append(finding) }

    /// About a row that is used.
    mutating func warn(
        _ code: FindingCode, _ mark: RowMark, field: String? = nil, _ message: FindingMessage, help: String? = nil,
        severity: Severity? = nil
    ) {
        findings.append(
            Finding(
                code, at: location(mark, field), field: field, message, help: help,
                severity: severity ?? min(code.severity, .warning)))
    }

    /// A row that was counted as used turns out not to be usable.
    mutating func reject(
        _ mark: inout RowMark, _ code: FindingCode, field: String? = nil, _ message: FindingMessage, help: String? = nil
    ) {
        findings.append(
            Finding(code, at: location(mark, field), field: field, message, help: help, severity: .error))
        if let row = record(of: mark, { RejectedRow($0, file: Int(mark.file), code) }) { rejects.append(row) }
        settle(&mark, .rejected)
    }

    /// A row that adds nothing: an exact duplicate, or merged into another one.
    mutating func settle(_ mark: inout RowMark, _ fate: RowMark.Fate) {
        guard mark.isUsed else { return }
        tallies[Int(mark.file)]?.move(mark, to: fate)
        mark.fate = fate
    }

    func location(_ mark: RowMark, _ field: String? = nil) -> SourceLocation? {
        guard let plan = plans[Int(mark.file)] else { return nil }
        guard let field, let column = plan.columns.first(where: { plan.outline.fields[$0.slot.field].name == field }),
            column.slot.column >= 0, let position = record(of: mark, { $0.position(ofField: column.slot.column) })
        else { return plan.location(line: Int(mark.line)) }
        return plan.location(position)
    }

    /// What a row's cell says, for findings.
    func cell(_ field: String, of mark: RowMark) -> String {
        guard let plan = plans[Int(mark.file)],
            let column = plan.columns.first(where: { plan.outline.fields[$0.slot.field].name == field })
        else { return "" }
        return record(of: mark) { $0[column.slot.column].trimmingBlanks.lossyText } ?? ""
    }

    /// Reads a row's record once more.
    private func record<Result>(of mark: RowMark, _ body: (CSVRecord) -> Result) -> Result? {
        guard let plan = plans[Int(mark.file)] else { return nil }
        let rest = CSVChunk(range: mark.start..<plan.header.body.range.upperBound, line: Int(mark.line))
        var reader = CSVReader(plan.text, dialect: plan.dialect, chunk: rest)
        guard (try? reader.next()) == true else { return nil }
        return body(reader.record)
    }

    /// Findings by file, line and column; those of no file first.
    func sortedFindings(files: [String]) -> [Finding] {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        let keys = findings.enumerated().map { index, finding in
            let place = finding.location
            return FindingOrder(
                file: place.map { order[$0.file] ?? -1 } ?? -2, line: place?.line ?? 0, column: place?.column ?? 0,
                index: index)
        }
        return keys.sorted().map { findings[$0.index] }
    }
}

private struct FindingOrder: Comparable {
    let file: Int
    let line: Int
    let column: Int
    let index: Int

    static func < (left: FindingOrder, right: FindingOrder) -> Bool {
        (left.file, left.line, left.column, left.index) < (right.file, right.line, right.column, right.index)
    }
}

extension RejectedRow {
    init(_ record: CSVRecord, file: Int, _ code: FindingCode) {
        self.init(
            file: file, line: record.line, lineCount: record.lineCount, range: record.range.lowerBound..<record.end,
            code: code)
    }
}
