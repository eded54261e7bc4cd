import Receivables

extension Documents {
    mutating func apply(_ shift: Staging.Shift) {
        for row in customer.indices { customer[row] = shift.customer(customer[row]) }
        for row in currency.indices { currency[row] = shift.currencies[Int(currency[row])] }
        for row in number.indices { number[row] = shift.text(number[row]) }
        entity.apply(shift)
        terms.apply(shift)
        contract.apply(shift)
        order.apply(shift)
        delivery.apply(shift)
        goods.apply(shift)
        taxInvoice.apply(shift)
        salesperson.apply(shift)
        note.apply(shift)
    }

    /// Adds the documents of a later part of the reading.
    mutating func append(_ other: Documents) {
        let (before, added) = (count, other.count)
        customer += other.customer
        date += other.date
        due += other.due
        amount += other.amount
        currency += other.currency
        kind += other.kind
        flags += other.flags
        row += other.row
        entity.append(other.entity, before, added)
        terms.append(other.terms, before, added)
        contract.append(other.contract, before, added)
        order.append(other.order, before, added)
        delivery.append(other.delivery, before, added)
        goods.append(other.goods, before, added)
        taxInvoice.append(other.taxInvoice, before, added)
        salesperson.append(other.salesperson, before, added)
        note.append(other.note, before, added)
        instalment.append(other.instalment, before, added)
        deliveredOn.append(other.deliveredOn, before, added)
        acceptedOn.append(other.acceptedOn, before, added)
        taxInvoiceDeliveredOn.append(other.taxInvoiceDeliveredOn, before, added)
        exportedAt.append(other.exportedAt, before, added)
        appendSettlement(other, before, added)
        // Last, because the number of rows is that of the numbers.
        number += other.number
    }

    private mutating func appendSettlement(_ other: Documents, _ before: Int, _ added: Int) {
        disputedAmount.append(other.disputedAmount, before, added)
        disputeReason.append(other.disputeReason, before, added)
        paidAmount.append(other.paidAmount, before, added)
        paidOn.append(other.paidOn, before, added)
        openAmount.append(other.openAmount, before, added)
        writtenOffAmount.append(other.writtenOffAmount, before, added)
        writtenOffOn.append(other.writtenOffOn, before, added)
    }
}

extension DocumentStore {
    /// The documents in the order of their customers, without those of none, and their names.
    func reordered(_ order: CustomerOrder, jobs: Int) -> DocumentStore {
        ColumnMove.reordered(
            self, by: order.rows, [.made(\.documents.customer) { order.customers }] + DocumentStore.moves,
            from: DocumentStore(), jobs: jobs)
    }

    /// Of all columns but the customers, which the order tells.
    private static let moves: [ColumnMove<DocumentStore>] = [
        .column(\.names), .column(\.documents.amount), .column(\.documents.row), .column(\.documents.number),
        .column(\.documents.date), .column(\.documents.due), .sparse(\.documents.contract),
        .sparse(\.documents.salesperson), .sparse(\.documents.order), .sparse(\.documents.delivery),
        .column(\.documents.currency), .column(\.documents.kind), .column(\.documents.flags),
        .sparse(\.documents.disputedAmount), .sparse(\.documents.paidAmount), .sparse(\.documents.openAmount),
        .sparse(\.documents.writtenOffAmount), .sparse(\.documents.entity), .sparse(\.documents.terms),
        .sparse(\.documents.goods), .sparse(\.documents.taxInvoice), .sparse(\.documents.note),
        .sparse(\.documents.instalment), .sparse(\.documents.deliveredOn), .sparse(\.documents.acceptedOn),
        .sparse(\.documents.taxInvoiceDeliveredOn), .sparse(\.documents.exportedAt),
        .sparse(\.documents.disputeReason), .sparse(\.documents.paidOn), .sparse(\.documents.writtenOffOn),
    ]
}

extension SparseColumn {
    mutating func append(_ other: SparseColumn, _ before: Int, _ added: Int) {
        append(contentsOf: other, rowsBefore: before, rowsOfOther: added)
    }
}

extension SparseColumn<Text> {
    mutating func apply(_ shift: Staging.Shift) { change { $0 = shift.text($0) } }
}
