/// Lives through the days of the books: what was planned for the day happens, then new documents are issued, and how
/// each will be settled is planned at once.
///
/// Memory: the customers and what is still to happen.
struct LedgerSimulation: Sendable {
    let timeline: Timeline
    let customers: [SampleCustomer]
    private(set) var choice: CustomerChoice
    private let quota: DayQuota
    private var documents = 0
    private var payments = 0
    private var random: SplitMix64
    private var settling: SettlementPlan
    private(set) var standing: Standing
    private var totals = LedgerTotals()
    private var orders: OrderBook

    init(_ size: SampleSize, _ customers: [SampleCustomer], _ timeline: Timeline) {
        self.timeline = timeline
        self.customers = customers
        choice = CustomerChoice(customers, documents: size.documents)
        quota = DayQuota(size.documents, weights: timeline.invoicingWeights)
        random = SplitMix64(seed: size.seed, stream: .documents)
        settling = SettlementPlan(SplitMix64(seed: size.seed, stream: .settlements))
        standing = Standing(customers: customers.count)
        orders = OrderBook(customers: customers.count)
    }

    mutating func run(_ day: Int, _ tables: inout SampleTables) {
        let events = settling.calendar.take(day)
        settle(events, on: day, &tables)
        var free = quota.rows(on: day)
        for event in events where event.kind == .creditNote {
            // A credit note is one of the day's documents; where there is no room it waits a day.
            if free > 0 { issueCreditNote(event, on: day, &tables) } else { settling.calendar.add(event, on: day + 1) }
            free = max(0, free - 1)
        }
        for _ in 0..<free { issueInvoice(on: day, &tables) }
        if timeline.monthEnd(of: day) == day { orders.writeMonth(of: day, timeline, customers, to: &tables.orders) }
    }

    func finish(_ tables: inout SampleTables) { totals.write(to: &tables.ledger) }
}

// MARK: Documents

extension LedgerSimulation {
    private mutating func issueInvoice(on day: Int, _ tables: inout SampleTables) {
        let index = choice.buyer(of: documents, on: day, among: customers, &random)
        let customer = customers[index]
        let number = nextNumber(on: day)
        let due = customer.terms.due(for: day, in: timeline)
        let tenths = customer.typicalAmount * Int64(LedgerSimulation.amounts.draw(&random)) / 10_000
        let amount = max(100, tenths * 10)
        writeDocument(number, index, day: day, due: due, amount, type(on: day), &tables.receivables)
        totals.add(amount, customer.currency)
        orders.add(amount, of: index)
        let invoice = SampleInvoice(number: number, customer: index, day: day, due: due, amount: amount)
        settling.plan(invoice, customer, timeline, &standing, &tables.disputes)
    }

    private mutating func type(on day: Int) -> String {
        if day == 0 { return "opening" }
        return random.hits(perMille: 4) ? "debit_note" : "invoice"
    }

    /// The credit note and its allocation to the invoice that it corrects.
    private mutating func issueCreditNote(_ event: LedgerEvent, on day: Int, _ tables: inout SampleTables) {
        let number = nextNumber(on: day)
        let index = Int(event.customer)
        writeDocument(number, index, day: day, due: day, -event.amount, "credit_note", &tables.receivables)
        totals.add(-event.amount, customers[index].currency)
        tables.allocations.identifier(event.document.identifier(in: timeline))
        tables.allocations.money(event.amount)
        tables.allocations.text("credit")
        tables.allocations.blank()
        tables.allocations.identifier(number.identifier(in: timeline, isCreditNote: true))
        tables.allocations.day(day, in: timeline)
        tables.allocations.endRow()
    }

    private mutating func nextNumber(on day: Int) -> DocumentNumber {
        documents += 1
        return DocumentNumber(running: UInt32(documents), day: Int16(day))
    }

    private func writeDocument(
        _ number: DocumentNumber, _ index: Int, day: Int, due: Int, _ amount: Int64, _ type: String,
        _ table: inout TableText
    ) {
        let customer = customers[index]
        table.identifier(number.identifier(in: timeline, isCreditNote: amount < 0))
        table.identifier(.customer(index))
        table.day(day, in: timeline)
        table.day(due, in: timeline)
        table.money(amount)
        table.text(customer.currency.code)
        table.text(type)
        table.contract(of: .customer(index), year: Int(timeline.dates[day].year))
        table.identifier(.salesperson(Int(customer.salesperson)))
        table.endRow()
    }

