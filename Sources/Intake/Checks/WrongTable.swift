import Findings
import Receivables

/// A file given as one table that has another one's columns: payments where receivables should be.
enum WrongTable {
    /// Though all needed columns seem to be there, the file's identity is another table's: `payment_id`.
    static func check(_ match: HeaderMatch, _ header: HeaderRow, _ outline: TableOutline, path: String) -> Finding? {
        let known = Set(outline.fields.flatMap(\.aliases))
        let names = header.cells.map(HeaderName.init)
        let own = count(names, in: outline)
        let foreign = TableOutline.all.first { other in
            guard other.kind != outline.kind, let identity = other.fields.first(where: \.isOwnIdentity) else {
                return false
            }
            let key = HeaderName(identity.name).key
            guard !known.contains(key), header.cells.contains(where: { HeaderName($0).key == key }) else {
                return false
            }
            // An invoice list with a payment_id beside paid_date is no payments file: this one knows as many columns.
            return count(names, in: other) > own && required(of: other, areIn: header.cells)
        }
        return foreign.map { finding(path: path, line: header.line, given: outline.kind, looksLike: $0.kind) }
    }

    /// The table all of whose needed columns stand in the header; the one with most known columns, if several.
    static func likely(_ cells: [String], besides kind: TableKind) -> TableKind? {
        let names = cells.map(HeaderName.init)
        var best: (kind: TableKind, known: Int)?
        for outline in TableOutline.all where outline.kind != kind && required(of: outline, areIn: cells) {
            let known = count(names, in: outline)
            if known > best?.known ?? 2 { best = (outline.kind, known) }
        }
        return best?.kind
    }

    private static func count(_ names: [HeaderName], in outline: TableOutline) -> Int {
        names.count { outline.field(named: $0) != nil }
    }

    private static func required(of outline: TableOutline, areIn cells: [String]) -> Bool {
        HeaderMatch(cells, outline: outline, spec: SourceSpec(table: outline.kind)).missing.isEmpty
    }

    static func finding(path: String, line: Int, given: TableKind, looksLike other: TableKind) -> Finding {
        Finding(
            .wrongTable, at: SourceLocation(file: path, line: line),
            "this is read as \(given.rawValue), but its columns are those of \(other.rawValue)",
            help:
                "name the right file, or say table: \(other.rawValue); columns: maps it where it is \(given.rawValue) after all"
        )
    }
}

extension TableOutline.Entry {
    /// An identifier of the table's own, such as `payment_id`: not a customer, an entity or a document.
    fileprivate var isOwnIdentity: Bool {
        traits.isSuperset(of: [.required, .identity]) && form == .identifier && name.hasSuffix("_id")
            && name != "customer_id" && name != "person_id" && name != "collector_id"
    }
}
