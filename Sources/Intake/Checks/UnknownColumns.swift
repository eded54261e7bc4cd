import Findings
import Receivables

/// Columns of a file that are no field of its table: kept in rejects, otherwise not used.
enum UnknownColumns {
    static func check(_ headers: [String], path: String, line: Int) -> [Finding] {
        guard !headers.isEmpty else { return [] }
        let shown = headers.prefix(20).map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }.joined(separator: ", ")
        return [
            Finding(
                .unknownColumns, at: SourceLocation(file: path, line: line),
                "not used: \(headers.count > 20 ? shown + ", …" : shown)",
                help: "columns: maps those that mean something here")
        ]
    }
}

/// Fields that a source's settings name and that its table has not.
enum UnknownField {
    static func check(_ spec: SourceSpec, _ outline: TableOutline, path: String) -> [Finding] {
        let known = outline.fields.map(\.name)
        let named = Set(spec.columns.keys).union(spec.defaults.keys).union(spec.strippedZeros)
            .union(spec.strippedDecimals)
        return named.subtracting(known).sorted().map { field in
            Finding(
                .unknownField, at: SourceLocation(file: path), field: field,
                "\(outline.kind.rawValue) has no field \(quoted: field)",
                help: known.nearest(to: field).map { "did you mean \($0)?" }
                    ?? "known: \(known.joined(separator: ", "))")
        }
    }
}
