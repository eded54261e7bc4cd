import Findings
import Receivables

/// Reads the rows of all opened files: the small tables by one worker, the large ones in chunks by all.
///
/// Chunks are cut by size alone, so that the number of workers changes nothing but the numbers of texts and customers,
/// which nobody sees.
struct FileReading {
    /// What one job gives.
    struct Part: Sendable {
        /// Whose texts, customers and currencies the rows refer to: a position in `Rows.readings`.
        var reading = 0
        /// Of the small tables alone: they share no worker's texts.
        var ownReading: RowReading?
        var small = SmallTables()
        var documents = Staged<DocumentStore>()
        var payments = Staged<PaymentStore>()
        var allocations = Staged<AllocationStore>()
        /// By file number.
        var logs: [(file: Int, log: ChunkLog)] = []
        var refusals: [(file: Int, problem: CSVProblem)] = []
    }

    struct Rows: Sendable {
        /// The small tables' first, then the chunks in the order of their files.
        var parts: [Part]
        /// That of the small tables first, then one for each worker.
        var readings: [RowReading]
    }

    private static let chunkSize = 8 << 20
    /// Bytes of a row in an ordinary export, at least.
    private static let shortestRow = 32

    private let plans: [FilePlan]
    private let currencies: CurrencyTable

    init(_ plans: [FilePlan], _ currencies: CurrencyTable) {
        self.plans = plans
        self.currencies = currencies
    }

    func rows(jobs: Int) -> Rows {
        let chunks = chunks(jobs: jobs)
        let room = chunks.reduce(0) { $0 + $1.chunk.range.count } / 4
        let workers = (0..<max(jobs, 1)).map { _ in
            RowReading(currencies: currencies, separatesSharedTexts: true, room: room)
        }
        let (parts, readings) = parallelMap(chunks.count + 1, workers: workers) { index, worker, reading in
            guard index > 0 else { return smallPart() }
            var part = part(of: chunks[index - 1].chunk, chunks[index - 1].plan, &reading)
            part.reading = worker + 1
            return part
        }
        let small = parts[0].ownReading ?? RowReading(currencies: currencies, separatesSharedTexts: false)
        return Rows(parts: parts, readings: [small] + readings)
    }

    private func chunks(jobs: Int) -> [(plan: FilePlan, chunk: CSVChunk)] {
        let large = plans.filter { FileReading.isLarge($0.outline.kind) }
        return parallelMap(large.count, jobs: jobs) { index in
            let plan = large[index]
            let count = max(1, plan.header.body.range.count / FileReading.chunkSize)
            return plan.text.split(plan.header.body, into: count, dialect: plan.dialect).map { (plan, $0) }
        }.flatMap { $0 }
    }

    static func isLarge(_ table: TableKind) -> Bool {
        table == .receivables || table == .payments || table == .allocations
    }

    private func smallPart() -> Part {
        var part = Part()
        var reading = RowReading(currencies: currencies, separatesSharedTexts: false)
        for plan in plans where !FileReading.isLarge(plan.outline.kind) {
            do throws(CSVProblem) {
                part.logs.append((plan.file, try part.small.read(plan, &reading)))
            } catch {
                part.refusals.append((plan.file, error))
            }
        }
        part.ownReading = reading
        return part
    }

    private func part(of chunk: CSVChunk, _ plan: FilePlan, _ reading: inout RowReading) -> Part {
        var part = Part()
        do throws(CSVProblem) {
            switch plan.outline.kind {
            case .receivables: part.documents = try read(chunk, plan, ReceivablesTable.schema, &part, &reading)
            case .payments: part.payments = try read(chunk, plan, PaymentsTable.schema, &part, &reading)
            default: part.allocations = try read(chunk, plan, AllocationsTable.schema, &part, &reading)
            }
        } catch {
            part.refusals.append((plan.file, error))
        }
        return part
    }

    private func read<Store: RowStore>(
        _ chunk: CSVChunk, _ plan: FilePlan, _ schema: TableSchema<Store.Row>, _ part: inout Part,
        _ reading: inout RowReading
    ) throws(CSVProblem) -> Staged<Store> {
        var sink = TableSink<Store>(schema)
        sink.reserve(chunk.range.count / FileReading.shortestRow)
        var rows = ChunkReading(plan)
        try rows.read(chunk, into: &sink, &reading)
        plan.text.release(chunk.range)
        part.logs.append((plan.file, rows.log))
        return sink.staged
    }
}
