package import Receivables

/// The figures of one scope (a customer or all) in one currency on one day.
///
/// A class: a dozen columns, which everything that is said of a day shares by one reference.
package final class DayFigures: Sendable {
    package let day: CalendarDay
    package let currency: Currency
    package let tally: Tally
    /// Calendar months, oldest first, from the portfolio's first fact to the day; the last is the day's.
    package let months: [MonthFigures]
    package let scheme: AgingScheme
    let salesWindowDays: Int
    let isOpenItemsOnly: Bool

    init(_ tally: Tally, _ months: [MonthFigures], _ walk: TallyWalk, currency: Currency) {
        day = walk.day
        self.currency = currency
        self.tally = tally
        scheme = walk.scheme
        salesWindowDays = walk.portfolio.policy.salesWindowDays
        isOpenItemsOnly = walk.portfolio.records.isOpenItemsOnly
        self.months = months
    }

    package subscript(_ measure: Measure) -> Figure<Quantity> { measure.compute(self) }

    package func money(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: currency) }

    /// The month of the day, up to it.
    package var month: MonthFigures? { months.last }

    package var open: Int128 { tally.open }
    package var overdue: Int128 { tally.overdue }
    package func amount(_ aging: AgingClass) -> Int128 { tally.amount(aging) }

    /// Open without `unapplied`, bills pending included: what counts as receivables in days of sales.
    package var receivables: Int128 { open - amount(.unapplied) }
}

extension DayFigures {
    /// Gives the figure, or says that open items alone cannot.
    func needingHistory<Value>(_ figure: () -> Figure<Value>) -> Figure<Value> {
        if isOpenItemsOnly { return .unavailable(.openItemsOnly) }
        return tally.customers == 0 ? .unavailable(.noDocuments) : figure()
    }

    func inDaysOfSales(_ amount: Int128) -> Figure<Ratio> {
        needingHistory { Figure(amount * Int128(salesWindow.days), over: tally.windowSales, else: .noSales) }
    }

    /// The days that sales are taken from, and whether the first document cuts them short.
    package var salesWindow: (days: Int, isClipped: Bool) {
        guard tally.firstDocument <= day else { return (salesWindowDays, false) }
        let known = day.days(since: tally.firstDocument) + 1
        return known < salesWindowDays ? (known, true) : (salesWindowDays, false)
    }

    /// The span (start, end] of a measure; nil for figures of the day itself and for count-back.
    package func period(of measure: Measure) -> Period? {
        switch measure.span {
        case .day, .history: nil
        case .month: Period(after: day.previousMonthEnd, to: day)
        case .twelveMonths: Period(after: day.startOfMonth.adding(months: -11).adding(days: -1), to: day)
        case .year: Period(after: day.adding(months: -12), to: day)
        case .salesWindow: Period(after: day.adding(days: -salesWindow.days), to: day)
        }
    }
}

/// A span of days (after, to]: its first day does not count.
package struct Period: Sendable, Hashable {
    package let after: CalendarDay
    package let to: CalendarDay
}
