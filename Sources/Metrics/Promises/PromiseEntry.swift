import Receivables

/// A promise while its customer's receipts are looked through.
struct PromiseEntry {
    /// Index into `Records.promises`.
    let row: Int
    let currency: UInt8
    let amount: Int64
    /// Received so much, it is kept.
    let enough: Int64
    let madeOn: CalendarDay
    let dueOn: CalendarDay
    /// The promised kind of bill, which counts on its receipt.
    let bill: PaymentMethod?
    /// Position among the invoices that the customer's promises name; −1 for none.
    let invoice: Int
    var last: CalendarDay
    var isWithdrawn = false
    var isRenegotiated = false
    /// Position of the customer's promise that took its place; −1 for none.
    var successor = -1
    var received: Int64 = 0
    var keptOn = CalendarDay.unknown
    var level = 1

    var isKept: Bool { keptOn.isKnown }

    func state(on day: CalendarDay) -> PromiseState {
        if isKept { return .kept }
        if isWithdrawn { return .withdrawn }
        if isRenegotiated { return .renegotiated }
        if day <= last { return .open }
        return received > 0 ? .partial : .broken
    }

    func standing(on day: CalendarDay) -> PromiseStanding {
        let state = state(on: day)
        return PromiseStanding(
            row: row, currency: currency, state: state, last: last, missing: state == .kept ? 0 : amount - received)
    }

    /// Leaves it only the days before `day`.
    mutating func end(before day: CalendarDay) { last = min(last, day.adding(days: -1)) }

    /// - Returns: what it takes of `offered`, up to its amount.
    mutating func take(_ offered: Int64, on day: CalendarDay) -> Int64 {
        let taken = min(offered, amount - received)
        received += taken
        if received >= enough { keptOn = day }
        return taken
    }
}
