import Receivables

/// Walks customers' documents and payments once and adds up everything that figures of one day need.
///
/// Columns are held as they are, so that the loops run over arrays inside this target.
struct TallyWalk: Sendable {
    let portfolio: Portfolio
    let day: CalendarDay
    /// The earlier day that a roll-forward begins on.
    let since: CalendarDay?
    let scale: MonthScale
    /// Whether months are added up. What changes up to a month's end stands in the rows up to that month, so that for
    /// such an earlier day the rows of the later one tell all.
    let keepsMonths: Bool
    let scheme: AgingScheme
    let windowStart: CalendarDay
    let yearStart: CalendarDay
    private let ages: AccountAgeScale
    private let documents: Documents
    private let payments: Payments
    private let movements: Movements
    private let offsets: [Int32]
    /// By document: whether a dispute names it. Empty without disputes.
    private let isNamed: [Bool]

    init(
        _ portfolio: Portfolio, on day: CalendarDay, since: CalendarDay? = nil, scale: MonthScale,
        keepsMonths: Bool = true
    ) {
        self.portfolio = portfolio
        self.day = day
        self.since = since
        self.scale = scale
        self.keepsMonths = keepsMonths
        scheme = AgingScheme(portfolio.policy)
        windowStart = day.adding(days: -portfolio.policy.salesWindowDays)
        yearStart = day.adding(months: -12)
        ages = AccountAgeScale(on: day)
        documents = portfolio.records.documents
        payments = portfolio.records.payments
        movements = portfolio.movements
        offsets = portfolio.movements.offsets
        isNamed = portfolio.documentsNamedByDisputes
    }

    /// The currencies in which the customer has a document or a payment up to the day, rising.
    func currencies(of customer: Int) -> [UInt8] {
        var found: [UInt8] = []
        var last: UInt8?
        for document in portfolio.documents(of: customer, upTo: day) where documents.currency[document] != last {
            last = documents.currency[document]
            if let last, !found.contains(last) { found.append(last) }
        }
        for payment in portfolio.payments(of: customer, upTo: day) where payments.currency[payment] != last {
            last = payments.currency[payment]
            if let last, !found.contains(last) { found.append(last) }
        }
        return found.count > 1 ? found.sorted() : found
    }

    /// - Returns: no months where none are kept.
    func sums(of customer: Int, currency: UInt8) -> (Tally, MonthSums) {
        var byMonth = MonthSums(months: keepsMonths ? scale.count : 0)
        let tally = tally(customer, currency, &byMonth.months)
        return (tally, byMonth)
    }

    private func tally(_ customer: Int, _ currency: UInt8, _ rows: inout [MonthRow<Int128>]) -> Tally {
        var sums = CustomerSums(classes: scheme.bounds.count + 8)
        var months = rows.mutableSpan
        for document in portfolio.documents(of: customer, upTo: day) where documents.currency[document] == currency {
            add(document, to: &sums, &months)
        }
        for payment in portfolio.payments(of: customer, upTo: day) where payments.currency[payment] == currency {
            add(payment: payment, to: &sums, &months)
        }
        for transfer in portfolio.transfers(of: customer)
        where payments.currency[Int(transfer.payment)] == currency {
            add(transfer, to: &sums, &months)
        }
        sums.addGeneralDisputes(portfolio.openDisputes(ofCustomer: customer, on: day), currency: currency)
        sums.finish()
        return sums.tally
    }
}

extension TallyWalk {
    private func add(_ document: Int, to sums: inout CustomerSums, _ months: inout MutableSpan<MonthRow<Int128>>) {
        let (date, due, amount) = (documents.date[document], documents.due[document], documents.amount[document])
        let isDebt = amount > 0 && due.isKnown
        sums.invoice(amount, documents.kind[document], on: date)
        if documents.kind[document].isSale {
            if date > windowStart { sums.tally.windowSales += Int128(amount) }
            if date > yearStart { sums.tally.yearSales += Int128(amount) }
        }
        let dues = keepsMonths ? invoice(document, &months) : nil
        var balance = RunningBalance(amount: amount, due: due)
        for movement in Int(offsets[document])..<Int(offsets[document + 1]) {
            let from = movements.from[movement]
            guard from <= day else { break }
            let span = MovementSpan(
                amount: movements.amount[movement], kind: movements.kind[movement], from: from,
                cash: max(from, movements.cashFrom[movement]), until: movements.until[movement], seenOn: day)
            if let dues { move(span, dues, &months) }
            guard span.isHeld else { continue }
            if span.isCash { sums.settle(span) }
            balance.take(span, isPaidByDue: span.kind.isPayment && isPaid(movement, span, by: balance.due))
            if span.isCash, span.kind.isPayment, isDebt, span.cash > yearStart {
                sums.tally.lateness.addPaid(span.amount, daysLate: span.cash.days(since: balance.due))
            }
        }
        if isDebt, due > yearStart, due <= day { sums.judge(balance) }
        if balance.uncovered != 0 || balance.pending != 0 { place(document, balance, in: &sums) }
    }

