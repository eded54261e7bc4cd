/// What was generated.
package struct SampleSummary: Sendable, Hashable {
    private var rowCounts: [SampleFile: Int] = [:]
    package private(set) var bytes = 0

    /// Rows of a table, its header not counted.
    package func rows(of file: SampleFile) -> Int { rowCounts[file, default: 0] }

    package var totalRows: Int { rowCounts.values.reduce(0, +) }

    mutating func count(rows: Int, bytes: Int, of file: SampleFile) {
        rowCounts[file, default: 0] += rows
        self.bytes += bytes
    }
}
