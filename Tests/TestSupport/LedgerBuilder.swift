package import Receivables

/// Writes down facts in any order and gives them back as records in canonical order: what a test wants to say, and
/// nothing else.
package struct LedgerBuilder {
    private struct Document {
        var customer: String
        var number: String
        var date: CalendarDay
        var due: CalendarDay
        var amount: Int64
        var kind: DocumentKind
        var currency: Int
        var flags: DocumentFlags
        var paidOn: CalendarDay
        var paidAmount: Int64?
        var openAmount: Int64?
        var writtenOff: Int64?
    }

    private struct Payment {
        var customer: String
        var id: String
        var date: CalendarDay
        var amount: Int64
        var currency: Int
        var method: PaymentMethod
        var maturesOn: CalendarDay
        var clearedOn: CalendarDay
        var bouncedOn: CalendarDay
    }

    private struct Allocation {
        var document: String
        var payment: String?
        var credit: String?
        var amount: Int64
        var kind: AllocationKind
        var date: CalendarDay
        var reversedOn: CalendarDay
        var paymentAmount: Int64?
    }

    private let currencies: [Currency]
    private var documents: [Document] = []
    private var payments: [Payment] = []
    private var allocations: [Allocation] = []
    private var disputes: [(customer: String, document: String?, dispute: Dispute)] = []
    package var exportedAt: CalendarDay?
    package var isOpenItemsOnly = false
    package var rates: [(from: String, to: String, date: CalendarDay, billionths: Int64)] = []

    /// - Parameter currencies: by code, rising.
    package init(currencies: [String] = ["CNY"]) {
        self.currencies = currencies.compactMap { Currency(code: $0) }
    }

    package mutating func document(
        _ customer: String, _ number: String, _ date: CalendarDay, due: CalendarDay = .unknown, _ amount: Int64,
        kind: DocumentKind = .invoice, currency: Int = 0, flags: DocumentFlags = [],
        paidOn: CalendarDay = .unknown, paidAmount: Int64? = nil, openAmount: Int64? = nil, writtenOff: Int64? = nil
    ) {
        documents.append(
            Document(
                customer: customer, number: number, date: date, due: due, amount: amount, kind: kind,
                currency: currency, flags: flags, paidOn: paidOn, paidAmount: paidAmount, openAmount: openAmount,
                writtenOff: writtenOff))
    }

    package mutating func payment(
        _ customer: String, _ id: String, _ date: CalendarDay, _ amount: Int64, currency: Int = 0,
        method: PaymentMethod = .transfer, maturesOn: CalendarDay = .unknown, clearedOn: CalendarDay = .unknown,
        bouncedOn: CalendarDay = .unknown, for document: String? = nil
    ) {
        payments.append(
            Payment(
                customer: customer, id: id, date: date, amount: amount, currency: currency, method: method,
                maturesOn: maturesOn, clearedOn: clearedOn, bouncedOn: bouncedOn))
        if let document { allocate(id, to: document, abs(amount)) }
    }

    package mutating func allocate(
        _ payment: String, to document: String, _ amount: Int64, on date: CalendarDay = .unknown,
        reversedOn: CalendarDay = .unknown, paymentAmount: Int64? = nil
    ) {
        allocations.append(
            Allocation(
                document: document, payment: payment, credit: nil, amount: amount, kind: .payment, date: date,
                reversedOn: reversedOn, paymentAmount: paymentAmount))
    }

    package mutating func credit(
        _ note: String, to document: String, _ amount: Int64, on date: CalendarDay = .unknown,
        reversedOn: CalendarDay = .unknown
    ) {
        allocations.append(
            Allocation(
                document: document, payment: nil, credit: note, amount: amount, kind: .credit, date: date,
                reversedOn: reversedOn))
    }

    package mutating func adjust(_ document: String, _ kind: AllocationKind, _ amount: Int64, on date: CalendarDay) {
        allocations.append(
            Allocation(
                document: document, payment: nil, credit: nil, amount: amount, kind: kind, date: date,
                reversedOn: .unknown))
    }

    package mutating func dispute(
        _ customer: String, _ document: String? = nil, _ amount: Int64, from openedOn: CalendarDay,
        until resolvedOn: CalendarDay = .unknown
    ) {
        var dispute = Dispute()
        dispute.openedOn = openedOn
        dispute.resolvedOn = resolvedOn
        dispute.amount = amount
        disputes.append((customer, document, dispute))
    }
}

