// Columns are packed when nothing is added any more.

extension Documents {
    mutating func pack() {
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
    mutating func pack() {
        maturesOn.pack()
        clearedOn.pack()
        bouncedOn.pack()
        isDesignated.pack()
        reference.pack()
        collector.pack()
    }
}

extension Movements {
    mutating func pack() {
        until.pack()
        cashFrom.pack()
    }
}
