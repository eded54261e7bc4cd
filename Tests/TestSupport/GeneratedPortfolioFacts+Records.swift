import Receivables

extension GeneratedPortfolioFacts {
    /// Writes the rows in canonical order: what chance made last may stand first.
    func records() -> Records {
        var records = Records()
        records.currencies = currencies
        for number in 0..<customerCount {
            var customer = Customer()
            customer.id = text("C\(padded(number))", in: &records)
            customer.name = customer.id
            records.customers.append(customer)
        }
        let documentRows = writeDocuments(into: &records)
        let paymentRows = writePayments(into: &records)
        writeAllocations(into: &records, documentRows, paymentRows)
        for (number, dispute) in sortedDisputes.enumerated() {
            var dispute = dispute
            dispute.id = text("S\(padded(number))", in: &records)
            if dispute.document >= 0 { dispute.document = Int32(documentRows[Int(dispute.document)]) }
            records.disputes.append(dispute)
        }
        records.exportedAt = documents.compactMap(\.exportedAt.known).max()
        records.presentTables = [.receivables]
        if !payments.isEmpty { records.presentTables.formUnion([.payments, .allocations]) }
        if !disputes.isEmpty { records.presentTables.insert(.disputes) }
        return records
    }

    private var sortedDisputes: [Dispute] {
        let order = disputes.indices.sorted {
            let (left, right) = (disputes[$0], disputes[$1])
            return (left.customer, left.openedOn, $0) < (right.customer, right.openedOn, $1)
        }
        return order.map { disputes[$0] }
    }

    /// - Returns: the row of each document, by its position here.
    private func writeDocuments(into records: inout Records) -> [Int] {
        let order = documents.indices.sorted {
            let (left, right) = (documents[$0], documents[$1])
            return (left.customer, left.date, $0) < (right.customer, right.date, $1)
        }
        var table = Documents()
        var rows = [Int](repeating: 0, count: documents.count)
        for (row, index) in order.enumerated() {
            let document = documents[index]
            rows[index] = row
            table.number.append(text("D\(padded(document.number ?? index))", in: &records))
            table.customer.append(Int32(document.customer))
            table.date.append(document.date)
            table.due.append(document.due)
            table.amount.append(document.amount)
            table.currency.append(UInt8(document.currency))
            table.kind.append(document.kind)
            table.flags.append(document.flags)
            table.row.append(RowReference(file: 0, line: row + 2))
            table.disputedAmount.append(document.disputedAmount ?? .min, asRow: row)
            table.paidAmount.append(document.paidAmount ?? .min, asRow: row)
            table.openAmount.append(document.openAmount ?? .min, asRow: row)
            table.paidOn.append(document.paidOn, asRow: row)
            table.exportedAt.append(document.exportedAt, asRow: row)
            table.writtenOffAmount.append(document.writtenOffAmount ?? .min, asRow: row)
            table.writtenOffOn.append(document.writtenOffOn, asRow: row)
        }
        records.documents = table
        return rows
    }

    private func writePayments(into records: inout Records) -> [Int] {
        let order = payments.indices.sorted {
            let (left, right) = (payments[$0], payments[$1])
            return (left.customer, left.date, $0) < (right.customer, right.date, $1)
        }
        var table = Payments()
        var rows = [Int](repeating: 0, count: payments.count)
        for (row, index) in order.enumerated() {
            let payment = payments[index]
            rows[index] = row
            table.id.append(text("P\(padded(index))", in: &records))
            table.customer.append(Int32(payment.customer))
            table.date.append(payment.date)
            table.amount.append(payment.amount)
            table.currency.append(UInt8(payment.currency))
            table.method.append(payment.method)
            table.row.append(RowReference(file: 1, line: row + 2))
            table.maturesOn.append(payment.maturesOn, asRow: row)
            table.clearedOn.append(payment.clearedOn, asRow: row)
            table.bouncedOn.append(payment.bouncedOn, asRow: row)
        }
        records.payments = table
        return rows
    }

    private func writeAllocations(into records: inout Records, _ documentRows: [Int], _ paymentRows: [Int]) {
        func key(_ index: Int) -> [Int] {
            let allocation = allocations[index]
            // A missing payment id sorts before all others; payments are numbered in the order of their ids.
            return [
                documentRows[allocation.document], Int(allocation.date.number), allocation.payment ?? -1,
                Int(allocation.amount), index,
            ]
        }
        let order = allocations.indices.sorted { key($0).lexicographicallyPrecedes(key($1)) }
        var table = Allocations()
        for (row, index) in order.enumerated() {
            let allocation = allocations[index]
            table.document.append(Int32(documentRows[allocation.document]))
            table.payment.append(allocation.payment.map { Int32(paymentRows[$0]) } ?? -1)
            table.credit.append(allocation.credit.map { Int32(documentRows[$0]) } ?? -1)
            table.amount.append(allocation.amount)
            table.kind.append(allocation.kind)
            table.date.append(allocation.date)
            table.row.append(RowReference(file: 2, line: row + 2))
            table.reversedOn.append(allocation.reversedOn, asRow: row)
            table.paymentAmount.append(allocation.paymentAmount ?? .min, asRow: row)
        }
        records.allocations = table
    }

    private func text(_ string: String, in records: inout Records) -> Text {
        records.texts.append(string) ?? .empty
    }

    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
