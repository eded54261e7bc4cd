import Receivables

// The second implementation of the figures: plain structs, plain loops, written from the definitions alone, so that
// a mistake would have to be made twice to pass unseen. Nothing here is meant to be fast.

struct NaiveDocument {
    var customer: Int
    var currency: Int
    var date: CalendarDay
    var due: CalendarDay?
    /// Signed minor units.
    var amount: Int128
    var kind: DocumentKind
    var isRetention: Bool
    var isDisputed: Bool
    var disputedAmount: Int128?

    var isPositive: Bool { amount > 0 }
    var sign: Int128 { amount < 0 ? -1 : 1 }
    var size: Int128 { amount < 0 ? -amount : amount }
}

struct NaivePayment {
    /// Empty for one that only a document's row tells of.
    var id: String
    var customer: Int
    var currency: Int
    /// The day of receipt, whether or not it is cash by then.
    var date: CalendarDay
    /// Signed minor units: a refund is negative.
    var amount: Int128
    var isBill: Bool
    /// Nil for a bill that neither cleared nor matures.
    var cashDay: CalendarDay?
    var bouncedOn: CalendarDay?

    var sign: Int128 { amount < 0 ? -1 : 1 }
    var size: Int128 { amount < 0 ? -amount : amount }

    /// The day on which the customer counts as having paid: a bill's receipt, a cheque's cash day.
    var paidOn: CalendarDay? { isBill ? date : cashDay }

    func isCash(on day: CalendarDay) -> Bool {
        guard let cashDay, cashDay <= day else { return false }
        guard let bouncedOn else { return true }
        return day < bouncedOn
    }
}

/// An allocation as asked for: what it really moves is decided by `NaiveLedger.movements`.
struct NaiveAllocation {
    var document: Int
    var payment: Int?
    var credit: Int?
    var kind: AllocationKind
    var amount: Int128
    /// In the payment's currency where it differs from the document's.
    var paymentAmount: Int128?
    var date: CalendarDay?
    var reversedOn: CalendarDay?
}

struct NaiveDispute {
    var customer: Int
    var currency: Int
    var document: Int?
    var amount: Int128
    var openedOn: CalendarDay
    var resolvedOn: CalendarDay?

    func isOpen(on day: CalendarDay) -> Bool {
        guard openedOn <= day else { return false }
        guard let resolvedOn else { return true }
        return day < resolvedOn
    }
}

/// Everything that the figures need of `Records`, of all days, one struct a row.
struct NaiveFacts {
    var documents: [NaiveDocument] = []
    var payments: [NaivePayment] = []
    var allocations: [NaiveAllocation] = []
    var disputes: [NaiveDispute] = []
    var customerCount = 0
    var currencyCount = 0

    init(_ records: Records) {
        customerCount = records.customers.count
        currencyCount = records.currencies.count
        readDocuments(records.documents)
        readPayments(records.payments, records.texts)
        readAllocations(records.allocations)
        readDisputes(records.disputes)
        for index in documents.indices {
            readOwnSettlement(of: index, records)
        }
    }

    private mutating func readDocuments(_ table: Documents) {
        for row in 0..<table.count {
            let disputed = table.disputedAmount[row]
            documents.append(
                NaiveDocument(
                    customer: Int(table.customer[row]), currency: Int(table.currency[row]), date: table.date[row],
                    due: table.due[row].known, amount: Int128(table.amount[row]), kind: table.kind[row],
                    isRetention: table.flags[row].contains(.retention),
                    isDisputed: table.flags[row].contains(.disputed),
                    disputedAmount: disputed == .min ? nil : Int128(disputed)))
        }
    }

    private mutating func readPayments(_ table: Payments, _ texts: TextPool) {
        for row in 0..<table.count {
            var payment = NaivePayment(
                id: texts.string(table.id[row]), customer: Int(table.customer[row]),
                currency: Int(table.currency[row]), date: table.date[row], amount: Int128(table.amount[row]),
                isBill: false, cashDay: table.date[row],
                bouncedOn: table.bouncedOn[row].known)
            switch table.method[row] {
            case .bankBill, .tradeBill, .voucher:
                payment.isBill = true
                payment.cashDay = [table.clearedOn[row], table.maturesOn[row]].compactMap(\.known).min()
            case .cheque:
                payment.cashDay = table.clearedOn[row].known ?? payment.date
            default: break
            }
            if let day = payment.cashDay, day < payment.date { payment.cashDay = payment.date }
            payments.append(payment)
        }
    }

    private mutating func readAllocations(_ table: Allocations) {
        for row in 0..<table.count {
            let inPaymentCurrency = table.paymentAmount[row]
            allocations.append(
                NaiveAllocation(
                    document: Int(table.document[row]), payment: table.payment[row] < 0 ? nil : Int(table.payment[row]),
                    credit: table.credit[row] < 0 ? nil : Int(table.credit[row]), kind: table.kind[row],
                    amount: Int128(table.amount[row]),
                    paymentAmount: inPaymentCurrency == .min ? nil : Int128(inPaymentCurrency),
                    date: table.date[row].known, reversedOn: table.reversedOn[row].known))
        }
    }

    private mutating func readDisputes(_ table: [Dispute]) {
        for row in table {
            disputes.append(
                NaiveDispute(
                    customer: Int(row.customer), currency: Int(row.currency),
                    document: row.document < 0 ? nil : Int(row.document), amount: Int128(row.amount),
                    openedOn: row.openedOn, resolvedOn: row.resolvedOn.known))
        }
    }

    /// Turns what the document's own row says was settled into a payment with its allocation, and a write-off.
    private mutating func readOwnSettlement(of index: Int, _ records: Records) {
        let table = records.documents
        let document = documents[index]
        let exported = table.exportedAt[index].known ?? records.exportedAt
        let writtenOff = table.writtenOffAmount[index] == .min ? 0 : Int128(table.writtenOffAmount[index])
        var paid: Int128 = 0
        if table.paidAmount[index] != .min {
            paid = Int128(table.paidAmount[index])
        } else if table.openAmount[index] != .min {
            paid = document.amount - Int128(table.openAmount[index]) - writtenOff
        } else if table.paidOn[index].isKnown {
            paid = document.amount - writtenOff
        }
        if paid != 0, let day = table.paidOn[index].known ?? exported {
            allocations.append(
                NaiveAllocation(
                    document: index, payment: payments.count, kind: .payment, amount: paid < 0 ? -paid : paid))
            payments.append(
                NaivePayment(
                    id: "", customer: document.customer, currency: document.currency, date: day, amount: paid,
                    isBill: false, cashDay: day))
        }
        if writtenOff != 0, let day = table.writtenOffOn[index].known ?? exported {
            allocations.append(
                NaiveAllocation(
                    document: index, kind: .writeOff, amount: writtenOff < 0 ? -writtenOff : writtenOff, date: day))
        }
    }
}
