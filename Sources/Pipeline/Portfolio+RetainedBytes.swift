import Receivables

extension Portfolio {
    /// What documents, payments and their allocations keep of memory while a run lasts: their columns, and the texts of
    /// all rows.
    var retainedBytes: Int {
        let columns: [Any] = [records.documents, records.payments, movements, settled]
        return columns.reduce(transfers.retainedBytes + records.texts.byteCount) { sum, table in
            Mirror(reflecting: table).children.reduce(sum) { sum, child in
                sum + ((child.value as? any RetainingColumn)?.retainedBytes ?? 0)
            }
        }
    }
}

private protocol RetainingColumn {
    var retainedBytes: Int { get }
}

extension Array: RetainingColumn {
    fileprivate var retainedBytes: Int { count * MemoryLayout<Element>.stride }
}

extension SparseColumn: RetainingColumn {
    fileprivate var retainedBytes: Int { byteCount }
}
