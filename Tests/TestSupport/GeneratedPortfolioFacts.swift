import Receivables

/// The rows before they are columns; they name each other by position in these arrays.
struct GeneratedPortfolioFacts {
    struct Document {
        /// What its number is made of where that is not its position: so that it keeps it when others are left out.
        var number: Int?
        var customer: Int
        var currency: Int
        var date: CalendarDay
        var due: CalendarDay
        var amount: Int64
        var kind: DocumentKind
        var flags: DocumentFlags = []
        var disputedAmount: Int64?
        var paidAmount: Int64?
        var openAmount: Int64?
        var paidOn = CalendarDay.unknown
        var exportedAt = CalendarDay.unknown
        var writtenOffAmount: Int64?
        var writtenOffOn = CalendarDay.unknown
        var hasAllocations = false
    }

    struct Payment {
        var customer: Int
        var currency: Int
        var date: CalendarDay
        var amount: Int64
        var method: PaymentMethod
        var maturesOn = CalendarDay.unknown
        var clearedOn = CalendarDay.unknown
        var bouncedOn = CalendarDay.unknown
    }

    struct Allocation {
        var document: Int
        var payment: Int?
        var credit: Int?
        var amount: Int64
        var kind: AllocationKind
        var date = CalendarDay.unknown
        var reversedOn = CalendarDay.unknown
        var paymentAmount: Int64?
    }

    var dice: GeneratedPortfolioDice
    let asOf: CalendarDay
    let currencies: [Currency]
    var currencyCount: Int { currencies.count }
    var customerCount = 0
    var documents: [Document] = []
    var payments: [Payment] = []
    var allocations: [Allocation] = []
    var disputes: [Dispute] = []

    init(dice: GeneratedPortfolioDice, asOf: CalendarDay, currencies: [Currency]) {
        self.dice = dice
        self.asOf = asOf
        self.currencies = currencies
    }

    mutating func roll() {
        customerCount = dice.number(1...6)
        let hasPayments = dice.chance(percent: 85)
        for customer in 0..<customerCount {
            let count = dice.chance(percent: 60) ? dice.number(0...8) : dice.number(0...40)
            for _ in 0..<count { addDocument(of: customer) }
            if hasPayments {
                for _ in 0..<dice.number(0...max(1, count)) { addPayment(of: customer) }
                addCredits(of: customer)
                addAdjustments(of: customer)
            }
            for _ in 0..<(dice.chance(percent: 40) ? dice.number(1...3) : 0) { addDispute(of: customer) }
        }
        for index in documents.indices { addOwnSettlement(to: index) }
    }

    private mutating func addDocument(of customer: Int) {
        let kind: DocumentKind =
            switch dice.number(0...99) {
            case 0..<64: .invoice
            case 64..<76: .creditNote
            case 76..<82: .debitNote
            case 82..<90: .opening
            default: .prepayment
            }
        let isNegative = kind == .creditNote || kind == .prepayment
        var date = dice.day(around: asOf)
        var due = CalendarDay.unknown
        if dice.chance(percent: 45) {
            due = dice.day(around: asOf)
            date = due.adding(days: -dice.pick([0, 0, 15, 30, 60, 90], or: 0))
        } else if dice.chance(percent: 75) {
            due = date.adding(days: dice.pick([0, 1, 15, 30, 60, 365], or: 0))
        }
        let amount = dice.amount()
        var document = Document(
            customer: customer, currency: dice.number(0...currencyCount - 1), date: date,
            due: isNegative ? .unknown : due, amount: isNegative ? -amount : amount, kind: kind)
        if kind == .invoice, dice.chance(percent: 12) { document.flags.insert(.retention) }
        if !isNegative, dice.chance(percent: 8) { document.flags.insert(.disputed) }
        if !isNegative, dice.chance(percent: 6) {
            document.flags.insert(.disputed)
            document.disputedAmount = dice.amount()
        }
        documents.append(document)
    }

    private mutating func addPayment(of customer: Int) {
        let methods: [PaymentMethod] = [
            .transfer, .transfer, .transfer, .cash, .bankBill, .tradeBill, .voucher, .cheque, .cheque, .netting,
        ]
        let isRefund = dice.chance(percent: 8)
        let amount = dice.amount()
        var payment = Payment(
            customer: customer, currency: dice.number(0...currencyCount - 1), date: dice.day(around: asOf),
            amount: isRefund ? -amount : amount, method: dice.pick(methods, or: .transfer))
        if payment.method.isBill, dice.chance(percent: 70) {
            payment.maturesOn = payment.date.adding(days: dice.pick([0, 30, 90, 180], or: 90))
        }
        if payment.method.isBill || payment.method == .cheque, dice.chance(percent: 40) {
            payment.clearedOn = dice.day(around: asOf)
            if dice.chance(percent: 50) { payment.clearedOn = payment.date.adding(days: dice.number(-1...60)) }
        }
        if dice.chance(percent: 8) { payment.bouncedOn = payment.date.adding(days: dice.number(0...120)) }
        let targets = positions(of: customer, currency: payment.currency, negative: isRefund)
        let count = targets.isEmpty ? 0 : dice.pick([0, 1, 1, 1, 2, 3, 4], or: 1)
        let chosen = (0..<count).map { _ in dice.pick(targets, or: 0) }
        if let first = chosen.first, dice.chance(percent: 50) {
            payment.amount = documents[first].amount
        }
        payments.append(payment)
        for document in chosen { allocate(payments.count - 1, to: document) }
        if currencyCount > 1, dice.chance(percent: 8) { allocateAbroad(payments.count - 1) }
    }

