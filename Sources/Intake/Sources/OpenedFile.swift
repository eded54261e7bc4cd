import Findings
import Receivables

/// A source file as far as it could be opened: its plan, or the finding that says why there is none.
struct OpenedFile: Sendable {
    let path: String
    let table: TableKind
    let spec: SourceSpec
    var plan: FilePlan?
    var block: ByteBlock?
    var findings: [Finding] = []
    /// The same bytes as an earlier file of the same table: not read.
    var isRepeat = false
    /// The file is there and has a header, but nothing behind it.
    var isEmpty = false

    init(path: String, spec: SourceSpec) {
        self.path = path
        self.table = spec.table
        self.spec = spec
    }

    mutating func report(_ code: FindingCode, line: Int? = nil, _ message: FindingMessage, help: String? = nil) {
        findings.append(Finding(code, at: SourceLocation(file: path, line: line), message, help: help))
    }
}

extension OpenedFile {
    /// Opens, decodes and matches a file.
    /// - Throws: when the machine, not the input, is at fault: no permission, a failing disk.
    mutating func open(in folder: String, number: Int, settings: ReadingSettings) throws(IntakeFailure) {
        guard let block = try map(path.hasPrefix("/") ? path : folder + "/" + path) else { return }
        self.block = block
        guard let text = decode(block, settings) else { return }
        do throws(CSVProblem) {
            try match(text, number: number, settings)
        } catch {
            switch error {
            case .unterminatedQuote(let position): findings.append(UnterminatedQuote.finding(path: path, position))
            }
        }
    }

    private mutating func map(_ fullPath: String) throws(IntakeFailure) -> ByteBlock? {
        do throws(FileProblem) {
            return try ByteBlock(mapping: fullPath)
        } catch {
            switch error {
            case .unreadable(let reason): throw .unreadable(path: path, reason: reason)
            default: findings.append(UnusableFile.finding(path: path, error, table))
            }
            return nil
        }
    }

    private mutating func decode(_ block: ByteBlock, _ settings: ReadingSettings) -> SourceText? {
        do throws(EncodingProblem) {
            return try SourceText(block, declared: spec.encoding, fallback: settings.fallbackEncoding)
        } catch {
            findings.append(UnusableFile.finding(path: path, error))
            return nil
        }
    }

    private mutating func match(_ text: SourceText, number: Int, _ settings: ReadingSettings) throws(CSVProblem) {
        let dialect = spec.delimiter ?? Dialect(sniffing: text)
        let outline = TableOutline.of(table)
        let found = try HeaderRow.find(in: text, dialect: dialect, line: spec.headerRow) {
            HeaderMatch.countKnown($0, outline: outline, spec: spec)
        }
        guard let header = found else {
            report(.noHeader, "the file has no header row", help: "the first row names the columns")
            return
        }
        let match = HeaderMatch(header.cells, outline: outline, spec: spec)
        if let finding = MissingColumn.check(match, header, outline, path: path) {
            findings.append(finding)
            return
        }
        if spec.columns.isEmpty, let finding = WrongTable.check(match, header, outline, path: path) {
            findings.append(finding)
            return
        }
        findings += MissingColumn.lostHeaders(match, header, path: path)
        findings += UnknownField.check(spec, outline, path: path)
        findings += UnknownColumns.check(match.unknownColumns, path: path, line: header.line)
        let columns = match.columns
        isEmpty = header.body.range.isEmpty
        plan = FilePlan(
            outline: outline, file: number, path: path, text: text, dialect: dialect, header: header,
            columns: columns, slots: columns.map(\.slot), unknownColumns: match.unknownColumns,
            conditions: conditions(match, header),
            days: spec.dates ?? DayFormat(), decimalMark: spec.decimal ?? UInt8(ascii: "."),
            currencyCode: match.currencyCode ?? spec.defaults["currency"], padsShortRows: settings.padsShortRows)
    }

    private mutating func conditions(_ match: HeaderMatch, _ header: HeaderRow) -> [FilePlan.Condition] {
        spec.conditions.sorted { $0.key < $1.key }.compactMap { key, value in
            guard let column = match.column(of: key) else {
                report(
                    .missingColumn, line: header.line, "where: names \(quoted: key), which the file lacks",
                    help: header.cells.nearest(to: key).map { "did you mean \($0)?" })
                return nil
            }
            return FilePlan.Condition(column: column, value: value)
        }
    }
}
