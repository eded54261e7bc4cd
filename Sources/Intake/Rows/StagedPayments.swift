import Receivables

/// Payments in the order of their rows, with the documents that they name.
struct PaymentStore: RowStore {
    var payments = Payments()
    var names: [Lookup] = []
    var invoices: [Lookup] = []

    var count: Int { payments.count }

    mutating func append(_ row: PaymentsTable.Row, _ reference: RowReference) {
        let index = payments.count
        payments.id.append(row.id)
        payments.customer.append(row.customer)
        payments.date.append(row.date)
        payments.amount.append(row.amount)
        payments.currency.append(row.currency)
        payments.method.append(row.method ?? .other)
        payments.row.append(reference)
        payments.maturesOn.fill(row.maturesOn, asRow: index)
        payments.clearedOn.fill(row.clearedOn, asRow: index)
        payments.bouncedOn.fill(row.bouncedOn, asRow: index)
        payments.isDesignated.fill(row.isDesignated, asRow: index)
        payments.reference.fill(row.reference, asRow: index)
        payments.collector.fill(row.collector, asRow: index)
        names.append(row.name)
        invoices.append(row.invoice)
    }

    mutating func reserve(_ count: Int) {
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

    mutating func append(_ row: AllocationsTable.Row, _ reference: RowReference) { rows.append(row) }

    mutating func reserve(_ count: Int) { rows.reserveCapacity(count) }
}
