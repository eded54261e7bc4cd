import Findings
import Receivables

/// A file without a column that its table needs: one finding that lists what was seen and what comes near, or that
/// tells which other table the file looks like.
enum MissingColumn {
    static func check(_ match: HeaderMatch, _ header: HeaderRow, _ outline: TableOutline, path: String) -> Finding? {
        guard !match.missing.isEmpty else { return nil }
        if let other = WrongTable.likely(header.cells, besides: outline.kind) {
            return WrongTable.finding(path: path, line: header.line, given: outline.kind, looksLike: other)
        }
        return finding(match.missing, header, outline, path: path)
    }

    /// Configured headers that the file lacks; required ones are told by `check`.
    static func lostHeaders(_ match: HeaderMatch, _ header: HeaderRow, path: String) -> [Finding] {
        match.lostHeaders.map { lost in
            let nearest = lost.headers.lazy.compactMap { header.cells.nearest(to: $0) }.first
            return Finding(
                .missingColumn, at: SourceLocation(file: path, line: header.line), field: lost.field,
                "columns: maps \(lost.field) to \(quoted: lost.headers.joined(separator: " | ")), which the file lacks",
                help: nearest.map { "did you mean \($0)?" } ?? "seen: \(header.cells.joined(separator: ", "))",
                severity: .warning)
        }
    }

    private static func finding(
        _ missing: [String], _ header: HeaderRow, _ outline: TableOutline, path: String
    ) -> Finding {
        let seen = header.cells.filter { !$0.isEmpty }
        let near = missing.compactMap { name in
            nearest(to: name, among: seen, outline).map { "\(name): perhaps \($0)" }
        }
        let advice = near.isEmpty ? "map them with columns: in huikuan.yml" : near.joined(separator: "; ")
        return Finding(
            .missingColumn, at: SourceLocation(file: path, line: header.line),
            "\(outline.kind.rawValue) needs \(missing.joined(separator: ", ")); the headers are \(list(seen))",
            help: advice)
    }

    private static func nearest(to field: String, among seen: [String], _ outline: TableOutline) -> String? {
        if let near = seen.nearest(to: field) { return near }
        let aliases = outline.fields.first { $0.name == field }?.aliases ?? []
        return seen.first { header in aliases.nearest(to: HeaderName(header).key) != nil }
    }

    private static func list(_ headers: [String]) -> String {
        let shown = headers.prefix(40).map { $0.count > 40 ? $0.prefix(40) + "…" : $0 }.joined(separator: ", ")
        return headers.count > 40 ? shown + ", …" : shown
    }
}
