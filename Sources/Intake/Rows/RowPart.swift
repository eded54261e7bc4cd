import Receivables

/// The rows of chunks that one worker read one behind the other.
struct RowPart: Sendable {
    /// Of the first chunk in the list of work; −1 for the small tables.
    let place: Int
    /// Whose texts, customers and currencies the rows refer to: a position in `FileReading.Rows.readings`.
    let reading: Int
    /// The place of the chunk that goes on where this part ends.
    private(set) var nextPlace: Int?
    var small = SmallTables()
    var documents = Staged<DocumentStore>()
    var payments = Staged<PaymentStore>()
    var allocations = Staged<AllocationStore>()
    /// By file number.
    private(set) var logs: [(file: Int, log: ChunkLog)] = []
    private(set) var refusals: [(file: Int, problem: CSVProblem)] = []

    init(place: Int, reading: Int) {
        self.place = place
        self.reading = reading
    }

    /// Reads the small tables, file by file.
    mutating func read(_ plans: [FilePlan], _ reading: inout RowReading) {
        for plan in plans {
            do throws(CSVProblem) {
                logs.append((plan.file, try small.read(plan, &reading)))
            } catch {
                refusals.append((plan.file, error))
            }
        }
    }

    /// Reads the chunk at a place of the list of work.
    ///
    /// The last chunk of a file has a part to itself: only there can a quote be open to the end, and then the rows read
    /// before it are dropped with their part.
    mutating func read(
        _ chunk: CSVChunk, _ plan: FilePlan, _ work: [ReadingWork], at place: Int, _ reading: inout RowReading
    ) {
        let room = nextPlace == nil ? work[place].room : 0
        do throws(CSVProblem) {
            switch plan.outline.kind {
            case .receivables: try read(chunk, plan, ReceivablesTable.schema, \.documents, room: room, &reading)
            case .payments: try read(chunk, plan, PaymentsTable.schema, \.payments, room: room, &reading)
            default: try read(chunk, plan, AllocationsTable.schema, \.allocations, room: room, &reading)
            }
        } catch {
            refusals.append((plan.file, error))
        }
        let isContinued = !work[place].endsFile && !work[place + 1].endsFile
        nextPlace = isContinued ? place + 1 : nil
    }

    private mutating func read<Store: RowStore>(
        _ chunk: CSVChunk, _ plan: FilePlan, _ schema: TableSchema<Store.Row>,
        _ table: WritableKeyPath<RowPart, Staged<Store>>, room: Int, _ reading: inout RowReading
    ) throws(CSVProblem) {
        // Taken out, because two owners would mean a copy of every row.
        var staged = Staged<Store>()
        swap(&staged, &self[keyPath: table])
        if room > 0 { staged.reserve(room) }
        var sink = TableSink<Store>(schema, continuing: consume staged)
        var rows = ChunkReading(plan)
        try rows.read(chunk, into: &sink, &reading)
        plan.text.release(chunk.range)
        logs.append((plan.file, rows.log))
        self[keyPath: table] = sink.staged
    }
}
