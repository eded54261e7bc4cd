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
        guard let last = periods.last?.after else { return [] }
        var entries: [Entry] = []
        // The place of a customer's own entries, by (currency, period, class).
        var places = [Int32](repeating: -1, count: portfolio.records.currencies.count * periods.count * classes)
        for customer in customers {
            let start = entries.count
            for document in portfolio.documents(of: customer, upTo: last) where walk.amount[document] > 0 {
                add(document, of: customer, to: &entries, &places)
            }
            for entry in entries[start...] { places[place(entry)] = -1 }
        }
        return entries
    }

    private func place(_ entry: Entry) -> Int {
        (Int(entry.currency) * periods.count + Int(entry.period)) * classes + Int(entry.aging)
    }

    private func add(_ document: Int, of customer: Int, to entries: inout [Entry], _ places: inout [Int32]) {
        let date = walk.date[document]
        var holder = -1
        for (number, period) in periods.enumerated() where date <= period.after {
            let (uncovered, pending) = walk.open(document, on: period.after)
            guard uncovered > 0 || pending > 0 else {
                if isOver(document, after: period.after) { return }
                continue
            }
            func entry(_ aging: Int) -> Int {
                let entry = Entry(
                    customer: Int32(customer), currency: walk.currency[document], period: UInt8(number),
                    aging: UInt8(aging))
                let place = place(entry)
                if places[place] < 0 {
                    places[place] = Int32(entries.count)
                    entries.append(entry)
                }
                return Int(places[place])
            }
            let aging = scheme.agingClass(
                uncovered: max(0, uncovered), kind: walk.kind[document], due: walk.due[document],
                isRetention: walk.flags[document].contains(.retention), on: period.after
            ).index
            let bills = AgingClass.billPending.index
            let open = entry(uncovered > 0 ? aging : bills)
            let covered = pending > 0 ? entry(bills) : open
            entries[open].documents += 1
            let now = holders.holder(of: customer, day: number)
            if now != holder { entries[open].fresh += 1 }
            holder = now
            entries[open].opening += Int128(max(0, uncovered))
            entries[covered].opening += Int128(max(0, pending))
            addReceipts(document, open: open, bills: covered, period, to: &entries)
        }
    }

    /// A bill that was pending at the beginning and became cash is a receipt of its own class; nothing counts in a
    /// class in which the document had no balance, whatever bounced since.
    private func addReceipts(
        _ document: Int, open: Int, bills: Int, _ period: Period, to entries: inout [Entry]
    ) {
        for movement in walk.movements(of: document)
        where walk.movements.kind[movement].isPayment && walk.movements.until[movement] > period.to {
            let cash = walk.movements.cashDay(movement)
            guard cash > period.after, cash <= period.to else { continue }
            let wasPending = walk.movements.from[movement] <= period.after
            entries[wasPending ? bills : open].receipts += Int128(walk.movements.amount[movement])
        }
    }

    /// Whether nothing happens any more to a document that has no balance on the day.
    private func isOver(_ document: Int, after day: CalendarDay) -> Bool {
        walk.movements(of: document).allSatisfy { movement in
            walk.movements.from[movement] <= day
                && (walk.movements.until[movement] <= day || walk.movements.until[movement] > portfolio.asOf)
        }
    }
}
