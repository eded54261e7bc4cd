extension Records {
    /// Makes receipts and write-offs of what the documents' own rows tell, and forgets those columns.
    mutating func turnOwnRowsIntoReceipts() {
        let sources = documents
        documents.forgetOwnRows()
        guard sources.hasOwnRows else { return }
        let paymentsRead = payments.count
        for document in 0..<sources.count {
            let own = OwnRow(of: document, in: sources, exportedAt: exportedAt)
            if let paid = own.paid { addReceipt(of: paid, for: document, on: own.paidOn) }
            if let writtenOff = own.writtenOff { addWriteOff(of: writtenOff, for: document, on: own.writtenOffOn) }
        }
        if payments.count > paymentsRead { orderPayments() }
    }

    private mutating func addReceipt(of amount: Int64, for document: Int, on day: CalendarDay) {
        payments.append(
            amount: amount, currency: documents.currency[document], customer: documents.customer[document],
            date: day, row: documents.row[document])
        allocations.append(
            .payment, of: amount, document: document, payment: payments.count - 1, date: day,
            row: documents.row[document])
    }

    private mutating func addWriteOff(of amount: Int64, for document: Int, on day: CalendarDay) {
        allocations.append(
            .writeOff, of: amount, document: document, payment: -1, date: day, row: documents.row[document])
    }

    /// Sorts receipts from rows in among the payments: customer, date, id, amount.
    private mutating func orderPayments() {
        let (payments, texts) = (payments, texts)
        var order = CustomerRanges.stableOrder(of: payments.customer, customers: customers.count)
        let ranges = CustomerRanges(of: payments.customer, customers: customers.count)
        for customer in customers.indices {
            order[ranges[customer]].sort { payments.precedes(Int($0), Int($1), texts) }
        }
        var position = [Int32](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { position[Int(old)] = Int32(new) }
        self.payments = payments.reordered(order)
        allocations.payment = allocations.payment.map { $0 < 0 ? $0 : position[Int($0)] }
    }
}

/// What one document's row says of its payment and write-off.
private struct OwnRow {
    var paid: Int64?
    let paidOn: CalendarDay
    let writtenOff: Int64?
    let writtenOffOn: CalendarDay

    init(of document: Int, in documents: Documents, exportedAt: CalendarDay?) {
        let exported = documents.exportedAt[document].known ?? exportedAt ?? documents.date[document]
        let given = (
            paid: documents.paidAmount[document], open: documents.openAmount[document],
            written: documents.writtenOffAmount[document]
        )
        let written = given.written == .min ? 0 : given.written
        let amount = documents.amount[document]
        paidOn = documents.paidOn[document].known ?? exported
        writtenOffOn = documents.writtenOffOn[document].known ?? exported
        writtenOff = written == 0 ? nil : written
        paid =
            if given.paid != .min {
                given.paid
            } else if given.open != .min {
                amount.subtractingReportingOverflow(given.open).partialValue
                    .subtractingReportingOverflow(OwnRow.signed(written, like: amount)).partialValue
            } else if documents.paidOn[document].isKnown {
                amount.subtractingReportingOverflow(OwnRow.signed(written, like: amount)).partialValue
            } else {
                nil
            }
        if paid == 0 { paid = nil }
    }

    private static func signed(_ value: Int64, like amount: Int64) -> Int64 {
        (value < 0) == (amount < 0) ? value : 0 &- value
    }
}

extension Documents {
    fileprivate var hasOwnRows: Bool {
        paidAmount.isPresent || paidOn.isPresent || openAmount.isPresent || writtenOffAmount.isPresent
    }

    fileprivate mutating func forgetOwnRows() {
        paidAmount = SparseColumn(absent: .min)
        paidOn = SparseColumn(absent: .unknown)
        openAmount = SparseColumn(absent: .min)
        writtenOffAmount = SparseColumn(absent: .min)
        writtenOffOn = SparseColumn(absent: .unknown)
    }
}

extension Payments {
    fileprivate mutating func append(
        amount: Int64, currency: UInt8, customer: Int32, date: CalendarDay, row: RowReference
    ) {
        let index = count
        id.append(.empty)
        self.customer.append(customer)
        self.date.append(date)
        self.amount.append(amount)
        self.currency.append(currency)
        method.append(.transfer)
        self.row.append(row)
        maturesOn.append(.unknown, asRow: index)
        clearedOn.append(.unknown, asRow: index)
        bouncedOn.append(.unknown, asRow: index)
        isDesignated.append(true, asRow: index)
        reference.append(.empty, asRow: index)
        collector.append(.empty, asRow: index)
    }

    fileprivate func precedes(_ left: Int, _ right: Int, _ texts: TextPool) -> Bool {
        if date[left] != date[right] { return date[left] < date[right] }
        let order = id[left] == id[right] ? 0 : texts.compare(id[left], id[right])
        if order != 0 { return order < 0 }
        return (amount[left], row[left], left) < (amount[right], row[right], right)
    }

    fileprivate func reordered(_ order: [Int32]) -> Payments {
        var result = Payments()
        result.id = order.map { id[Int($0)] }
        result.customer = order.map { customer[Int($0)] }
        result.date = order.map { date[Int($0)] }
        result.amount = order.map { amount[Int($0)] }
        result.currency = order.map { currency[Int($0)] }
        result.method = order.map { method[Int($0)] }
        result.row = order.map { row[Int($0)] }
        result.maturesOn = maturesOn.reordered(order)
        result.clearedOn = clearedOn.reordered(order)
        result.bouncedOn = bouncedOn.reordered(order)
        result.isDesignated = isDesignated.reordered(order)
        result.reference = reference.reordered(order)
        result.collector = collector.reordered(order)
        return result
    }
}

extension Allocations {
    fileprivate mutating func append(
        _ kind: AllocationKind, of amount: Int64, document: Int, payment: Int, date: CalendarDay, row: RowReference
    ) {
        let index = count
        self.document.append(Int32(document))
        self.payment.append(Int32(payment))
        credit.append(-1)
        self.amount.append(amount)
        self.kind.append(kind)
        self.date.append(date)
        self.row.append(row)
        reversedOn.append(.unknown, asRow: index)
        paymentAmount.append(.min, asRow: index)
    }
}

extension CustomerRanges {
    /// The rows' positions grouped by customer, each group in the order it had.
    fileprivate static func stableOrder(of customer: [Int32], customers: Int) -> [Int32] {
        let ranges = CustomerRanges(of: customer, customers: customers)
        var next = (0..<customers).map { ranges[$0].lowerBound }
        var order = [Int32](repeating: 0, count: customer.count)
        for (row, index) in customer.enumerated() {
            order[next[Int(index)]] = Int32(row)
            next[Int(index)] += 1
        }
        return order
    }
}
