import Receivables

/// Reads from documents and movements what curves and forecasts of several days need, each day as it knew it.
final class ForecastWalk: Sendable {
    let settlements: SettlementWalk
    let days: ForecastDays
    private let slots: Int
    /// By document: whether a dispute names it; empty where there are no disputes.
    private let isDisputed: [Bool]

    /// - Parameter days: the company's, for a portfolio that was cut from it.
    init(_ portfolio: Portfolio, on days: ForecastDays? = nil) {
        settlements = SettlementWalk(portfolio)
        self.days = days ?? ForecastDays(portfolio)
        slots = self.days.days.count
        isDisputed = portfolio.documentsNamedByDisputes
    }

    var portfolio: Portfolio { settlements.portfolio }

    /// Where a document's days are counted from.
    func anchor(_ document: Int) -> CalendarDay {
        settlements.due[document].known ?? settlements.date[document]
    }

    /// Whether a row or a dispute says that a part of the document is disputed, on any day.
    func mayBeDisputed(_ document: Int) -> Bool {
        !isDisputed.isEmpty && isDisputed[document] || settlements.disputedAmount[document] != .min
    }

    /// Of all customers, in as many runs as threads.
    func traces(jobs: Int) -> [DocumentTraces] {
        inParallel(portfolio.customerRuns(jobs)) { DocumentTraces(of: $0, self) }
    }

    func documentCount(of customers: Range<Int>) -> Int {
        customers.reduce(0) { $0 + portfolio.documents(of: $1, upTo: portfolio.asOf).count }
    }

    /// - Parameter receipts: gets the customer's own.
    func trace(_ customer: Int, into traces: inout DocumentTraces, _ receipts: inout [ReceiptPart]) {
        for document in portfolio.documents(of: customer, upTo: portfolio.asOf)
        where settlements.amount[document] > 0 {
            trace(document: document, into: &traces, &receipts)
        }
    }

    private func trace(
        document: Int, into traces: inout DocumentTraces, _ receipts: inout [ReceiptPart]
    ) {
        let own = settlements.movements(of: document)
        let first = days.slot(of: settlements.date[document])
        if own.count == 1, isWhole(own.lowerBound, document) {
            return traceWhole(document, own.lowerBound, from: first, into: &traces, &receipts)
        }
        if own.isEmpty {
            let amount = settlements.amount[document]
            for slot in first..<slots {
                stay(document, slot, uncovered: amount, pending: 0, share: ShareEvent.whole, &traces)
            }
            return
        }
        for movement in own { trace(movement, of: document, into: &traces, &receipts) }
        for slot in first..<slots { traceRest(document, own, at: slot, into: &traces) }
    }

    /// Almost all documents are paid by one payment that nothing undoes.
    private func isWhole(_ movement: Int, _ document: Int) -> Bool {
        settlements.movements.kind[movement].isPayment && settlements.movements.until[movement] == .distantFuture
            && settlements.movements.amount[movement] == settlements.amount[document]
    }

    private func traceWhole(
        _ document: Int, _ movement: Int, from first: Int, into traces: inout DocumentTraces,
        _ receipts: inout [ReceiptPart]
    ) {
        let from = settlements.movements.from[movement]
        let cash = max(from, settlements.movements.cashFrom[movement])
        let paid = days.slot(of: cash)
        let amount = settlements.amount[document]
        for slot in first..<max(first, paid) {
            let isPending = from <= days.days[slot]
            stay(
                document, slot, uncovered: isPending ? 0 : amount, pending: isPending ? amount : 0,
                share: ShareEvent.whole, &traces)
        }
        guard paid < slots else { return }
        receipts.append(receipt(amount, document, on: cash))
        record(document, ShareEvent.whole, isPaid: true, on: cash, paid..<slots, &traces)
    }

    private func trace(
        _ movement: Int, of document: Int, into traces: inout DocumentTraces, _ receipts: inout [ReceiptPart]
    ) {
        let cash = max(settlements.movements.from[movement], settlements.movements.cashFrom[movement])
        let (from, until) = (days.slot(of: cash), days.slot(of: settlements.movements.until[movement]))
        guard from < slots else { return }
        let isPaid = settlements.movements.kind[movement].isPayment
        if isPaid { receipts.append(receipt(settlements.movements.amount[movement], document, on: cash)) }
        guard from < until else { return }
        let share = share(settlements.movements.amount[movement], of: document)
        record(document, share, isPaid: isPaid, on: cash, from..<until, &traces)
    }

    private func traceRest(_ document: Int, _ own: Range<Int>, at slot: Int, into traces: inout DocumentTraces) {
        let day = days.days[slot]
        var uncovered = settlements.amount[document]
        var (pending, share) = (Int64(0), ShareEvent.whole)
        for movement in own
        where settlements.movements.from[movement] <= day && settlements.movements.until[movement] > day {
            uncovered &-= settlements.movements.amount[movement]
            if settlements.movements.cashFrom[movement] > day {
                pending &+= settlements.movements.amount[movement]
            } else {
                share &-= self.share(settlements.movements.amount[movement], of: document)
            }
        }
        stay(document, slot, uncovered: uncovered, pending: pending, share: share, &traces)
    }

    /// - Returns: millionths of the document, within the whole.
    private func share(_ amount: Int64, of document: Int) -> Int32 {
        let whole = settlements.amount[document]
        if amount == whole { return ShareEvent.whole }
        let share = Double(amount) / Double(whole) * Double(ShareEvent.whole)
        return Int32(min(max(share, 0), Double(ShareEvent.whole)))
    }
}

extension ForecastWalk {
    /// What is still open at a position, and at risk until its day.
    private func stay(
        _ document: Int, _ slot: Int, uncovered: Int64, pending: Int64, share: Int32, _ traces: inout DocumentTraces
    ) {
        guard uncovered > 0 || pending > 0 else { return }
        traces.append(
            OpenPart(
                slot: Int8(slot), document: Int32(document), uncovered: max(0, uncovered), pending: max(0, pending)))
        record(document, share, isPaid: false, on: days.days[slot], slot..<slot + 1, &traces)
    }

    private func record(
        _ document: Int, _ share: Int32, isPaid: Bool, on day: CalendarDay, _ slots: Range<Int>,
        _ traces: inout DocumentTraces
    ) {
        guard share > 0, settlements.tellsOfTime(document) else { return }
        let flags = settlements.flags[document]
        guard !flags.contains(.retention) else { return }
        traces.append(
            ShareEvent(
                currency: settlements.currency[document], isDisputed: flags.contains(.disputed),
                isPaid: isPaid, daysLate: Int32(clamping: day.days(since: anchor(document))), share: share,
                from: Int8(slots.lowerBound), until: Int8(slots.upperBound)))
    }

    private func receipt(_ amount: Int64, _ document: Int, on day: CalendarDay) -> ReceiptPart {
        ReceiptPart(day: day.number, currency: settlements.currency[document], amount: amount)
    }
}
