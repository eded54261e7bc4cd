import Findings
import Intake
import Site

extension DataHealth {
    init(_ report: IntakeReport, findings: [Finding]) {
        let files = report.files.map { file in
            File(
                table: file.table, name: file.path, rows: file.rows, used: file.used.rows,
                rejected: file.rejected.rows, ignored: file.ignoredRows, encoding: file.encoding,
                delimiter: Self.names[file.delimiter] ?? file.delimiter, sha256: file.checksum ?? "")
        }
        self.init(files: files, findings: findings)
    }

    private static let names = [",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"]
}
