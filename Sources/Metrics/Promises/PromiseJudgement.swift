package import Receivables

/// A promise made up to the as-of day, and what receipts made of it.
package struct PromiseJudgement: Sendable, Hashable {
    /// Index into `Records.promises`.
    package let promise: Int
    package let customer: Int
    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// Minor units.
    package let promised: Int64
    /// Minor units that came in the window, never more than promised.
    package let received: Int64
    package let state: PromiseState
    /// The last day on which a receipt counts; before the promise's own day where no day was left to it.
    package let last: CalendarDay
    /// The working day on or before the due day: when to remind.
    package let remindOn: CalendarDay
    /// 1 for the first promise of a debt; one more each time that a debt is promised anew before it was kept.
    package let level: Int
    /// Index of the promise that took its place, whether in time or not.
    package let successor: Int?
    /// Who looked after the customer on the day it was made; empty where the data do not say.
    package let collector: Text
    /// Index into `Records.visits`: the record that holds on the as-of day of the visit that the promise names.
    let visit: Int?
    let keptDay: CalendarDay
    /// In `PromiseLedger.fills`.
    var fillRange: Range<Int>

    /// The day on which enough had come.
    package var keptOn: CalendarDay? { keptDay.known }
    /// Minor units still to come; 0 for a kept promise, whose shortfall is within the tolerance.
    package var missing: Int64 { state == .kept ? 0 : promised - received }

    /// - Parameter since: rates are over windows that ended after it.
    func isRated(in portfolio: Portfolio, since: CalendarDay) -> Bool {
        !portfolio.records.isOpenItemsOnly && state.isRated(endedOn: last, since: since, before: portfolio.asOf)
    }
}

/// What one payment gave to one promise.
package struct PromiseFill: Sendable, Hashable {
    /// Index into `Records.payments`, whose id is empty where a document's own row told of the receipt.
    package let payment: Int
    /// Minor units.
    package let amount: Int64
    /// The day on which it counts for this promise: the payment's, for a bill its receipt or its clearing.
    package let day: CalendarDay
}
