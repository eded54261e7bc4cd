import Receivables

/// What is read in one go.
struct ReadingWork: Sendable {
    enum Content: Sendable {
        /// They share one reading, because their rows are kept as they are.
        case smallTables([FilePlan])
        case chunk(CSVChunk, FilePlan)
    }

    let content: Content
    /// In bytes, for which all tables need about as long.
    let weight: Int
    /// Rows that the table can have from here on.
    var room = 0
    /// Behind it another file begins, or nothing.
    var endsFile = true

    private static let chunkSize = 2 << 20
    /// Bytes of a row in an ordinary export, at least.
    private static let shortestRow = 32

    /// The largest table, the small ones, the other large ones: where the work of two workers is cut in the middle, no
    /// table is cut.
    static func list(_ plans: [FilePlan], jobs: Int) -> [ReadingWork] {
        let large = plans.filter { isLarge($0.outline.kind) }
        let chunks = parallelMap(large.count, jobs: jobs) { cut(large[$0]) }
        let tables = [TableKind.receivables, .payments, .allocations].map { table in
            zip(large, chunks).filter { $0.0.outline.kind == table }
        }
        var works = tables.map { work(on: $0) }.sorted { weight(of: $0) > weight(of: $1) }
        works.insert([smallTables(plans.filter { !isLarge($0.outline.kind) })], at: 1)
        return works.flatMap { $0 }
    }

    static func isLarge(_ table: TableKind) -> Bool {
        table == .receivables || table == .payments || table == .allocations
    }

    private static func smallTables(_ plans: [FilePlan]) -> ReadingWork {
        ReadingWork(
            content: .smallTables(plans), weight: plans.reduce(0) { $0 + $1.header.body.range.count })
    }

    /// Cut by size alone, so that the number of workers changes nothing but the numbers of texts and customers, which
    /// nobody sees.
    private static func cut(_ plan: FilePlan) -> [CSVChunk] {
        let count = max(1, plan.header.body.range.count / chunkSize)
        return plan.text.split(plan.header.body, into: count, dialect: plan.dialect)
    }

    /// Of one table.
    private static func work(on files: [(plan: FilePlan, chunks: [CSVChunk])]) -> [ReadingWork] {
        var bytes = files.reduce(0) { $0 + $1.plan.header.body.range.count }
        return files.flatMap { plan, chunks in
            chunks.enumerated().map { index, chunk in
                defer { bytes -= chunk.range.count }
                return ReadingWork(
                    content: .chunk(chunk, plan), weight: chunk.range.count, room: bytes / shortestRow,
                    endsFile: index == chunks.count - 1)
            }
        }
    }

    private static func weight(of work: [ReadingWork]) -> Int { work.reduce(0) { $0 + $1.weight } }
}
