// Columns are packed when nothing is added any more.

extension Records {
    /// As a portfolio keeps them: its movements took the allocations' place.
    func packedWithoutAllocations() -> Records {
        var records = self
        records.allocations = Allocations()
        records.documents.pack()
        records.payments.pack()
        return records
    }
}

extension Documents {
    fileprivate mutating func pack() {
        entity.pack()
        instalment.pack()
        terms.pack()
        contract.pack()
        order.pack()
        delivery.pack()
        deliveredOn.pack()
        acceptedOn.pack()
        goods.pack()
        taxInvoice.pack()
        taxInvoiceDeliveredOn.pack()
        disputedAmount.pack()
        disputeReason.pack()
        salesperson.pack()
        exportedAt.pack()
        note.pack()
    }
}

extension Payments {
    fileprivate mutating func pack() {
        maturesOn.pack()
        clearedOn.pack()
        bouncedOn.pack()
        isDesignated.pack()
        reference.pack()
        collector.pack()
    }
}
