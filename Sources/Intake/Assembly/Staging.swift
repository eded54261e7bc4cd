import Findings
import Receivables

/// The rows of all files together, in the order of files and lines: one pool of texts, one numbering of customers and
/// of currencies.
struct Staging: Sendable {
    var texts: TextPool
    /// Customers by first appearance.
    var customers: TextInterner
    /// By code.
    let currencies: [Currency]
    var small: SmallTables
    var documents = Staged<DocumentStore>()
    var payments = Staged<PaymentStore>()
    var allocations = Staged<AllocationStore>()
    var nameRuns: [(customer: Int32, name: Text, count: Int32)] = []
    var outcomes: RowOutcomes

    init(_ rows: consuming FileReading.Rows, outcomes: RowOutcomes, jobs: Int) throws(IntakeFailure) {
        let numbers = Staging.sortedCurrencies(rows.readings)
        currencies = numbers.currencies
        self.outcomes = outcomes
        // Those of the small tables come first, whose rows are kept as they are. Room for all at once, and for the names
        // of customers that are appended later: doubling would waste half.
        texts = TextPool()
        swap(&texts, &rows.readings[0].texts)
        texts.reserve(
            rows.readings.reduce(texts.byteCount + (1 << 20)) { $0 + $1.texts.byteCount + $1.sharedTexts.byteCount })
        customers = TextInterner(capacity: rows.readings[0].customers.count)
        // Given up there, because two owners would mean a copy of every row.
        small = rows.parts[0].small
        rows.parts[0].small = SmallTables()
        var totals = TotalDiffers(currencies)
        let shifts = try shifts(of: rows.readings, currencies: numbers.maps)
        // Each is given up when it has been added.
        let pools: [Slot<TextPool>] = rows.readings.reduce(into: [Slot(texts)]) { pools, reading in
            pools += [Slot(reading.texts), Slot(reading.sharedTexts)]
        }
        (texts, rows.readings) = (TextPool(), [])
        for part in rows.parts {
            for entry in part.logs {
                take(entry.log, file: entry.file, currencies: numbers.maps[part.reading], &totals)
            }
        }
        renumberSmallTables(numbers.maps[0])
        let shiftOfPart = rows.parts.map { shifts[$0.reading] }
        let documents = Joining(rows.parts.map(\.documents), shiftOfPart)
        let payments = Joining(rows.parts.map(\.payments), shiftOfPart)
        let allocations = Joining(rows.parts.map(\.allocations), shiftOfPart)
        rows.parts = []
        (_, texts) = sideBySide(jobs: jobs) {
            join(documents, payments, allocations, jobs: jobs)
        } _: {
            var whole = pools[0].take() ?? TextPool()
            for pool in pools.dropFirst() { if let texts = pool.take() { whole.append(contentsOf: texts) } }
            return whole
        }
    }

    /// How one reading's handles and numbers become the whole's.
    struct Shift: Sendable {
        var texts: UInt32 = 0
        var sharedTexts: UInt32 = 0
        var customers: [Int32] = []
        var currencies: [UInt8] = []

        func text(_ text: Text) -> Text {
            if text.offset & RowReading.sharedMark != 0 {
                return Text(offset: (text.offset & ~RowReading.sharedMark) + sharedTexts)
            }
            return text.isEmpty ? text : Text(offset: text.offset + texts)
        }

        func customer(_ customer: Int32) -> Int32 { customer < 0 ? customer : customers[Int(customer)] }
    }

    private mutating func take(
        _ log: ChunkLog, file: Int, currencies: [UInt8], _ totals: inout TotalDiffers
    ) {
        let before = outcomes.tallies[file, default: FileTally()]
        totals.check(log, file: file, before: before, numbers: currencies) { outcomes.report($0) }
        outcomes.take(log, file: file, currencies: currencies)
    }

