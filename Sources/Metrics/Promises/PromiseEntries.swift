import Receivables

/// Makes entries of promise rows: which are known on the day, and how long each one's window is.
struct PromiseEntries: Sendable {
    private let portfolio: Portfolio
    private let promises: [Promise]
    private let visits: [Visit]
    private let texts: TextPool
    private let tolerance: PromiseTolerance
    private let grace: Int

    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        promises = portfolio.records.promises
        visits = portfolio.records.visits
        texts = portfolio.records.texts
        tolerance = PromiseTolerance(portfolio.policy, currencies: portfolio.records.currencies)
        grace = portfolio.policy.promiseGraceWorkingDays
    }

    /// - Parameter rows: one customer's promises, in order.
    /// - Returns: those made up to the as-of day, in order.
    func entries(
        of rows: Range<Int>, _ supersession: PromiseSupersession, _ invoices: NamedInvoices
    ) -> [PromiseEntry] {
        let sources = fromVisits(rows)
        // By row, where its entry stands: asked where one promise took another's place.
        var places = [Int](repeating: -1, count: supersession.successors.count)
        var entries: [PromiseEntry] = []
        entries.reserveCapacity(rows.count)
        for (offset, row) in rows.enumerated() {
            let source = sources.isEmpty ? -1 : sources[offset]
            guard isKnown(row, source) else { continue }
            if !places.isEmpty { places[offset] = entries.count }
            var entry = entry(of: row, invoices)
            if source >= 0, !portfolio.isVisitInForce(source, on: portfolio.asOf) {
                // The record was wrong from the start: nothing was promised as it says.
                entry.isWithdrawn = true
                entry.end(before: entry.madeOn)
            }
            entries.append(entry)
        }
        for (offset, successor) in supersession.successors.enumerated() where successor >= 0 {
            guard places[offset] >= 0, places[successor] >= 0 else { continue }
            supersede(places[offset], by: places[successor], &entries)
        }
        for place in entries.indices where !entries[place].isWithdrawn { withdraw(&entries[place]) }
        return entries
    }

    /// A new promise made after the due day does not help the old one any more.
    private func supersede(_ old: Int, by new: Int, _ entries: inout [PromiseEntry]) {
        entries[old].successor = new
        guard entries[new].madeOn <= entries[old].dueOn else { return }
        entries[old].isRenegotiated = true
        entries[old].end(before: entries[new].madeOn)
    }

    private func entry(of row: Int, _ invoices: NamedInvoices) -> PromiseEntry {
        let promise = promises[row]
        return PromiseEntry(
            row: row, currency: promise.currency, amount: promise.amount,
            enough: tolerance.enough(for: promise.amount, currency: promise.currency), madeOn: promise.madeOn,
            dueOn: promise.dueOn, bill: promise.method.flatMap { $0.isBill ? $0 : nil },
            invoice: invoices.position(of: promise.invoiceNumber, texts),
            last: portfolio.calendar.workingDay(grace, after: promise.dueOn))
    }

    private func withdraw(_ entry: inout PromiseEntry) {
        let promise = promises[entry.row]
        guard !promise.isFromVisit, let withdrawn = promise.withdrawnOn.known else { return }
        guard withdrawn <= portfolio.asOf, withdrawn <= entry.last else { return }
        entry.isWithdrawn = true
        entry.end(before: withdrawn)
    }

    private func isKnown(_ row: Int, _ visit: Int) -> Bool {
        let promise = promises[row]
        guard promise.madeOn <= portfolio.asOf, promise.amount > 0, promise.dueOn.isKnown else { return false }
        return visit < 0 || portfolio.isVisitKnown(visit, on: portfolio.asOf)
    }

    /// By promise, the visit's record that it was made from, where records may have been corrected; −1 for none. Empty
    /// where no promise has one.
    private func fromVisits(_ rows: Range<Int>) -> [Int] {
        guard portfolio.hasCorrectedVisits, rows.contains(where: { promises[$0].isFromVisit }) else {
            return []
        }
        let own = portfolio.visitRows(of: Int(promises[rows.lowerBound].customer))
        let ids = IdentifierLookup(own.map { visits[$0].id }, in: texts)
        return rows.map { row in
            guard promises[row].isFromVisit, let visit = ids.firstRow(of: promises[row].visit, in: texts) else {
                return -1
            }
            return own.lowerBound + visit
        }
    }
}
