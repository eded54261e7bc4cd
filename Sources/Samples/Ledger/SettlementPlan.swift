import Receivables

/// An invoice as its settlement is planned.
struct SampleInvoice: Sendable {
    let number: DocumentNumber
    let customer: Int
    let day: Int
    let due: Int
    let amount: Int64
}

/// Decides, on the day of an invoice, when and how it will be settled; never more than its amount.
struct SettlementPlan: Sendable {
    var calendar = EventCalendar()
    private var random: SplitMix64
    private var disputes = 0

    init(_ random: SplitMix64) { self.random = random }

    mutating func plan(
        _ invoice: SampleInvoice, _ customer: SampleCustomer, _ timeline: Timeline, _ standing: inout Standing,
        _ table: inout TableText
    ) {
        var open = Open(amount: invoice.amount, earliest: invoice.day)
        if random.hits(perMille: 10) {
            dispute(invoice, customer, timeline, &open, &table)
        } else if random.hits(perMille: 12) {
            let returned = invoice.amount * Int64(random.within(2...15)) / 100
            credit(invoice, returned, on: invoice.day + random.within(3...40), &open)
        }
        if random.hits(perMille: customer.behaviour.neverPaid) {
            leaveUnpaid(invoice, customer, open.amount)
        } else {
            pay(invoice, customer, timeline, open, &standing)
        }
    }

    /// What payments are planned for, and from when on.
    private struct Open {
        var amount: Int64
        var earliest: Int
    }

    private mutating func add(_ kind: LedgerEvent.Kind, _ amount: Int64, on day: Int, _ invoice: SampleInvoice) {
        guard amount > 0 else { return }
        let customer = Int32(invoice.customer)
        calendar.add(LedgerEvent(amount: amount, document: invoice.number, customer: customer, kind: kind), on: day)
    }

    private mutating func credit(_ invoice: SampleInvoice, _ amount: Int64, on day: Int, _ open: inout Open) {
        open.amount -= amount
        add(.creditNote, amount, on: day, invoice)
    }

    private mutating func leaveUnpaid(_ invoice: SampleInvoice, _ customer: SampleCustomer, _ open: Int64) {
        add(.overdue, open, on: invoice.due + 1, invoice)
        let isWrittenOff = customer.behaviour != .silent && random.hits(perMille: 300)
        if isWrittenOff { add(.writeOff, open, on: invoice.due + random.within(380...500), invoice) }
    }
}

// MARK: Payments

extension SettlementPlan {
    private mutating func pay(
        _ invoice: SampleInvoice, _ customer: SampleCustomer, _ timeline: Timeline, _ open: Open,
        _ standing: inout Standing
    ) {
        var rest = open.amount
        var day = max(open.earliest, invoice.due + customer.behaviour.delays.draw(&random))
        if customer.behaviour == .prompt, random.hits(perMille: 8) {
            day = max(open.earliest, invoice.day + random.within(2...8))
            let discount = rest * 2 / 100
            rest -= discount
            add(.discount, discount, on: payDay(day, customer, timeline), invoice)
        }
        // A bank's fee or a rounding that nobody sends after.
        if random.hits(perMille: 5) { rest = max(100, rest - Int64(random.within(1000...5000))) }
        var overdue = rest
        for part in parts(of: rest, customer) {
            day = payDay(day, customer, timeline)
            guard day < customer.stop else { break }
            if day <= invoice.due { overdue -= part }
            add(day > invoice.due ? .latePayment : .payment, part, on: day, invoice)
            standing.expect(invoice.customer, amount: part, on: day, today: invoice.day)
            day += random.within(11...70)
        }
        add(.overdue, overdue, on: invoice.due + 1, invoice)
    }

    private func payDay(_ day: Int, _ customer: SampleCustomer, _ timeline: Timeline) -> Int {
        customer.payDays.next(from: day, in: timeline)
    }

    /// Mostly one; else two or three.
    private mutating func parts(of amount: Int64, _ customer: SampleCustomer) -> [Int64] {
        guard amount >= 100_000, random.hits(perMille: customer.behaviour.paidInParts) else { return [amount] }
        let first = amount * Int64(random.within(25...70)) / 100 / 10_000 * 10_000
        guard first > 0 else { return [amount] }
        let rest = amount - first
        guard random.hits(perMille: 250) else { return [first, rest] }
        let second = rest / 2
        return [first, second, rest - second]
    }
}

// MARK: Disputes

extension SettlementPlan {
    /// Half of an open dispute's invoice waits for it; a credit takes the disputed part away for good.
    private mutating func dispute(
        _ invoice: SampleInvoice, _ customer: SampleCustomer, _ timeline: Timeline, _ open: inout Open,
        _ table: inout TableText
    ) {
        let opened = timeline.workday(from: invoice.day + random.within(5...35))
        guard opened <= Timeline.lastDay else { return }
        let amount = max(100, invoice.amount * Int64(random.within(5...60)) / 100)
        let resolved = random.hits(perMille: 820) ? timeline.workday(from: opened + random.within(6...75)) : nil
        let isResolved = resolved.map { $0 <= Timeline.lastDay } ?? false
        let outcome = random.pick(["valid", "valid", "credit", "partial"])
        if let resolved {
            open.earliest = resolved
            if outcome == "credit" { credit(invoice, amount, on: resolved + random.within(1...6), &open) }
            if outcome == "partial" { credit(invoice, amount / 2, on: resolved + random.within(1...6), &open) }
        } else {
            open.amount -= amount
            add(.overdue, amount, on: max(invoice.due, opened) + 1, invoice)
        }
        disputes += 1
        table.identifier(.dispute(disputes))
        table.identifier(.customer(invoice.customer))
        table.day(opened, in: timeline)
        table.money(amount)
        table.text(customer.currency.code)
        table.identifier(invoice.number.identifier(in: timeline))
        table.text(SettlementPlan.disputeReasons.draw(&random).rawValue)
        table.identifier(.salesperson(Int(customer.salesperson)))
        table.day(opened + 15, in: timeline)
        if let resolved, isResolved { table.day(resolved, in: timeline) } else { table.blank() }
        table.text(isResolved ? outcome : "")
        table.endRow()
    }

    private static let disputeReasons = WeightedChoice<NonPaymentReason>([
        (.quality, 30), (.shortOrLate, 22), (.price, 16), (.reconciliationDifference, 14), (.invoiceError, 10),
        (.acceptance, 8),
    ])
}
