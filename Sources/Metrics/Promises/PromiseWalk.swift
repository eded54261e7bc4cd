import Receivables

/// Judges the promises of one customer after another; what a run gives is put behind that of the run before.
///
/// A class, because a copy of so many columns counts a reference for each of them.
final class PromiseWalk: Sendable {
    private let portfolio: Portfolio
    private let promises: [Promise]
    private let allocations: AllocationSource
    private let texts: TextPool
    private let maker: PromiseEntries
    private let source: ReceiptSource

    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        promises = portfolio.records.promises
        allocations = AllocationSource(portfolio)
        texts = portfolio.records.texts
        maker = PromiseEntries(portfolio)
        source = ReceiptSource(portfolio)
    }

    /// The promises of a run of customers, customers without any costing nothing.
    func judge(_ customers: Range<Int>) -> PromiseRun {
        var run = PromiseRun(capacity: firstRow(of: customers.upperBound) - firstRow(of: customers.lowerBound))
        forEachCustomer(customers) { judge($1, of: $0, into: &run) }
        return run
    }

    private func judge(_ rows: Range<Int>, of customer: Int, into run: inout PromiseRun) {
        let supersession = PromiseSupersession(among: rows, of: promises, texts)
        run.notes += supersession.notes
        let invoices = NamedInvoices(in: rows, of: promises, texts)
        let made = maker.entries(of: rows, supersession, invoices)
        guard !made.isEmpty else { return }
        let filling = filled(made, invoices, of: customer)
        var entries = filling.entries
        PromiseLevels.assign(to: &entries)
        let visits = visits(namedBy: entries, of: customer)
        run.add(entries, filling.fills) { judgement(of: $0, customer, entries, visit: visits[$0]) }
    }

    /// - Parameter made: the customer's promises, at least one.
    private func filled(_ made: [PromiseEntry], _ named: NamedInvoices, of customer: Int) -> PromiseFilling {
        var invoices = named
        invoices.collect(from: allocations, of: customer, since: made.reduce(.distantFuture) { min($0, $1.madeOn) })
        var receipts = PromiseReceipts(of: customer, for: made, invoices, source)
        var filling = PromiseFilling(made)
        filling.fill(from: &receipts, &invoices, source)
        return filling
    }

    /// - Parameter body: takes each customer who has promises, and their rows.
    private func forEachCustomer(_ customers: Range<Int>, _ body: (Int, Range<Int>) -> Void) {
        var start = firstRow(of: customers.lowerBound)
        while start < promises.count, Int(promises[start].customer) < customers.upperBound {
            let customer = promises[start].customer
            var end = start + 1
            while end < promises.count, promises[end].customer == customer { end += 1 }
            body(Int(customer), start..<end)
            start = end
        }
    }

    /// By entry, the record in force of the visit that its promise names; −1 for none.
    private func visits(namedBy entries: [PromiseEntry], of customer: Int) -> [Int] {
        guard entries.contains(where: { !promises[$0.row].visit.isEmpty }) else {
            return [Int](repeating: -1, count: entries.count)
        }
        let visits = portfolio.records.visits
        let own = portfolio.visitRows(of: customer)
        let ids = IdentifierLookup(own.map { visits[$0].id }, in: texts)
        return entries.map { entry in
            ids.firstRow(of: promises[entry.row].visit, in: texts)
                .flatMap { portfolio.visitInForce(for: own.lowerBound + $0, on: portfolio.asOf) } ?? -1
        }
    }

    private func judgement(
        of place: Int, _ customer: Int, _ entries: [PromiseEntry], visit: Int
    ) -> PromiseJudgement {
        let entry = entries[place]
        return PromiseJudgement(
            promise: entry.row, customer: customer, currency: entry.currency, promised: entry.amount,
            received: entry.received, state: entry.state(on: portfolio.asOf), last: entry.last,
            remindOn: portfolio.calendar.workingDay(onOrBefore: entry.dueOn), level: entry.level,
            successor: entry.successor >= 0 ? entries[entry.successor].row : nil,
            collector: portfolio.collector(of: customer, on: entry.madeOn), visit: visit < 0 ? nil : visit,
            keptDay: entry.keptOn, fillRange: 0..<0)
    }

    /// The first promise that is not of an earlier customer.
    private func firstRow(of customer: Int) -> Int {
        var (low, high) = (0, promises.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(promises[middle].customer) < customer { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension PromiseWalk {
    /// What forecasts from the day ask of a run of customers.
    ///
    /// - Parameter later: the ledger of a later day, whose receipts need not be looked through again.
    func prospects(of customers: Range<Int>, from later: PromiseLedger) -> PromiseProspects {
        let asOf = portfolio.asOf
        var prospects = PromiseProspects(portfolio)
        forEachCustomer(customers) { customer, rows in
            let invoices = NamedInvoices(in: rows, of: promises, texts)
            let made = maker.entries(of: rows, PromiseSupersession(among: rows, of: promises, texts), invoices)
            guard !made.isEmpty else { return }
            let entries =
                mayHaveFilledOtherwise(customer, rows, invoices)
                ? filled(made, invoices, of: customer).entries : refilled(made, from: later, of: customer)
            prospects.add(entries.lazy.map { $0.standing(on: asOf) }, of: customer)
        }
        return prospects
    }

    /// Whether the day may have given the customer's receipts to other promises than a later day does: what comes
    /// later changes nothing of it, unless a payment bounces, an allocation says what an invoice got, or a visit's
    /// record is corrected.
    private func mayHaveFilledOtherwise(_ customer: Int, _ rows: Range<Int>, _ invoices: NamedInvoices) -> Bool {
        !invoices.isEmpty || source.hasBounced(of: customer)
            || portfolio.hasCorrectedVisits && rows.contains { promises[$0].isFromVisit }
    }

    /// - Parameter later: a ledger that holds these promises, and what they got up to the day and after it.
    private func refilled(_ made: [PromiseEntry], from later: PromiseLedger, of customer: Int) -> [PromiseEntry] {
        var entries = made
        var next = later.firstJudgement(of: customer)
        for place in entries.indices {
            while next < later.judgements.count, later.judgements[next].promise < entries[place].row { next += 1 }
            guard next < later.judgements.count, later.judgements[next].promise == entries[place].row else { continue }
            for fill in later.fills[later.judgements[next].fillRange] where fill.day <= portfolio.asOf {
                _ = entries[place].take(fill.amount, on: fill.day)
            }
        }
        return entries
    }
}

/// What a run of customers gave.
struct PromiseRun: Sendable {
    private(set) var judgements: [PromiseJudgement] = []
    private(set) var fills: [PromiseFill] = []
    var notes: [PromiseNote] = []

    /// - Parameter capacity: promises that are to come; most of them get one receipt or two.
    init(capacity: Int = 0) {
        judgements.reserveCapacity(capacity)
        fills.reserveCapacity(capacity * 2)
    }

    /// - Parameters:
    ///   - given: fills with their promise's position, in the order in which they happened.
    ///   - judge: what became of the promise at a position.
    mutating func add(
        _ entries: [PromiseEntry], _ given: [(entry: Int, fill: PromiseFill)], _ judge: (Int) -> PromiseJudgement
    ) {
        var next = [Int](repeating: 0, count: entries.count + 1)
        for fill in given { next[fill.entry + 1] += 1 }
        for place in entries.indices { next[place + 1] += next[place] }
        let start = fills.count
        for place in entries.indices {
            var judgement = judge(place)
            judgement.fillRange = start + next[place]..<start + next[place + 1]
            judgements.append(judgement)
        }
        guard let first = given.first else { return }
        fills.append(contentsOf: repeatElement(first.fill, count: given.count))
        for fill in given {
            fills[start + next[fill.entry]] = fill.fill
            next[fill.entry] += 1
        }
    }

    mutating func combine(_ other: PromiseRun) {
        let shift = fills.count
        judgements.reserveCapacity(judgements.count + other.judgements.count)
        for var judgement in other.judgements {
            judgement.fillRange = judgement.fillRange.lowerBound + shift..<judgement.fillRange.upperBound + shift
            judgements.append(judgement)
        }
        fills += other.fills
        notes += other.notes
    }
}
