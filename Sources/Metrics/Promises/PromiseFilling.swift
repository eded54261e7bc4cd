import Receivables

/// Lets a customer's receipts fill his promises: each receipt goes to the promises whose window holds its day, the
/// first due first, and no part of it counts twice.
struct PromiseFilling {
    private(set) var entries: [PromiseEntry]
    /// In the order in which they happened, with the promise's position.
    private(set) var fills: [(entry: Int, fill: PromiseFill)] = []
    /// Positions by the day the promise was made.
    private let arrivals: [Int]
    private var arrived = 0
    /// Positions of promises that may still take something, rising: the order of their due days.
    private var active: [Int] = []

    init(_ entries: [PromiseEntry]) {
        self.entries = entries
        arrivals = entries.indices.sorted { (entries[$0].madeOn, $0) < (entries[$1].madeOn, $1) }
    }

    mutating func fill(from receipts: inout PromiseReceipts, _ invoices: inout NamedInvoices, _ source: ReceiptSource) {
        for event in receipts.events where receipts.rests[event.receipt] > 0 {
            admit(on: event.day)
            for place in active where accepts(event, at: place, source) {
                let offered = offered(by: event, at: place, receipts.rests[event.receipt], invoices)
                guard offered > 0 else { continue }
                let taken = entries[place].take(offered, on: event.day)
                receipts.rests[event.receipt] -= taken
                if entries[place].invoice >= 0 {
                    invoices.take(taken, of: event.payment, for: entries[place].invoice)
                }
                fills.append((place, PromiseFill(payment: event.payment, amount: taken, day: event.day)))
                if receipts.rests[event.receipt] == 0 { break }
            }
        }
    }

    /// Takes in the promises made by the day, and lets go of those that are kept or over.
    private mutating func admit(on day: CalendarDay) {
        active.removeAll { entries[$0].isKept || entries[$0].last < day }
        while arrived < arrivals.count, entries[arrivals[arrived]].madeOn <= day {
            let place = arrivals[arrived]
            arrived += 1
            guard entries[place].last >= day else { continue }
            active.insert(place, at: active.firstIndex { $0 > place } ?? active.count)
        }
    }

    private func accepts(_ event: PromiseReceipts.Event, at place: Int, _ source: ReceiptSource) -> Bool {
        let entry = entries[place]
        guard entry.currency == source.currency(event.payment) else { return false }
        let isOfItsBill = entry.bill == source.method(event.payment)
        return event.isBill == isOfItsBill
    }

    private func offered(
        by event: PromiseReceipts.Event, at place: Int, _ rest: Int64, _ invoices: NamedInvoices
    ) -> Int64 {
        let invoice = entries[place].invoice
        return invoice < 0 ? rest : min(rest, invoices.left(of: event.payment, for: invoice))
    }
}