    /// Where each reading's texts will lie when all pools are one behind the other, and its customers' numbers.
    private mutating func shifts(of readings: [RowReading], currencies: [[UInt8]]) throws(IntakeFailure) -> [Shift] {
        var shifts: [Shift] = []
        for (reading, currencies) in zip(readings, currencies) {
            guard !reading.isFull, let customers = numbers(ofCustomersIn: reading) else { throw .tooMuchText }
            shifts.append(Shift(customers: customers, currencies: currencies))
        }
        var end = texts.byteCount
        func shift(of pool: TextPool) throws(IntakeFailure) -> UInt32 {
            let start = end - 1
            end += pool.byteCount - 1
            guard end <= Int(UInt32.max) else { throw .tooMuchText }
            return UInt32(start)
        }
        for (place, reading) in readings.enumerated() {
            // Texts that are here already need no shift.
            if !reading.texts.isEmpty { shifts[place].texts = try shift(of: reading.texts) }
            shifts[place].sharedTexts = try shift(of: reading.sharedTexts)
            for run in reading.names.runs {
                nameRuns.append((shifts[place].customer(run.customer), shifts[place].text(run.name), run.count))
            }
        }
        return shifts
    }

    /// - Returns: nil when the pool is full.
    private mutating func numbers(ofCustomersIn reading: RowReading) -> [Int32]? {
        var numbers: [Int32] = []
        for id in reading.customers.texts {
            let number = reading.customerTexts.withBytes(of: id) { customers.intern($0, in: &texts) }
            guard let number else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// When all rows are accounted for.
    mutating func giveBackMarks(jobs: Int) {
        giveBack(&documents, leaving: Staged(), jobs: jobs)
        giveBack(&payments, leaving: Staged(), jobs: jobs)
        giveBack(&allocations, leaving: Staged(), jobs: jobs)
    }

    /// The large tables at once.
    private mutating func join(
        _ documents: Joining<DocumentStore>, _ payments: Joining<PaymentStore>,
        _ allocations: Joining<AllocationStore>, jobs: Int
    ) {
        let tables = parallelMap(2, jobs: jobs) { table in
            table == 0
                ? Joined(documents: documents.whole())
                : Joined(payments: payments.whole(), allocations: allocations.whole())
        }
        self.documents = tables[0].documents
        self.payments = tables[1].payments
        self.allocations = tables[1].allocations
    }

    private struct Joined: Sendable {
        var documents = Staged<DocumentStore>()
        var payments = Staged<PaymentStore>()
        var allocations = Staged<AllocationStore>()
    }

    private mutating func renumberSmallTables(_ map: [UInt8]) {
        guard map.enumerated().contains(where: { $0.offset != Int($0.element) }) else { return }
        small.visits.renumber(map)
        small.promises.renumber(map)
        small.plans.renumber(map)
        small.disputes.renumber(map)
        small.guarantees.renumber(map)
        small.orders.renumber(map)
        small.ledger.renumber(map)
        small.customers.renumberMarks(map)
        small.targets.renumberMarks(map)
    }

    private static func sortedCurrencies(_ readings: [RowReading]) -> (currencies: [Currency], maps: [[UInt8]]) {
        let all = Set(readings.flatMap(\.currencies.currencies)).sorted()
        let maps = readings.map { reading in
            reading.currencies.currencies.map { UInt8(clamping: all.firstIndex(of: $0) ?? 0) }
        }
        return (all, maps)
    }
}

extension Staged {
    mutating func renumberMarks(_ map: [UInt8]) {
        for index in marks.indices { marks[index].currency = map[Int(marks[index].currency)] }
    }
}

extension Staged {
    fileprivate mutating func renumber<Row: CurrencyRow>(_ map: [UInt8]) where Store == RowList<Row> {
        // In place: a row read out would be copied with all it refers to.
        func renumber(_ currency: inout UInt8) { currency = map[Int(currency)] }
        for index in store.rows.indices { renumber(&store.rows[index].currency) }
        renumberMarks(map)
    }
}
