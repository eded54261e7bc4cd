import Receivables

/// Receivable documents in the order of their rows.
struct DocumentStore: RowStore {
    var documents = Documents()
    /// Each document's number, for look-ups.
    var names: [Lookup] = []

    var count: Int { documents.count }

    mutating func append(_ row: ReceivablesTable.Row, _ reference: RowReference) {
        let index = documents.count
        documents.number.append(row.number)
        documents.customer.append(row.customer)
        documents.date.append(row.date)
        documents.due.append(row.due)
        documents.amount.append(row.amount)
        documents.currency.append(row.currency)
        documents.kind.append(row.kind ?? .invoice)
        documents.flags.append(DocumentStore.flags(row))
        documents.row.append(reference)
        names.append(row.name)
        appendReferences(row, index)
        appendSettlement(row, index)
    }

    mutating func reserve(_ count: Int) {
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

    @inline(__always)
    private mutating func appendReferences(_ row: ReceivablesTable.Row, _ index: Int) {
        documents.entity.fill(row.entity, asRow: index)
        documents.instalment.fill(Int16(truncatingIfNeeded: row.instalment), asRow: index)
        documents.terms.fill(row.terms, asRow: index)
        documents.contract.fill(row.contract, asRow: index)
        documents.order.fill(row.order, asRow: index)
        documents.delivery.fill(row.delivery, asRow: index)
        documents.deliveredOn.fill(row.deliveredOn, asRow: index)
        documents.acceptedOn.fill(row.acceptedOn, asRow: index)
        documents.goods.fill(row.goods, asRow: index)
        documents.taxInvoice.fill(row.taxInvoice, asRow: index)
        documents.taxInvoiceDeliveredOn.fill(row.taxInvoiceDeliveredOn, asRow: index)
        documents.salesperson.fill(row.salesperson, asRow: index)
        documents.exportedAt.fill(row.exportedAt, asRow: index)
        documents.note.fill(row.note, asRow: index)
    }

    @inline(__always)
    private mutating func appendSettlement(_ row: ReceivablesTable.Row, _ index: Int) {
        documents.disputedAmount.fill(row.disputedAmount, asRow: index)
        documents.disputeReason.fill(row.disputeReason, asRow: index)
        documents.paidAmount.fill(row.paidAmount, asRow: index)
        documents.paidOn.fill(row.paidOn, asRow: index)
        documents.openAmount.fill(row.openAmount, asRow: index)
        documents.writtenOffAmount.fill(row.writtenOffAmount, asRow: index)
        documents.writtenOffOn.fill(row.writtenOffOn, asRow: index)
    }
}
