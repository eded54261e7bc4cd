import Synchronization

/// A large table's parts, given up one by one while they are joined, so that the rows are never in memory twice: the
/// first part becomes the whole, and what others read of the table is added to it.
final class Joining<Store: JoinableStore>: Sendable {
    private let parts: Mutex<[Staged<Store>]>
    private let shifts: [Staging.Shift]

    /// - Parameter shifts: by part.
    init(_ parts: [Staged<Store>], _ shifts: [Staging.Shift]) {
        self.parts = Mutex(parts)
        self.shifts = shifts
    }

    func whole() -> Staged<Store> {
        parts.withLock { parts in
            var whole = Staged<Store>()
            for index in parts.indices where !parts[index].marks.isEmpty {
                var part = Staged<Store>()
                swap(&part, &parts[index])
                part.store.apply(shifts[index])
                part.renumberMarks(shifts[index].currencies)
                if whole.marks.isEmpty {
                    whole = consume part
                } else {
                    whole.marks += part.marks
                    whole.store.append(part.store)
                }
            }
            return whole
        }
    }
}

/// The store of a table that several workers read.
protocol JoinableStore: RowStore {
    /// Makes texts, customers and currencies those of all readings.
    mutating func apply(_ shift: Staging.Shift)
    /// Adds the rows of a later part.
    mutating func append(_ other: Self)
}

extension DocumentStore: JoinableStore {
    mutating func apply(_ shift: Staging.Shift) { documents.apply(shift) }

    mutating func append(_ other: DocumentStore) {
        names += other.names
        documents.append(other.documents)
    }
}

extension PaymentStore: JoinableStore {
    mutating func apply(_ shift: Staging.Shift) { payments.apply(shift) }

    mutating func append(_ other: PaymentStore) {
        names += other.names
        invoices += other.invoices
        payments.append(other.payments)
    }
}

extension AllocationStore: JoinableStore {
    /// Its rows hold nothing of their reading.
    mutating func apply(_ shift: Staging.Shift) {}

    mutating func append(_ other: AllocationStore) { rows += other.rows }
}