    /// To a document of the next currency, mostly with what that is in the payment's.
    private mutating func allocateAbroad(_ payment: Int) {
        let paid = payments[payment]
        let targets = positions(
            of: paid.customer, currency: (paid.currency + 1) % currencyCount, negative: paid.amount < 0)
        guard !targets.isEmpty else { return }
        let amount = dice.amount()
        var allocation = Allocation(
            document: dice.pick(targets, or: 0), payment: payment, amount: amount, kind: .payment)
        if dice.chance(percent: 80) { allocation.paymentAmount = amount * Int64(dice.number(1...20)) / 3 + 1 }
        finish(&allocation)
    }

    private mutating func allocate(_ payment: Int, to document: Int) {
        let size = Int64(documents[document].amount.magnitude)
        let paid = Int64(payments[payment].amount.magnitude)
        var allocation = Allocation(document: document, payment: payment, amount: 0, kind: .payment)
        switch dice.number(0...4) {
        case 0, 1: allocation.amount = size
        case 2: allocation.amount = min(size, paid)
        case 3: allocation.amount = max(1, size / Int64(dice.number(2...4)))
        default: allocation.amount = paid
        }
        finish(&allocation)
    }

    /// Own date, reversal, and the mark on both documents that their own rows are silent.
    private mutating func finish(_ allocation: inout Allocation) {
        if dice.chance(percent: 45) { allocation.date = dice.day(around: asOf) }
        if dice.chance(percent: 10) { allocation.reversedOn = dice.day(around: asOf) }
        documents[allocation.document].hasAllocations = true
        if let credit = allocation.credit { documents[credit].hasAllocations = true }
        allocations.append(allocation)
    }

    private mutating func addCredits(of customer: Int) {
        for credit in documents.indices where documents[credit].customer == customer {
            guard documents[credit].amount < 0, dice.chance(percent: 65) else { continue }
            let targets = positions(of: customer, currency: documents[credit].currency, negative: false)
            guard !targets.isEmpty else { continue }
            for _ in 0..<dice.number(1...3) {
                let size = Int64(documents[credit].amount.magnitude)
                var allocation = Allocation(
                    document: dice.pick(targets, or: 0), credit: credit,
                    amount: dice.chance(percent: 50) ? size : max(1, size / Int64(dice.number(2...5))), kind: .credit)
                finish(&allocation)
            }
        }
    }

    private mutating func addAdjustments(of customer: Int) {
        for index in documents.indices where documents[index].customer == customer {
            guard documents[index].amount > 0, dice.chance(percent: 15) else { continue }
            let kind: AllocationKind = dice.pick([.discount, .writeOff, .exchangeDifference], or: .discount)
            var allocation = Allocation(
                document: index, amount: max(1, documents[index].amount / Int64(dice.pick([1, 2, 10, 50], or: 2))),
                kind: kind)
            if kind == .exchangeDifference, dice.chance(percent: 50) {
                // A loss the other way is never taken back here: that alone could make an invoice negative.
                allocation.amount = -allocation.amount
                allocation.date = dice.day(around: asOf)
                documents[index].hasAllocations = true
                allocations.append(allocation)
            } else {
                finish(&allocation)
            }
        }
    }

    private mutating func addDispute(of customer: Int) {
        var dispute = Dispute()
        dispute.customer = Int32(customer)
        dispute.currency = UInt8(dice.number(0...currencyCount - 1))
        let targets = positions(of: customer, currency: Int(dispute.currency), negative: false)
        if !targets.isEmpty, dice.chance(percent: 70) { dispute.document = Int32(dice.pick(targets, or: 0)) }
        dispute.amount = dice.amount()
        dispute.openedOn = dice.day(around: asOf)
        if dice.chance(percent: 40) { dispute.resolvedOn = dispute.openedOn.adding(days: dice.number(0...200)) }
        disputes.append(dispute)
    }

    private mutating func addOwnSettlement(to index: Int) {
        guard dice.chance(percent: documents[index].amount > 0 ? 60 : 20) else { return }
        let size = documents[index].amount
        let part = dice.chance(percent: 40) ? size : size / Int64(dice.number(1...5))
        let exported = asOf.adding(days: dice.number(-40...5))
        var paidOn = dice.day(around: asOf)
        if dice.chance(percent: 60) { paidOn = documents[index].date.adding(days: dice.number(0...120)) }
        if size > 0, dice.chance(percent: 10) {
            documents[index].writtenOffAmount = max(1, size / Int64(dice.number(1...4)))
            documents[index].writtenOffOn = dice.chance(percent: 80) ? dice.day(around: asOf) : .unknown
            documents[index].exportedAt = exported
        }
        guard !documents[index].hasAllocations else { return }
        switch dice.number(0...5) {
        case 0: documents[index].paidOn = paidOn
        case 1: documents[index].openAmount = size - part
        case 2:
            documents[index].openAmount = size - part
            documents[index].paidOn = paidOn
        case 3: documents[index].paidAmount = part
        default:
            documents[index].paidAmount = dice.chance(percent: 10) ? size * 2 : part
            documents[index].paidOn = paidOn
        }
        if !documents[index].paidOn.isKnown || dice.chance(percent: 30) { documents[index].exportedAt = exported }
    }

    private func positions(of customer: Int, currency: Int, negative: Bool) -> [Int] {
        documents.indices.filter {
            documents[$0].customer == customer && documents[$0].currency == currency
                && (documents[$0].amount < 0) == negative
        }
    }
}
