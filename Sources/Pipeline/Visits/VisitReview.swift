import Findings
import Intake

/// Looks at new visit records beside those that the portfolio has: which are new, which are there already, and which
/// cannot be recorded, with the reason.
struct VisitReview {
    private(set) var findings: [Finding] = []
    private(set) var added: [VisitLine] = []
    private(set) var skipped = 0
    private(set) var refused = 0
    private let customers: Set<String>
    /// Every record that the portfolio or an earlier row has.
    private var known: [String: VisitLine]

    /// - Parameters:
    ///   - customers: the ids of all customers of the portfolio.
    ///   - recorded: the portfolio's visits.
    init(customers: Set<String>, recorded: [VisitLine]) {
        self.customers = customers
        known = Dictionary(recorded.map { ($0.id, $0) }) { first, _ in first }
    }

    mutating func review(_ files: [VisitFile]) {
        // A correction may stand before what it corrects.
        let ids = Dictionary(files.flatMap(\.lines).map { ($0.id, $0.customer) }) { first, _ in first }
        for file in files { review(file, ids) }
    }

    private mutating func review(_ file: VisitFile, _ ids: [String: String]) {
        let owners = RowOwners(file)
        var told = file.findings.map(Self.judged)
        var refusedRows = Set(told.filter { $0.severity == .error }.compactMap { owners.row(of: $0.location) })
        for (index, line) in file.lines.enumerated() {
            if let finding = problem(line, index, file, ids) {
                told.append(finding)
                refusedRows.insert(line.line)
            } else if known[line.id] != nil {
                skipped += 1
            } else if !refusedRows.contains(line.line) {
                known[line.id] = line
                added.append(line)
            }
        }
        findings += told.sorted {
            ($0.location?.line ?? 0, $0.location?.column ?? 0) < ($1.location?.line ?? 0, $1.location?.column ?? 0)
        }
        refused += refusedRows.count
    }

    /// Why a row that can be read is not recorded.
    private func problem(_ line: VisitLine, _ index: Int, _ file: VisitFile, _ ids: [String: String]) -> Finding? {
        if let other = known[line.id] {
            guard other.cells != line.cells else { return nil }
            return Finding(
                .duplicateRow, at: file.place(of: "visit_id", ofLine: index), field: "visit_id",
                "visit \(quoted: line.id) is recorded already, with other content: line \(other.line) of \(other.file)",
                help: "what is recorded stays; write a correction as a row with an identifier of its own and "
                    + "corrects_visit_id: \(line.id)", severity: .error)
        }
        if !customers.contains(line.customer) {
            return Finding(
                .unknownCustomer, at: file.place(of: "customer_id", ofLine: index), field: "customer_id",
                "customer \(quoted: line.customer) is unknown",
                help: "mend customer_id, or add the customer to the customers table", severity: .error)
        }
        guard !line.corrects.isEmpty else { return nil }
        let place = file.place(of: "corrects_visit_id", ofLine: index)
        guard let customer = known[line.corrects]?.customer ?? ids[line.corrects], line.corrects != line.id else {
            return Finding(
                .unknownVisit, at: place, field: "corrects_visit_id",
                "it corrects visit \(quoted: line.corrects), which is unknown", help: "mend corrects_visit_id",
                severity: .error)
        }
        guard customer != line.customer else { return nil }
        return Finding(
            .correctionElsewhere, at: place, field: "corrects_visit_id",
            "it corrects visit \(quoted: line.corrects), which is another customer's",
            help: "mend customer_id or corrects_visit_id", severity: .error)
    }

    /// What a build can do without, a record that is kept for good cannot: something said would be lost.
    private static let losses: Set<FindingCode> = [
        .unknownValue, .unknownCurrency, .amountRounded, .incompletePromise, .missingNote,
    ]

    /// What helps with a source of the portfolio may be of no use with a file that is read once.
    private static let helps: [FindingCode: String] = [
        .missingFile: "name a file that is there", .unknownEncoding: "save it as CSV in UTF-8",
        .missingValue: "fill it in", .dayOrder: "write it as 2026-03-05",
    ]

    private static func judged(_ finding: Finding) -> Finding {
        Finding(
            finding.code, at: finding.location, field: finding.field, finding.message,
            help: helps[finding.code] ?? finding.help ?? (losses.contains(finding.code) ? finding.code.mend : nil),
            severity: losses.contains(finding.code) ? .error : finding.severity)
    }
}

/// Which row a finding's line belongs to: a row may cover several lines.
private struct RowOwners {
    private let starts: [Int]

    init(_ file: VisitFile) { starts = (file.lines.map(\.line) + file.rejectedLines).sorted() }

    /// Nil for what is said of the file as a whole.
    func row(of place: SourceLocation?) -> Int? {
        place?.line.flatMap { line in starts.last { $0 <= line } }
    }
}
