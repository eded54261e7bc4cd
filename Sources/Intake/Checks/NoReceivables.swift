import Findings
import Receivables

/// A portfolio without its one needed table.
enum NoReceivables {
    static func finding(_ sources: [SourceSpec], in folder: String) -> Finding {
        let seen = Discovery.tableFiles(in: folder)
        let isConfigured = sources.contains { !$0.isDiscovered }
        let help =
            seen.isEmpty
            ? "put the export there, or name it under sources: in huikuan.yml"
            : "seen: \(seen.prefix(10).joined(separator: ", ")); name one under sources: in huikuan.yml"
        return Finding(
            .noReceivables,
            isConfigured
                ? "no source says table: receivables"
                : "there is no data/receivables.csv, and huikuan.yml names no sources", help: help)
    }
}

/// Tables that hold a header and nothing else.
enum NoRows {
    static func finding(_ file: OpenedFile) -> Finding? {
        guard file.isEmpty else { return nil }
        return Finding(
            .noRows, at: SourceLocation(file: file.path, line: file.plan?.header.line),
            "the file has a header and no rows", help: "export it again",
            severity: file.table == .receivables ? .error : .warning)
    }
}
