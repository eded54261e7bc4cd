package import Receivables

/// All figures of one scope in one currency: now, and on the day that "since" compares with.
///
/// A class, so that lists of them are passed on without counting up what they hold.
package final class CurrencyFigures: Sendable {
    package let currency: Currency
    /// Position in `Records.currencies`.
    package let index: UInt8
    package let now: DayFigures
    /// Nil where nothing can be said of the earlier day: no earlier fact, or only open items known.
    package let before: DayFigures?
    package let rollForward: RollForward?

    /// The last 24 months, clipped to the first document; empty where only open items are known.
    package var monthly: ArraySlice<MonthFigures> {
        now.isOpenItemsOnly ? [] : now.months.suffix(24).drop { $0.end < now.tally.firstDocument }
    }

    init(currency: Currency, index: UInt8, now: DayFigures, before: DayFigures?) {
        self.currency = currency
        self.index = index
        self.now = now
        self.before = before
        rollForward = before.map { RollForward(from: $0.tally, on: $0.day, to: now.tally, on: now.day) }
    }
}
