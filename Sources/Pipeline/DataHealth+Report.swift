import Findings
import Intake
import Site

extension Finding {
    /// Where it is and of which kind, without what it quotes of a row.
    var withoutWords: Finding { Finding(code, at: location, field: field, "‹…›", severity: severity) }
}

extension DataHealth {
    init(_ report: IntakeReport, findings: [Finding]) {
        let files = report.files.map { file in
            File(
                table: file.table, name: Self.shown(file.path), rows: file.rows, used: file.used.rows,
                rejected: file.rejected.rows, ignored: file.ignoredRows, encoding: file.encoding,
                delimiter: Self.names[file.delimiter] ?? file.delimiter, sha256: file.checksum ?? "")
        }
        self.init(files: files, findings: findings.map { $0.locating(Self.shown) })
    }

    /// A source outside the portfolio is shown by its name alone: no page tells how a computer is laid out.
    private static func shown(_ path: String) -> String {
        path.hasPrefix("/") ? path.split(separator: "/").last.map(String.init) ?? path : path
    }

    private static let names = [",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"]
}
