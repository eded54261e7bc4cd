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
    ///   - visits: the customer's visits in force that earn cash, by date.
    ///   - cash: told each payment that became cash in the period.
    /// - Returns: the credits by visit, then payment.
    func credits(
        of customer: Int, _ visits: [Int], cash: (_ currency: UInt8, _ amount: Int64, _ isCredited: Bool) -> Void
    ) -> [CashCredit] {
        let earning = ordered(visits)
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

    /// - Parameter visits: by date; only those of one day are put in order.
    private func ordered(_ visits: [Int]) -> [Int] {
        var ordered = visits
        var start = 0
        while start < ordered.count {
            let day = rows[ordered[start]].date
            let end = ordered[start...].firstIndex { rows[$0].date != day } ?? ordered.count
            if end - start > 1 { ordered[start..<end].sort(by: startsEarlier) }
            start = end
        }
        return ordered
    }

    private func startsEarlier(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (rows[left].startMinute(texts), rows[right].startMinute(texts))
        if one != other { return one < other }
        let order = texts.compare(rows[left].id, rows[right].id)
        return order == 0 ? left < right : order < 0
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
