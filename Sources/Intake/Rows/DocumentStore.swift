import Receivables

/// Receivable documents in the order of their rows.
struct DocumentStore: RowStore {
    var documents = Documents()
    /// Each document's number, for look-ups.
    var names: [Lookup] = []
    /// Read, but not in the columns yet.
    private var batch: [ReceivablesTable.Row] = []

    var count: Int { documents.count }

    mutating func append(_ row: consuming ReceivablesTable.Row, _ reference: RowReference) {
        row.row = reference
        batch.append(row)
        if batch.count == RowBatch.size { settle() }
    }

    mutating func settle() {
        let before = documents.count
        documents.customer.append(from: batch) { $0.customer }
        documents.date.append(from: batch) { $0.date }
        documents.due.append(from: batch) { $0.due }
        documents.amount.append(from: batch) { $0.amount }
        documents.currency.append(from: batch) { $0.currency }
        documents.kind.append(from: batch) { $0.kind ?? .invoice }
        documents.flags.append(from: batch) { DocumentStore.flags($0) }
        documents.row.append(from: batch) { $0.row }
        names.append(from: batch) { $0.name }
        settleReferences(before)
        settleAmounts(before)
        // Last, because the number of documents is that of the numbers.
        documents.number.append(from: batch) { $0.number }
        batch.removeAll(keepingCapacity: true)
    }

    mutating func reserve(_ count: Int) {
        batch.reserveCapacity(RowBatch.size)
        documents.number.reserveCapacity(count)
        documents.customer.reserveCapacity(count)
        documents.date.reserveCapacity(count)
        documents.due.reserveCapacity(count)
        documents.amount.reserveCapacity(count)
        documents.currency.reserveCapacity(count)
        documents.kind.reserveCapacity(count)
        documents.flags.reserveCapacity(count)
        documents.row.reserveCapacity(count)
        names.reserveCapacity(count)
        // Of the columns that an export may lack, those that most have.
        documents.contract.reserve(count)
        documents.order.reserve(count)
        documents.salesperson.reserve(count)
    }

    private static func flags(_ row: ReceivablesTable.Row) -> DocumentFlags {
        var flags = DocumentFlags(rawValue: 0)
        if row.isRetention { flags.insert(.retention) }
        let isAmountDisputed = row.disputedAmount != .min && row.disputedAmount != 0
        if row.isDisputed || isAmountDisputed { flags.insert(.disputed) }
        return flags
    }

    private mutating func settleReferences(_ before: Int) {
        documents.entity.append(from: batch, before) { $0.entity }
        documents.instalment.append(from: batch, before) { Int16(truncatingIfNeeded: $0.instalment) }
        documents.terms.append(from: batch, before) { $0.terms }
        documents.contract.append(from: batch, before) { $0.contract }
        documents.order.append(from: batch, before) { $0.order }
        documents.delivery.append(from: batch, before) { $0.delivery }
        documents.deliveredOn.append(from: batch, before) { $0.deliveredOn }
        documents.acceptedOn.append(from: batch, before) { $0.acceptedOn }
        documents.goods.append(from: batch, before) { $0.goods }
        documents.taxInvoice.append(from: batch, before) { $0.taxInvoice }
        documents.taxInvoiceDeliveredOn.append(from: batch, before) { $0.taxInvoiceDeliveredOn }
        documents.salesperson.append(from: batch, before) { $0.salesperson }
        documents.exportedAt.append(from: batch, before) { $0.exportedAt }
        documents.note.append(from: batch, before) { $0.note }
    }

    private mutating func settleAmounts(_ before: Int) {
        documents.disputedAmount.append(from: batch, before) { $0.disputedAmount }
        documents.disputeReason.append(from: batch, before) { $0.disputeReason }
        documents.paidAmount.append(from: batch, before) { $0.paidAmount }
        documents.paidOn.append(from: batch, before) { $0.paidOn }
        documents.openAmount.append(from: batch, before) { $0.openAmount }
        documents.writtenOffAmount.append(from: batch, before) { $0.writtenOffAmount }
        documents.writtenOffOn.append(from: batch, before) { $0.writtenOffOn }
    }
}
