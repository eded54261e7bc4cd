import Receivables

/// Works out the clocks of all open documents, customer by customer.
///
/// Only what can move a date is looked at: events of grade A and B, of customers with something open.
struct LimitationWalk: Sendable {
    let records: ClaimRecords

    func clocks(of customers: Range<Int>) -> [LimitationClock] {
        var clocks: [LimitationClock] = []
        for customer in customers { addClocks(of: customer, to: &clocks) }
        return clocks
    }

    private func addClocks(of customer: Int, to clocks: inout [LimitationClock]) {
        var open: [(document: Int, amount: Int64)] = []
        for document in records.portfolio.documents(of: customer, upTo: records.day) {
            let amount = records.open(document, on: records.day)
            if amount > 0 { open.append((document, amount)) }
        }
        guard !open.isEmpty else { return }
        let named = named(open.map(\.document), of: customer)
        for (slot, entry) in open.enumerated() {
            let others = named.isEmpty ? [] : named[slot]
            clocks.append(clock(entry.document, of: customer, open: entry.amount, others))
        }
    }

    private func clock(
        _ document: Int, of customer: Int, open: Int64, _ others: [LimitationEvent]
    ) -> LimitationClock {
        let due = records.documents.due[document]
        var (anchor, safe, state) = (CalendarDay.unknown, CalendarDay.unknown, LimitationState.noClock)
        if let rules = records.rules {
            var work = LimitationClockwork(due: due, rules)
            for event in events(of: document, others) { _ = work.take(event) }
            (safe, state) = work.reading(on: records.day)
            anchor = work.anchor
        }
        return LimitationClock(
            document, of: customer, currency: records.documents.currency[document], open: open, state: state,
            needsReview: records.needsReview(due), anchor: anchor, safe: safe, asOf: records.day)
    }

    /// A document's own receipts among the customer's events that name it.
    private func events(of document: Int, _ others: [LimitationEvent]) -> [LimitationEvent] {
        guard records.offsets[document] < records.offsets[document + 1] else { return others }
        let receipts = records.paymentEvents(of: document, all: false)
        if others.isEmpty || receipts.isEmpty { return others + receipts }
        return (receipts + others).sorted { $0.precedes($1) }
    }

    /// The customer's events that may count, by the documents that they name; empty where there are none.
    private func named(_ open: [Int], of customer: Int) -> [[LimitationEvent]] {
        guard records.rules != nil, records.mayHaveEvents(customer) else { return [] }
        let events = records.events(of: customer).filter { $0.mayCount && $0.scope != .nothing }
        guard !events.isEmpty else { return [] }
        let names = OpenDocumentNames(open.map { records.documents.number[$0] }, records.texts)
        var named = [[LimitationEvent]](repeating: [], count: open.count)
        for event in events {
            switch event.scope {
            case .nothing: break
            case .everything:
                for slot in open.indices where records.open(open[slot], on: event.day) > 0 {
                    named[slot].append(event)
                }
            case .documents(let numbers):
                for number in numbers { names.forEach(number, records.texts) { named[$0].append(event) } }
            }
        }
        return named
    }
}

extension ClaimRecords {
    /// Whether the debt fell due when other rules held.
    func needsReview(_ due: CalendarDay) -> Bool {
        guard due.isKnown, let before = rules?.reviewBefore else { return false }
        return due < before
    }
}