extension LedgerBuilder {
    package func records() -> Records {
        var records = Records()
        records.currencies = currencies
        records.exportedAt = exportedAt
        records.isOpenItemsOnly = isOpenItemsOnly
        records.presentTables = [.receivables, .payments, .allocations]
        records.sourceFiles = ["data/receivables.csv", "data/payments.csv", "data/allocations.csv"]
        let ids = Set(documents.map(\.customer) + payments.map(\.customer)).sorted()
        for id in ids {
            var customer = Customer()
            customer.id = records.texts.append(id) ?? .empty
            customer.name = customer.id
            records.customers.append(customer)
        }
        let customers = Dictionary(uniqueKeysWithValues: zip(ids, (0..<Int32(ids.count))))
        let documentRows = write(documents: customers, into: &records)
        let paymentRows = write(payments: customers, into: &records)
        write(allocations: documentRows, paymentRows, into: &records)
        for entry in disputes {
            var dispute = entry.dispute
            dispute.customer = customers[entry.customer] ?? -1
            dispute.document = entry.document.flatMap { documentRows[$0] } ?? -1
            records.disputes.append(dispute)
        }
        for rate in rates {
            var row = Rate()
            (row.date, row.value) = (rate.date, rate.billionths)
            row.from = records.texts.append(rate.from) ?? .empty
            row.to = records.texts.append(rate.to) ?? .empty
            records.rates.append(row)
        }
        return records
    }

    private func write(documents customers: [String: Int32], into records: inout Records) -> [String: Int32] {
        var rows: [String: Int32] = [:]
        var table = Documents()
        let ordered = documents.sorted { ($0.customer, $0.date, $0.number) < ($1.customer, $1.date, $1.number) }
        for (row, document) in ordered.enumerated() {
            rows[document.number] = Int32(row)
            table.number.append(records.texts.append(document.number) ?? .empty)
            table.customer.append(customers[document.customer] ?? -1)
            table.date.append(document.date)
            table.due.append(document.due)
            table.amount.append(document.amount)
            table.currency.append(UInt8(document.currency))
            table.kind.append(document.kind)
            table.flags.append(document.flags)
            table.row.append(RowReference(file: 0, line: row + 2))
            table.paidOn.append(document.paidOn, asRow: row)
            table.paidAmount.append(document.paidAmount ?? .min, asRow: row)
            table.openAmount.append(document.openAmount ?? .min, asRow: row)
            table.writtenOffAmount.append(document.writtenOff ?? .min, asRow: row)
        }
        records.documents = table
        return rows
    }

    private func write(payments customers: [String: Int32], into records: inout Records) -> [String: Int32] {
        var rows: [String: Int32] = [:]
        var table = Payments()
        let ordered = payments.sorted { ($0.customer, $0.date, $0.id) < ($1.customer, $1.date, $1.id) }
        for (row, payment) in ordered.enumerated() {
            rows[payment.id] = Int32(row)
            table.id.append(records.texts.append(payment.id) ?? .empty)
            table.customer.append(customers[payment.customer] ?? -1)
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

    private func write(
        allocations documents: [String: Int32], _ payments: [String: Int32], into records: inout Records
    ) {
        var table = Allocations()
        let ordered = allocations.sorted {
            (documents[$0.document] ?? -1, $0.date, $0.payment ?? "", $0.amount)
                < (documents[$1.document] ?? -1, $1.date, $1.payment ?? "", $1.amount)
        }
        for (row, allocation) in ordered.enumerated() {
            table.document.append(documents[allocation.document] ?? -1)
            table.payment.append(allocation.payment.flatMap { payments[$0] } ?? -1)
            table.credit.append(allocation.credit.flatMap { documents[$0] } ?? -1)
            table.amount.append(allocation.amount)
            table.kind.append(allocation.kind)
            table.date.append(allocation.date)
            table.row.append(RowReference(file: 2, line: row + 2))
            table.reversedOn.append(allocation.reversedOn, asRow: row)
            table.paymentAmount.append(allocation.paymentAmount ?? .min, asRow: row)
        }
        records.allocations = table
    }
}
