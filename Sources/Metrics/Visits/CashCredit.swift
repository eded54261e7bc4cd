import Receivables

/// A payment that became cash within the days of attribution after a visit, and is credited to it.
package struct CashCredit: Sendable, Hashable {
    /// Index into `Records.visits`.
    package let visit: Int
    /// Index into `Records.payments`.
    package let payment: Int
}

/// Credits each payment to the customer's last visit that earns cash: the latest day, of one day the later start, then
/// the larger id. No payment counts twice.
struct CashAttribution: Sendable {
    private let portfolio: Portfolio
    private let source: ReceiptSource
    private let rows: [Visit]
    private let texts: TextPool
    /// Cash after this day is credited.
    let since: CalendarDay
    let days: Int

    init(_ portfolio: Portfolio, since: CalendarDay) {
        self.portfolio = portfolio
        self.since = since
        source = ReceiptSource(portfolio)
        rows = portfolio.records.visits
        texts = portfolio.records.texts
        days = portfolio.policy.attributionDays
    }

    /// - Parameters:
    ///   - visits: the customer's visits in force, by date.
    ///   - cash: told each payment that became cash in the period.
    /// - Returns: the credits by visit, then payment.
    func credits(
        of customer: Int, _ visits: [Int], cash: (_ currency: UInt8, _ amount: Int64, _ isCredited: Bool) -> Void
    ) -> [CashCredit] {
        let earning = ordered(visits.filter { rows[$0].earnsCash })
        let dates = earning.map { rows[$0].date }
        var credits: [CashCredit] = []
        for payment in source.payments(of: customer) {
            let date = source.date(payment)
            let settlesLater = source.settlesLater(payment)
            guard settlesLater || date > since else { continue }
            let day = settlesLater ? source.cashDay(payment) : date
            guard day > since, day <= portfolio.asOf, source.counts(payment) else { continue }
            let visit = dates.lastPosition(notAfter: day).flatMap { place in
                day.days(since: dates[place]) <= days ? earning[place] : nil
            }
            if let visit { credits.append(CashCredit(visit: visit, payment: payment)) }
            cash(source.currency(payment), source.amount(payment), visit != nil)
        }
        return credits.count > 1 ? credits.sorted { ($0.visit, $0.payment) < ($1.visit, $1.payment) } : credits
    }

    private func ordered(_ visits: [Int]) -> [Int] {
        let isOrdered = zip(visits, visits.dropFirst()).allSatisfy { rows[$0].date < rows[$1].date }
        guard !isOrdered else { return visits }
        let keyed = visits.map {
            (row: $0, date: rows[$0].date, start: rows[$0].startMinute(texts))
        }
        return keyed.sorted { left, right in
            if (left.date, left.start) != (right.date, right.start) {
                return (left.date, left.start) < (right.date, right.start)
            }
            let order = texts.compare(rows[left.row].id, rows[right.row].id)
            return order == 0 ? left.row < right.row : order < 0
        }.map(\.row)
    }
}

extension [CalendarDay] {
    /// Of rising days, the position of the last that is not after `day`.
    fileprivate func lastPosition(notAfter day: CalendarDay) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
