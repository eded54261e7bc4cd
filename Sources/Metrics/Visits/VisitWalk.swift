import Receivables

/// Goes through each customer's visits and payments once.
struct VisitWalk: Sendable {
    private let portfolio: Portfolio
    private let visits: [Visit]
    private let payments: Payments
    private let texts: TextPool
    private let attribution: CashAttribution
    private let since: CalendarDay
    private let firstMonth: Int
    private let monthCount: Int

    init(_ portfolio: Portfolio, since: CalendarDay) {
        self.portfolio = portfolio
        self.since = since
        visits = portfolio.records.visits
        payments = portfolio.records.payments
        texts = portfolio.records.texts
        attribution = CashAttribution(portfolio, since: since)
        firstMonth = since.adding(days: 1).monthIndex
        monthCount = portfolio.asOf.monthIndex - firstMonth + 1
    }

    func run(of customers: Range<Int>) -> VisitRun {
        var run = VisitRun(months: monthCount, currencies: portfolio.records.currencies.count)
        for customer in customers { addCustomer(customer, to: &run) }
        return run
    }

    private func addCustomer(_ customer: Int, to run: inout VisitRun) {
        var earning: [Int] = []
        var recency = ContactRecency()
        for row in portfolio.visitRows(of: customer) where portfolio.isVisitKnown(row, on: portfolio.asOf) {
            let isInForce = portfolio.isVisitInForce(row, on: portfolio.asOf)
            let (meeting, date, recorded) = (VisitMeeting(visits, row), visits[row].date, visits[row].recordedAt)
            let isDone = meeting.status == .done
            if isInForce {
                if meeting.earnsCash { earning.append(row) }
                if isDone { recency.add(meeting, on: date) }
            }
            // A correction is recorded when it is needed: only a first record can be late.
            let isFirst = isDone && visits[row].corrects.isEmpty && recorded.isKnown
            guard date > since, isInForce || isFirst else { continue }
            run.withCollector(visits[row].collector, texts) { collector in
                if isFirst { collector.addRecording(on: recorded, of: date) }
                if isInForce { add(row, meeting, to: &collector) }
            }
        }
        run.contacts.append(recency)
        // What documents' own rows tell of receipts is dated by the export, not by the day the money came.
        guard !portfolio.records.isOpenItemsOnly else { return }
        let credits = attribution.credits(of: customer, earning) { currency, amount, isCredited in
            run.cash[Int(currency)].add(amount, isCredited: isCredited)
        }
        add(credits, to: &run)
    }

    private func add(_ row: Int, _ meeting: VisitMeeting, to collector: inout CollectorVisits) {
        let date = visits[row].date
        if meeting.status == .done {
            collector.add(visits[row].outcome, visits[row].reasons, month: date.monthIndex - firstMonth)
        }
        guard meeting.isInPerson else { return }
        collector.funnel.add(meeting.stage, isYoung: isYoung(date), isCancelled: meeting.status == .cancelled)
    }

    /// - Parameter date: a visit's.
    private func isYoung(_ date: CalendarDay) -> Bool { portfolio.asOf.days(since: date) < attribution.days }

    /// - Parameter credits: one customer's, by visit.
    private func add(_ credits: [CashCredit], to run: inout VisitRun) {
        var start = 0
        while start < credits.count {
            var end = start + 1
            while end < credits.count, credits[end].visit == credits[start].visit { end += 1 }
            add(credits[start..<end], of: credits[start].visit, to: &run)
            start = end
        }
        run.credits += credits
    }

    private func add(_ credits: ArraySlice<CashCredit>, of visit: Int, to run: inout VisitRun) {
        var sums: [(currency: UInt8, payments: Int, amount: Int128)] = []
        for credit in credits {
            let currency = payments.currency[credit.payment]
            let place = sums.firstIndex { $0.currency == currency } ?? sums.count
            if place == sums.count { sums.append((currency, 0, 0)) }
            sums[place].payments += 1
            sums[place].amount += Int128(payments.amount[credit.payment])
        }
        let date = visits[visit].date
        if date <= since {
            for sum in sums {
                run.cash[Int(sum.currency)].ofEarlierVisits.add(payments: sum.payments, sum.amount)
            }
            return
        }
        let part = part(of: VisitMeeting(visits, visit), on: date)
        run.withCollector(visits[visit].collector, texts) { collector in
            for sum in sums { collector.funnel.add(sum.currency, to: part, payments: sum.payments, sum.amount) }
            if part == \.afterCommitment { collector.funnel.addCash() }
        }
    }

    private func part(of meeting: VisitMeeting, on date: CalendarDay) -> WritableKeyPath<VisitCash, VisitCash.Sum> {
        switch VisitEarning(meeting, isYoung: isYoung(date)) {
        case .afterCommitment: \.afterCommitment
        case .afterOtherCommitment: \.afterOtherCommitment
        case .withoutCommitment: \.withoutCommitment
        case .notJudged: \.notJudged
        }
    }
}

/// What a run of customers gave.
struct VisitRun: Sendable {
    private(set) var collectors: [CollectorVisits] = []
    /// By currency.
    var cash: [PeriodCash]
    /// By customer.
    var contacts: [ContactRecency] = []
    var credits: [CashCredit] = []
    private var names = NameNumbers()
    private let months: Int

    init(months: Int, currencies: Int) {
        self.months = months
        cash = (0..<currencies).map { PeriodCash(currency: UInt8($0)) }
    }

    mutating func withCollector(_ collector: Text, _ texts: TextPool, _ body: (inout CollectorVisits) -> Void) {
        body(&collectors[place(of: names.number(of: collector, in: texts))])
    }

    private mutating func place(of number: Int) -> Int {
        if number == collectors.count {
            collectors.append(CollectorVisits(months: months))
            collectors[number].collector = names.names[number]
        }
        return number
    }

    mutating func combine(_ other: VisitRun) {
        for collector in other.collectors {
            collectors[place(of: names.number(of: collector.collector))].combine(collector)
        }
        for currency in cash.indices { cash[currency].combine(other.cash[currency]) }
        contacts += other.contacts
        credits += other.credits
    }

    /// By the names' code points.
    var byName: [CollectorVisits] { names.ordered.map { collectors[$0] } }
}
