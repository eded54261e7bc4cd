import Receivables

/// What is read in one go.
struct ReadingWork: Sendable {
    enum Content: Sendable {
        /// They share one reading, because their rows are kept as they are.
        case smallTables([FilePlan])
        case chunk(CSVChunk, FilePlan)
        case checksum(FileSum)
    }

    let content: Content
    /// In bytes, for which all tables need about as long.
    let weight: Int
    /// Rows that the table can have from here on.
    var room = 0
    /// Behind it another file begins, or nothing.
    var endsFile = true

    private static let chunkSize = 8 << 20
    /// Bytes of a row in an ordinary export, at least.
    private static let shortestRow = 32
    /// How many bytes are summed in the time in which one is read.
    private static let sumSpeed = 6

    /// The largest table, the small ones, the other large ones: where the work of two workers is cut in the middle, no
    /// table is cut. Each part begins with checksums, which need a whole file in memory: that of the largest file with
    /// the first.
    static func list(_ plans: [FilePlan], _ sums: [FileSum], jobs: Int) -> [ReadingWork] {
        let large = plans.filter { isLarge($0.outline.kind) }
        let chunks = parallelMap(large.count, jobs: jobs) { cut(large[$0]) }
        let tables = [TableKind.receivables, .payments, .allocations].map { table in
            zip(large, chunks).filter { $0.0.outline.kind == table }
        }
        var works = tables.map { work(on: $0) }.sorted { weight(of: $0) > weight(of: $1) }
        works.insert([smallTables(plans.filter { !isLarge($0.outline.kind) })], at: 1)
        let summing = sums.map { ReadingWork(content: .checksum($0), weight: $0.byteCount / sumSpeed) }
        return summing.prefix(1) + works[0] + summing.dropFirst() + works[1...].flatMap { $0 }
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
