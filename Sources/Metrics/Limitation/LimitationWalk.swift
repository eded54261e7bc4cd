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
        for document in records.portfolio.unsettledDocuments(of: customer, on: records.day) {
            let amount = records.open(document, on: records.day)
            if amount > 0 { open.append((document, amount)) }
        }
        guard !open.isEmpty else { return }
        let named = named(open, of: customer)
        var next = 0
        for (slot, entry) in open.enumerated() {
            let begin = next
            while next < named.count, named[next].slot == slot { next += 1 }
            clocks.append(clock(entry.document, of: customer, open: entry.amount, named[begin..<next]))
        }
    }

    private func clock(
        _ document: Int, of customer: Int, open: Int64, _ others: ArraySlice<NamedEvent>
    ) -> LimitationClock {
        let due = records.documents.due[document]
        var (anchor, safe, state) = (CalendarDay.unknown, CalendarDay.unknown, LimitationState.noClock)
        if let law = records.law {
            var work = LimitationClockwork(due: due, law)
            run(&work, of: document, others)
            (safe, state) = work.reading(on: records.day)
            anchor = work.anchor
        }
        return LimitationClock(
            document, of: customer, currency: records.documents.currency[document], open: open, state: state,
            needsReview: records.needsReview(due), anchor: anchor, safe: safe, asOf: records.day)
    }

    /// A document's own receipts among the customer's events that name it.
    private func run(_ work: inout LimitationClockwork, of document: Int, _ others: ArraySlice<NamedEvent>) {
        let movements = records.offsets[document + 1] - records.offsets[document]
        if movements == 0 {
            for other in others { _ = work.take(other.event) }
        } else if movements == 1, others.isEmpty {
            if let only = records.receipt(Int(records.offsets[document]), of: document) { _ = work.take(only) }
        } else {
            let events = records.paymentEvents(of: document, all: false) + others.map(\.event)
            for event in events.sorted(by: { $0.precedes($1) }) { _ = work.take(event) }
        }
    }

    /// The customer's events that may count, by the open documents that they name, earliest first for each.
    private func named(_ open: [(document: Int, amount: Int64)], of customer: Int) -> [NamedEvent] {
        guard records.law != nil, records.mayHaveEvents(customer) else { return [] }
        let events = records.countingEvents(of: customer)
        guard !events.isEmpty else { return [] }
        let names = OpenDocumentNames(open.map { records.documents.number[$0.document] }, records.texts)
        var named: [NamedEvent] = []
        for (place, scoped) in events.enumerated() {
            switch scoped.scope {
            case .nothing: break
            case .everything:
                for slot in open.indices where records.open(open[slot].document, on: scoped.event.day) > 0 {
                    named.append(NamedEvent(slot: slot, place: place, event: scoped.event))
                }
            case .documents(let numbers):
                for number in numbers {
                    names.forEach(number, records.texts) {
                        named.append(NamedEvent(slot: $0, place: place, event: scoped.event))
                    }
                }
            }
        }
        return named.sorted { ($0.slot, $0.place) < ($1.slot, $1.place) }
    }
}

/// An event that names an open document of a customer.
private struct NamedEvent {
    /// Position among the customer's open documents.
    let slot: Int
    /// Position among the customer's events.
    let place: Int
    let event: LimitationEvent
}

extension ClaimRecords {
    /// Whether the debt fell due when other rules held.
    func needsReview(_ due: CalendarDay) -> Bool {
        guard due.isKnown, let before = law?.rules.reviewBefore else { return false }
        return due < before
    }
}
