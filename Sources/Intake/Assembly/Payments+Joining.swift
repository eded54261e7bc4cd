import Receivables

extension Payments {
    mutating func apply(_ shift: Staging.Shift) {
        for row in customer.indices { customer[row] = shift.customer(customer[row]) }
        for row in currency.indices { currency[row] = shift.currencies[Int(currency[row])] }
        for row in id.indices { id[row] = shift.text(id[row]) }
        reference.apply(shift)
        collector.apply(shift)
    }

    /// Adds the payments of a later part of the reading.
    mutating func append(_ other: Payments) {
        let (before, added) = (count, other.count)
        customer += other.customer
        date += other.date
        amount += other.amount
        currency += other.currency
        method += other.method
        row += other.row
        maturesOn.append(other.maturesOn, before, added)
        clearedOn.append(other.clearedOn, before, added)
        bouncedOn.append(other.bouncedOn, before, added)
        isDesignated.append(other.isDesignated, before, added)
        reference.append(other.reference, before, added)
        collector.append(other.collector, before, added)
        // Last, because the number of rows is that of the ids.
        id += other.id
    }
}

extension PaymentStore {
    /// The payments in another order, or fewer of them; not what they are looked up by, which nobody asks for then.
    /// - Parameter customers: of each payment in this order.
    func reordered(_ order: [Int32], customers: [Int32], jobs: Int) -> Payments {
        var moved = ColumnMove.reordered(self, by: order, PaymentStore.moves, from: PaymentStore(), jobs: jobs).payments
        moved.customer = customers
        return moved
    }

    /// Of all columns of a payment but the customers.
    private static let moves: [ColumnMove<PaymentStore>] = [
        .column(\.payments.amount), .column(\.payments.row), .column(\.payments.id), .column(\.payments.date),
        .sparse(\.payments.reference), .sparse(\.payments.collector), .sparse(\.payments.maturesOn),
        .sparse(\.payments.clearedOn), .sparse(\.payments.bouncedOn), .sparse(\.payments.isDesignated),
        .column(\.payments.currency), .column(\.payments.method),
    ]
}
