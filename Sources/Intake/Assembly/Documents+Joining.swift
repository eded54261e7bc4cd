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

    /// The documents in the order of their customers, without those of none.
    func reordered(_ order: CustomerOrder, jobs: Int) -> Documents {
        let halves = parallelMap(2, jobs: jobs) { half in
            half == 0 ? reorderedNames(order.rows) : reorderedFigures(order.rows)
        }
        var result = halves[1]
        result.customer = order.customers
        result.takeNames(from: halves[0])
        return result
    }

    private func reorderedNames(_ order: [Int32]) -> Documents {
        var result = Documents()
        result.number = number.gathered(order)
        result.row = row.gathered(order)
        result.entity = entity.reordered(order)
        result.terms = terms.reordered(order)
        result.contract = contract.reordered(order)
        result.order = self.order.reordered(order)
        result.delivery = delivery.reordered(order)
        result.goods = goods.reordered(order)
        result.taxInvoice = taxInvoice.reordered(order)
        result.salesperson = salesperson.reordered(order)
        result.note = note.reordered(order)
        return result
    }

    private mutating func takeNames(from other: Documents) {
        number = other.number
        row = other.row
        entity = other.entity
        terms = other.terms
        contract = other.contract
        order = other.order
        delivery = other.delivery
        goods = other.goods
        taxInvoice = other.taxInvoice
        salesperson = other.salesperson
        note = other.note
    }

    private func reorderedFigures(_ order: [Int32]) -> Documents {
        var result = Documents()
        result.date = date.gathered(order)
        result.due = due.gathered(order)
        result.amount = amount.gathered(order)
        result.currency = currency.gathered(order)
        result.kind = kind.gathered(order)
        result.flags = flags.gathered(order)
        result.instalment = instalment.reordered(order)
        result.deliveredOn = deliveredOn.reordered(order)
        result.acceptedOn = acceptedOn.reordered(order)
        result.taxInvoiceDeliveredOn = taxInvoiceDeliveredOn.reordered(order)
        result.exportedAt = exportedAt.reordered(order)
        result.disputedAmount = disputedAmount.reordered(order)
        result.disputeReason = disputeReason.reordered(order)
        result.paidAmount = paidAmount.reordered(order)
        result.paidOn = paidOn.reordered(order)
        result.openAmount = openAmount.reordered(order)
        result.writtenOffAmount = writtenOffAmount.reordered(order)
        result.writtenOffOn = writtenOffOn.reordered(order)
        return result
    }
}

extension Array {
    func gathered(_ order: [Int32]) -> [Element] { order.map { self[Int($0)] } }
}

extension SparseColumn {
    mutating func append(_ other: SparseColumn, _ before: Int, _ added: Int) {
        append(contentsOf: other, rowsBefore: before, rowsOfOther: added)
    }
}

extension SparseColumn<Text> {
    mutating func apply(_ shift: Staging.Shift) { change { $0 = shift.text($0) } }
}
