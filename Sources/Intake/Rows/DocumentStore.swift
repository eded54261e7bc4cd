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
        documents.entity.append(row.entity, asRow: index)
        documents.instalment.append(Int16(truncatingIfNeeded: row.instalment), asRow: index)
        documents.terms.append(row.terms, asRow: index)
        documents.contract.append(row.contract, asRow: index)
        documents.order.append(row.order, asRow: index)
        documents.delivery.append(row.delivery, asRow: index)
        documents.deliveredOn.append(row.deliveredOn, asRow: index)
        documents.acceptedOn.append(row.acceptedOn, asRow: index)
        documents.goods.append(row.goods, asRow: index)
        documents.taxInvoice.append(row.taxInvoice, asRow: index)
        documents.taxInvoiceDeliveredOn.append(row.taxInvoiceDeliveredOn, asRow: index)
        documents.salesperson.append(row.salesperson, asRow: index)
        documents.exportedAt.append(row.exportedAt, asRow: index)
        documents.note.append(row.note, asRow: index)
    }

    @inline(__always)
    private mutating func appendSettlement(_ row: ReceivablesTable.Row, _ index: Int) {
        documents.disputedAmount.append(row.disputedAmount, asRow: index)
        documents.disputeReason.append(row.disputeReason, asRow: index)
        documents.paidAmount.append(row.paidAmount, asRow: index)
        documents.paidOn.append(row.paidOn, asRow: index)
        documents.openAmount.append(row.openAmount, asRow: index)
        documents.writtenOffAmount.append(row.writtenOffAmount, asRow: index)
        documents.writtenOffOn.append(row.writtenOffOn, asRow: index)
    }
}
