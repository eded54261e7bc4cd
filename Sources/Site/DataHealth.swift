package import Findings
package import Receivables

/// What became of the rows that were read: composed by the pipeline, which alone knows the readers.
package struct DataHealth: Sendable {
    package struct File: Sendable {
        package let table: TableKind
        package let name: String
        package let rows: Int
        package let used: Int
        package let rejected: Int
        package let ignored: Int
        package let encoding: String
        package let delimiter: String
        package let sha256: String

        package init(
            table: TableKind, name: String, rows: Int, used: Int, rejected: Int, ignored: Int, encoding: String,
            delimiter: String, sha256: String
        ) {
            self.table = table
            self.name = name
            self.rows = rows
            self.used = used
            self.rejected = rejected
            self.ignored = ignored
            self.encoding = encoding
            self.delimiter = delimiter
            self.sha256 = sha256
        }
    }

    /// For trees that say nothing of the input.
    package static let none = DataHealth(files: [], findings: [])

    package let files: [File]
    package let findings: [Finding]

    package init(files: [File], findings: [Finding]) {
        self.files = files
        self.findings = findings
    }

    var rows: Int { files.reduce(0) { $0 + $1.rows } }
    var used: Int { files.reduce(0) { $0 + $1.used } }
    var rejected: Int { files.reduce(0) { $0 + $1.rejected } }
    var ignored: Int { files.reduce(0) { $0 + $1.ignored } }
}
