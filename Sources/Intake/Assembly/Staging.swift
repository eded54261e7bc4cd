import Findings
import Receivables
import Synchronization

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

    /// - Parameter parts: that of the small tables first.
    init(_ parts: consuming [FileReading.Part], outcomes: RowOutcomes, jobs: Int) throws(IntakeFailure) {
        let numbers = Staging.sortedCurrencies(parts)
        currencies = numbers.currencies
        self.outcomes = outcomes
        let base = parts[0]
        // Room for all at once, and for the names of customers that are appended later: doubling would waste half.
        texts = TextPool(
            capacity: parts.reduce(1 << 20) { $0 + $1.reading.texts.byteCount + $1.reading.sharedTexts.byteCount })
        customers = TextInterner(capacity: base.reading.customers.count)
        small = base.small
        var shifts: [Shift] = []
        var totals = TotalDiffers(currencies)
        for (index, part) in parts.enumerated() {
            guard !part.reading.isFull else { throw .tooMuchText }
            shifts.append(try take(part, currencies: numbers.maps[index], &totals))
        }
        renumberSmallTables(numbers.maps[0])
        let documents = parts.map(\.documents)
        let payments = parts.map(\.payments)
        let allocations = parts.map(\.allocations)
        parts = []
        concatenate(Joining(documents), Joining(payments), Joining(allocations), shifts, jobs: jobs)
    }

    /// How one part's handles and numbers become the whole's.
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
        _ part: FileReading.Part, currencies: [UInt8], _ totals: inout TotalDiffers
    ) throws(IntakeFailure) -> Shift {
        guard let textShift = texts.append(contentsOf: part.reading.texts),
            let sharedShift = texts.append(contentsOf: part.reading.sharedTexts)
        else { throw .tooMuchText }
        var shift = Shift(texts: textShift, sharedTexts: sharedShift, currencies: currencies)
        for id in part.reading.customers.texts {
            let number = part.reading.customerTexts.withBytes(of: id) { customers.intern($0, in: &texts) }
            guard let number else { throw .tooMuchText }
            shift.customers.append(number)
        }
        for run in part.reading.names.runs {
            nameRuns.append((shift.customer(run.customer), shift.text(run.name), run.count))
        }
        for entry in part.logs {
            let before = outcomes.tallies[entry.file, default: FileTally()]
            totals.check(entry.log, file: entry.file, before: before, numbers: currencies) { outcomes.report($0) }
            outcomes.take(entry.log, file: entry.file, currencies: currencies)
        }
        return shift
    }

    /// The three large tables at once.
    private mutating func concatenate(
        _ documents: Joining<DocumentStore>, _ payments: Joining<PaymentStore>,
        _ allocations: Joining<AllocationStore>, _ shifts: [Shift], jobs: Int
    ) {
        let tables = parallelMap(2, jobs: jobs) { table in
            table == 0
                ? Joined(documents: documents.joined { $0.append($1, shifts[$2]) })
                : Joined(
                    payments: payments.joined { $0.append($1, shifts[$2]) },
                    allocations: allocations.joined { $0.append($1, shifts[$2]) })
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

    private static func sortedCurrencies(_ parts: [FileReading.Part]) -> (currencies: [Currency], maps: [[UInt8]]) {
        let all = Set(parts.flatMap(\.reading.currencies.currencies)).sorted()
        let maps = parts.map { part in
            part.reading.currencies.currencies.map { UInt8(clamping: all.firstIndex(of: $0) ?? 0) }
        }
        return (all, maps)
    }
}

/// A table's parts, given up one by one while they are joined, so that the rows are never in memory twice.
private final class Joining<Store: RowStore>: Sendable {
    private let parts: Mutex<[Staged<Store>]>

    init(_ parts: [Staged<Store>]) { self.parts = Mutex(parts) }

    func joined(_ append: (inout Staged<Store>, Staged<Store>, Int) -> Void) -> Staged<Store> {
        parts.withLock { parts in
            var whole = Staged<Store>()
            whole.reserve(parts.reduce(0) { $0 + $1.marks.count })
            for index in parts.indices {
                append(&whole, parts[index], index)
                parts[index] = Staged<Store>()
            }
            return whole
        }
    }
}

extension Staged {
    fileprivate mutating func reserve(_ count: Int) {
        marks.reserveCapacity(count)
        store.reserve(count)
    }

    mutating func renumberMarks(_ map: [UInt8]) {
        for index in marks.indices { marks[index].currency = map[Int(marks[index].currency)] }
    }
}

extension Staged {
    fileprivate mutating func renumber<Row: CurrencyRow>(_ map: [UInt8]) where Store == RowList<Row> {
        for index in store.rows.indices { store.rows[index].currency = map[Int(store.rows[index].currency)] }
        renumberMarks(map)
    }

    fileprivate mutating func appendMarks(_ other: [RowMark], _ shift: Staging.Shift) {
        for var mark in other {
            mark.currency = shift.currencies[Int(mark.currency)]
            marks.append(mark)
        }
    }
}

extension Staged<DocumentStore> {
    fileprivate mutating func append(_ other: Staged<DocumentStore>, _ shift: Staging.Shift) {
        appendMarks(other.marks, shift)
        store.names += other.store.names
        store.documents.append(other.store.documents, shift)
    }
}

extension Staged<PaymentStore> {
    fileprivate mutating func append(_ other: Staged<PaymentStore>, _ shift: Staging.Shift) {
        appendMarks(other.marks, shift)
        store.names += other.store.names
        store.invoices += other.store.invoices
        store.payments.append(other.store.payments, shift)
    }
}

extension Staged<AllocationStore> {
    fileprivate mutating func append(_ other: Staged<AllocationStore>, _ shift: Staging.Shift) {
        appendMarks(other.marks, shift)
        store.rows += other.store.rows
    }
}