    /// What a document adds to its month.
    ///
    /// - Returns: where its movements are taken off.
    private func invoice(_ document: Int, _ months: inout MutableSpan<MonthRow<Int128>>) -> DueMonths {
        let (date, amount) = (documents.date[document], documents.amount[document])
        let month = scale.month(of: date)
        months[month].open += Int128(amount)
        if documents.kind[document].isSale { months[month].sales += Int128(amount) }
        let dues = DueMonths(amount, month: month, date: date, due: documents.due[document], scale)
        dues.invoice(amount, month, &months)
        return dues
    }

    /// What a movement does to the months' sums. An own payment changes the open balance on its own day.
    private func move(_ span: MovementSpan, _ dues: DueMonths, _ months: inout MutableSpan<MonthRow<Int128>>) {
        dues.move(span, scale, &months)
        if case .payment = span.kind { return }
        guard span.cash <= day, span.cash < span.until else { return }
        let amount = Int128(span.amount)
        let month = scale.month(of: span.cash)
        months[month].open -= amount
        if case .writeOff = span.kind { months[month].writtenOff += amount }
        guard !span.isHeld else { return }
        let end = scale.month(of: span.until)
        months[end].open += amount
        if case .writeOff = span.kind { months[end].writtenOff -= amount }
    }

    /// By the payment's own day, however late it was allocated; a bill's is its receipt.
    private func isPaid(_ movement: Int, _ span: MovementSpan, by due: CalendarDay) -> Bool {
        if span.from <= due { return true }
        let payment = Int(movements.source[movement])
        return (payments.method[payment].isBill ? payments.date[payment] : cashDay(payment)) <= due
    }

    /// That of most is told without a call, which copies all columns first.
    private func cashDay(_ payment: Int) -> CalendarDay {
        payments.method[payment].settlesLater ? payments.cashDay(payment) : payments.date[payment]
    }

    private func place(_ document: Int, _ balance: RunningBalance, in sums: inout CustomerSums) {
        let flags = documents.flags[document]
        let aging = scheme.agingClass(
            uncovered: balance.uncovered, kind: documents.kind[document], due: balance.due,
            isRetention: flags.contains(.retention), on: day)
        let open = balance.uncovered &+ balance.pending
        let mayBeDisputed =
            flags.contains(.disputed) || documents.disputedAmount[document] != .min
            || (!isNamed.isEmpty && isNamed[document])
        let disputed = mayBeDisputed ? portfolio.disputed(of: document, open: open, on: day) : 0
        let age =
            open > 0
            ? ages.index(invoicedOn: documents.date[document]) : documents.kind[document] == .prepayment ? 0 : 1
        sums.place(balance, aging, ageIndex: age, disputed: disputed, on: day)
    }

    private func add(payment: Int, to sums: inout CustomerSums, _ months: inout MutableSpan<MonthRow<Int128>>) {
        let cash = cashDay(payment)
        let bounced = payments.bouncedOn[payment].known ?? .distantFuture
        guard cash <= day, cash < bounced else { return }
        let amount = Int128(payments.amount[payment])
        if keepsMonths { receive(amount, on: cash, until: bounced, &months) }
        guard bounced <= day else { return sums.receive(amount, on: cash) }
        if let since, cash <= since, bounced > since { sums.tally.bouncedSince += amount }
    }

    private func receive(
        _ amount: Int128, on cash: CalendarDay, until bounced: CalendarDay,
        _ months: inout MutableSpan<MonthRow<Int128>>
    ) {
        let month = scale.month(of: cash)
        let end = bounced > day ? nil : scale.month(of: bounced)
        months[month].open -= amount
        if end != month { months[month].receipts += amount }
        if let end { months[end].open += amount }
    }

    private func add(_ transfer: Transfer, to sums: inout CustomerSums, _ months: inout MutableSpan<MonthRow<Int128>>) {
        let cash = max(transfer.from, transfer.cashFrom)
        guard cash <= day, cash < transfer.until else { return }
        let amount = Int128(transfer.amount)
        let isHeld = transfer.until > day
        if isHeld {
            sums.appliedCash += amount
            sums.tally.control.transfers += amount
        }
        guard keepsMonths else { return }
        months[scale.month(of: cash)].open += amount
        if !isHeld { months[scale.month(of: transfer.until)].open -= amount }
    }
}
