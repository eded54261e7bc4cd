import Receivables

/// Payments in the order of their rows, with the documents that they name.
struct PaymentStore: RowStore {
    var payments = Payments()
    var names: [Lookup] = []
    var invoices: [Lookup] = []
    /// Read, but not in the columns yet.
    private var batch: [PaymentsTable.Row] = []

    var count: Int { payments.count }

    mutating func append(_ row: consuming PaymentsTable.Row, _ reference: RowReference) {
        row.row = reference
        batch.append(row)
        if batch.count == RowBatch.size { settle() }
    }

    mutating func settle() {
        let before = payments.count
        payments.customer.append(from: batch) { $0.customer }
        payments.date.append(from: batch) { $0.date }
        payments.amount.append(from: batch) { $0.amount }
        payments.currency.append(from: batch) { $0.currency }
        payments.method.append(from: batch) { $0.method ?? .other }
        payments.row.append(from: batch) { $0.row }
        payments.maturesOn.append(from: batch, before) { $0.maturesOn }
        payments.clearedOn.append(from: batch, before) { $0.clearedOn }
        payments.bouncedOn.append(from: batch, before) { $0.bouncedOn }
        payments.isDesignated.append(from: batch, before) { $0.isDesignated }
        payments.reference.append(from: batch, before) { $0.reference }
        payments.collector.append(from: batch, before) { $0.collector }
        names.append(from: batch) { $0.name }
        invoices.append(from: batch) { $0.invoice }
        // Last, because the number of payments is that of the identifiers.
        payments.id.append(from: batch) { $0.id }
        batch.removeAll(keepingCapacity: true)
    }

    mutating func reserve(_ count: Int) {
        batch.reserveCapacity(RowBatch.size)
        payments.id.reserveCapacity(count)
        payments.customer.reserveCapacity(count)
        payments.date.reserveCapacity(count)
        payments.amount.reserveCapacity(count)
        payments.currency.reserveCapacity(count)
        payments.method.reserveCapacity(count)
        payments.row.reserveCapacity(count)
        names.reserveCapacity(count)
        invoices.reserveCapacity(count)
        // Of the columns that an export may lack, those that most have.
        payments.maturesOn.reserve(count)
        payments.clearedOn.reserve(count)
    }
}

/// Rows of the allocations table, whose references are not resolved yet.
struct AllocationStore: RowStore {
    var rows: [AllocationsTable.Row] = []

    var count: Int { rows.count }

    mutating func append(_ row: consuming AllocationsTable.Row, _ reference: RowReference) { rows.append(row) }

    mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }
}