    /// Thousandths of the customer's typical amount.
    private static let amounts = QuantileTable([
        129, 271, 376, 470, 564, 660, 763, 875, 1000, 1143, 1311, 1515, 1774, 2126, 2659, 3684, 10_336,
    ])
}

// MARK: Settlements

extension LedgerSimulation {
    private mutating func settle(_ events: [LedgerEvent], on day: Int, _ tables: inout SampleTables) {
        var next = 0
        while next < events.count {
            let event = events[next]
            switch event.kind {
            case .overdue: standing.raise(Int(event.customer), by: event.amount)
            case .payment, .latePayment:
                let last = sumEnd(events, from: next)
                pay(events[next..<last], on: day, &tables)
                next = last - 1
            case .discount, .writeOff: reduce(event, on: day, &tables.allocations)
            case .creditNote: break
            }
            next += 1
        }
    }

    /// Behind the last of the payments that are made in one sum with the first.
    private func sumEnd(_ events: [LedgerEvent], from first: Int) -> Int {
        var end = first + 1
        guard customers[Int(events[first].customer)].paysInOneSum else { return end }
        while end < events.count, events[end].customer == events[first].customer, events[end].isPayment { end += 1 }
        return end
    }

    private mutating func pay(_ parts: ArraySlice<LedgerEvent>, on day: Int, _ tables: inout SampleTables) {
        guard let first = parts.first else { return }
        payments += 1
        let index = Int(first.customer)
        let amount = parts.reduce(0) { $0 + $1.amount }
        for part in parts where part.kind == .latePayment { standing.lower(index, by: part.amount) }
        let isUnapplied = parts.count == 1 && random.hits(perMille: 3)
        let document = parts.count == 1 && !isUnapplied ? first.document : nil
        let isCash = writePayment(of: index, amount, for: document, on: day, &tables.payments)
        if isCash { totals.add(-amount, customers[index].currency) }
        guard parts.count > 1 else { return }
        for part in parts {
            tables.allocations.identifier(part.document.identifier(in: timeline))
            tables.allocations.money(part.amount)
            tables.allocations.text("payment")
            tables.allocations.identifier(.payment(payments))
            tables.allocations.blank()
            tables.allocations.day(day, in: timeline)
            tables.allocations.endRow()
        }
    }

    /// Whether the money is there on the as-of day: a bill is none until it matures.
    private mutating func writePayment(
        of index: Int, _ amount: Int64, for document: DocumentNumber?, on day: Int, _ table: inout TableText
    ) -> Bool {
        let customer = customers[index]
        let method = method(of: customer, on: day)
        let maturity = method.isBill ? day + (random.hits(perMille: 600) ? 180 : 90) : nil
        let cleared = method == .cheque ? day + 3 : maturity
        table.identifier(.payment(payments))
        if let document { table.identifier(document.identifier(in: timeline)) } else { table.blank() }
        table.identifier(.customer(index))
        table.day(day, in: timeline)
        table.money(amount)
        table.text(customer.currency.code)
        table.text(method.code)
        if let maturity { table.day(maturity, in: timeline) } else { table.blank() }
        if let cleared, cleared <= Timeline.lastDay { table.day(cleared, in: timeline) } else { table.blank() }
        table.endRow()
        return maturity.map { $0 <= Timeline.lastDay } ?? true
    }

    private mutating func method(of customer: SampleCustomer, on day: Int) -> UsualMethod {
        // A cheque of the last days has not cleared yet: those customers transfer.
        let isTooLate = customer.method == .cheque && day + 3 > Timeline.lastDay
        return isTooLate || random.hits(perMille: 150) ? .transfer : customer.method
    }

    private mutating func reduce(_ event: LedgerEvent, on day: Int, _ table: inout TableText) {
        totals.add(-event.amount, customers[Int(event.customer)].currency)
        if event.kind == .writeOff { standing.lower(Int(event.customer), by: event.amount) }
        table.identifier(event.document.identifier(in: timeline))
        table.money(event.amount)
        table.text(event.kind == .discount ? "discount" : "write_off")
        table.blank()
        table.blank()
        table.day(day, in: timeline)
        table.endRow()
    }
}

extension LedgerEvent {
    var isPayment: Bool { kind == .payment || kind == .latePayment }
}
