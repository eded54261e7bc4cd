import Receivables

/// Goes through each customer's documents once, for all periods.
struct OpeningWalk: Sendable {
    /// What one customer had open in one class at the beginning of a period, and what came on it.
    struct Entry: Sendable {
        let customer: Int32
        let currency: UInt8
        let period: UInt8
        let aging: UInt8
        var documents: Int32 = 0
        /// Documents that his holder had in no earlier period.
        var fresh: Int32 = 0
        var opening: Int128 = 0
        var receipts: Int128 = 0
    }

    /// A movement of the document at hand, looked up once for all periods.
    private struct Step {
        let from: CalendarDay
        let cash: CalendarDay
        let until: CalendarDay
        let amount: Int64
        let isPayment: Bool

        func holds(on day: CalendarDay) -> Bool { from <= day && until > day }
    }

    let portfolio: Portfolio
    let periods: [Period]
    let holders: CustomerHolders
    let scheme: AgingScheme
    let classes: Int
    private let walk: SettlementWalk

    init(_ portfolio: Portfolio, _ periods: [Period], _ holders: CustomerHolders) {
        self.portfolio = portfolio
        self.periods = periods
        self.holders = holders
        scheme = AgingScheme(portfolio.policy)
        classes = scheme.classes.count
        walk = SettlementWalk(portfolio)
    }

    /// By customer.
    func entries(of customers: Range<Int>) -> [Entry] {
        guard let first = periods.first?.after, let last = periods.last?.after else { return [] }
        var entries: [Entry] = []
        entries.reserveCapacity(min(customers.count * periods.count * 3, 1 << 18))
        // The place of a customer's own entries, by (currency, period, class).
        var places = [Int32](repeating: -1, count: portfolio.records.currencies.count * periods.count * classes)
        var steps: [Step] = []
        for customer in customers {
            let start = entries.count
            // The first period that begins with the document: a customer's documents are in the order of their days.
            var period = 0
            for document in portfolio.documents(of: customer, upTo: last)
            where walk.amount[document] > 0 && !walk.isSettledAtOnce(document, by: first) {
                while periods[period].after < walk.date[document] { period += 1 }
                gather(document, in: &steps)
                add(document, steps, of: customer, since: period, to: &entries, &places)
            }
            for place in start..<entries.count { places[slot(of: entries[place])] = -1 }
        }
        return entries
    }

    private func slot(of entry: Entry) -> Int {
        slot(currency: entry.currency, period: Int(entry.period), aging: Int(entry.aging))
    }

    private func slot(currency: UInt8, period: Int, aging: Int) -> Int {
        (Int(currency) * periods.count + period) * classes + aging
    }

    private func gather(_ document: Int, in steps: inout [Step]) {
        steps.removeAll(keepingCapacity: true)
        for movement in walk.movements(of: document) {
            steps.append(
                Step(
                    from: walk.movements.from[movement], cash: walk.movements.cashDay(movement),
                    until: walk.movements.until[movement], amount: walk.movements.amount[movement],
                    isPayment: walk.movements.kind[movement].isPayment))
        }
    }

    private func add(
        _ document: Int, _ steps: [Step], of customer: Int, since first: Int, to entries: inout [Entry],
        _ places: inout [Int32]
    ) {
        let currency = walk.currency[document]
        let isRetention = walk.flags[document].contains(.retention)
        var holder = -1
        for number in first..<periods.count {
            let period = periods[number]
            let (uncovered, pending) = open(walk.amount[document], steps, on: period.after)
            guard uncovered > 0 || pending > 0 else {
                if isOver(steps, after: period.after) { return }
                continue
            }
            let aging = scheme.agingClass(
                uncovered: max(0, uncovered), kind: walk.kind[document], due: walk.due[document],
                isRetention: isRetention, on: period.after
            ).index
            let bills = AgingClass.billPending.index
            func place(_ aging: Int) -> Int {
                let slot = slot(currency: currency, period: number, aging: aging)
                if places[slot] >= 0 { return Int(places[slot]) }
                places[slot] = Int32(entries.count)
                let (period, aging) = (UInt8(number), UInt8(aging))
                entries.append(Entry(customer: Int32(customer), currency: currency, period: period, aging: aging))
                return entries.count - 1
            }
            let open = place(uncovered > 0 ? aging : bills)
            let covered = pending > 0 ? place(bills) : open
            entries[open].documents += 1
            let now = holders.holder(of: customer, day: number)
            if now != holder { entries[open].fresh += 1 }
            holder = now
            entries[open].opening += Int128(max(0, uncovered))
            if pending > 0 { entries[covered].opening += Int128(pending) }
            addReceipts(steps, open: open, bills: covered, period, to: &entries)
        }
    }

    private func open(_ amount: Int64, _ steps: [Step], on day: CalendarDay) -> (uncovered: Int64, pending: Int64) {
        var (uncovered, pending) = (amount, Int64(0))
        for step in steps where step.holds(on: day) {
            uncovered &-= step.amount
            if step.cash > day { pending &+= step.amount }
        }
        return (uncovered, pending)
    }

    /// A bill that was pending at the beginning and became cash is a receipt of its own class; nothing counts in a
    /// class in which the document had no balance, whatever bounced since.
    private func addReceipts(_ steps: [Step], open: Int, bills: Int, _ period: Period, to entries: inout [Entry]) {
        for step in steps
        where step.isPayment && step.until > period.to && step.cash > period.after && step.cash <= period.to {
            entries[step.from <= period.after ? bills : open].receipts += Int128(step.amount)
        }
    }

    /// Whether nothing happens any more to a document that has no balance on the day.
    private func isOver(_ steps: [Step], after day: CalendarDay) -> Bool {
        steps.allSatisfy { $0.from <= day && ($0.until <= day || $0.until > portfolio.asOf) }
    }
}
