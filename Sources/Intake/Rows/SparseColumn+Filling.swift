import Receivables

extension SparseColumn {
    /// Appends a row's value. Most columns of most exports are blank, which is seen before anything is called.
    @inline(__always)
    mutating func fill(_ value: Element, asRow row: Int) {
        if isPresent || value != absent { append(value, asRow: row) }
    }
}
