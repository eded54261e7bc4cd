import Findings
import Receivables

/// Reads the rows of all opened files: the small tables by one worker, the large ones in chunks by all.
///
/// Chunks are cut by size alone, so that the number of workers changes nothing.
struct FileReading {
    /// What one worker's job gives.
    struct Part: Sendable {
        var reading: RowReading
        var small = SmallTables()
        var documents = Staged<DocumentStore>()
        var payments = Staged<PaymentStore>()
        var allocations = Staged<AllocationStore>()
        /// By file number.
        var logs: [(file: Int, log: ChunkLog)] = []
        var refusals: [(file: Int, problem: CSVProblem)] = []
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

    /// The small tables' part first, then the chunks in the order of their files.
    func parts(jobs: Int) -> [Part] {
        let large = plans.filter { FileReading.isLarge($0.outline.kind) }
        let chunks = parallelMap(large.count, jobs: jobs) { index in
            let plan = large[index]
            let count = max(1, plan.header.body.range.count / FileReading.chunkSize)
            return plan.text.split(plan.header.body, into: count, dialect: plan.dialect).map { (plan, $0) }
        }.flatMap { $0 }
        return parallelMap(chunks.count + 1, jobs: jobs) { index in
            index == 0 ? smallPart() : part(of: chunks[index - 1].1, chunks[index - 1].0)
        }
    }

    private static func isLarge(_ table: TableKind) -> Bool {
        table == .receivables || table == .payments || table == .allocations
    }

    private func smallPart() -> Part {
        var part = Part(reading: RowReading(currencies: currencies, separatesSharedTexts: false))
        for plan in plans where !FileReading.isLarge(plan.outline.kind) {
            do throws(CSVProblem) {
                part.logs.append((plan.file, try part.small.read(plan, &part.reading)))
            } catch {
                part.refusals.append((plan.file, error))
            }
        }
        return part
    }

    private func part(of chunk: CSVChunk, _ plan: FilePlan) -> Part {
        var part = Part(reading: RowReading(currencies: currencies, separatesSharedTexts: true))
        do throws(CSVProblem) {
            var rows = ChunkReading(plan)
            var sink: any RowSink = FileReading.sink(of: plan.outline.kind)
            sink.reserve(chunk.range.count / FileReading.shortestRow)
            try rows.read(chunk, into: &sink, &part.reading)
            switch sink {
            case let sink as DocumentSink: part.documents = sink.table.staged
            case let sink as PaymentSink: part.payments = sink.table.staged
            case let sink as AllocationSink: part.allocations = sink.table.staged
            default: break
            }
            part.logs.append((plan.file, rows.log))
        } catch {
            part.refusals.append((plan.file, error))
        }
        return part
    }

    private static func sink(of table: TableKind) -> any RowSink {
        switch table {
        case .receivables: DocumentSink()
        case .payments: PaymentSink()
        default: AllocationSink()
        }
    }
}
