import Receivables

/// Rows that wait to be put into columns: many at once cost a column little more than one, and are still near.
enum RowBatch {
    static let size = 128
}

extension Array {
    @inline(__always)
    mutating func append<Row>(from rows: [Row], _ value: (Row) -> Element) {
        append(addingCapacity: rows.count) { added in
            for row in rows.indices { added.append(value(rows[row])) }
        }
    }
}

extension SparseColumn {
    /// - Parameter before: the number of rows before these.
    @inline(__always)
    mutating func append<Row>(from rows: [Row], _ before: Int, _ value: (Row) -> Element) {
        // Most columns of most exports are blank.
        guard isPresent || rows.contains(where: { value($0) != absent }) else { return }
        append(rows.count, rowsBefore: before) { added in
            for row in rows.indices { added.append(value(rows[row])) }
        }
    }
}
