package import Receivables

/// How long the rights from a bill or voucher that was not cleared last.
package struct BillClock: Sendable, Hashable {
    package struct Right: Sendable, Hashable {
        package let end: CalendarDay
        /// 0 on the last day, negative behind it.
        package let daysLeft: Int
        package let state: LimitationState
    }

    /// Index into `Records.payments`.
    package let payment: Int
    /// Nil where the row gives no maturity: no right can be dated.
    package let maturity: CalendarDay?
    /// Against who accepted the bill; nil without a maturity.
    package let acceptor: Right?
    /// Against endorsers; nil without a maturity.
    package let recourse: Right?
    package let hasBounced: Bool
    /// It matured, and for want of a clearing day the balance takes it as paid: ask the bank.
    package let isPresumedPaid: Bool
}

extension LimitationRegister {
    /// The customer's bills and vouchers that no clearing day ends, by date; empty where the profile knows no bill
    /// rights.
    package func bills(of customer: Int) -> [BillClock] {
        guard let rights = rules?.bills else { return [] }
        return portfolio.payments(of: customer, upTo: records.day).compactMap { bill($0, rights) }
    }

    private func bill(_ payment: Int, _ rights: LimitationRules.BillRights) -> BillClock? {
        let payments = records.payments
        guard payments.method[payment].isBill, payments.amount[payment] > 0 else { return nil }
        let hasBounced = payments.bouncedOn[payment].known.map { $0 <= records.day } ?? false
        let isCleared = payments.clearedOn[payment].known.map { $0 <= records.day } ?? false
        guard hasBounced || !isCleared else { return nil }
        let maturity = payments.maturesOn[payment].known
        return BillClock(
            payment: payment, maturity: maturity,
            acceptor: maturity.map { right(until: $0.adding(months: rights.acceptorMonths)) },
            recourse: maturity.map { right(until: $0.adding(months: rights.recourseMonths)) },
            hasBounced: hasBounced, isPresumedPaid: !hasBounced && portfolio.isCash(payment, on: records.day))
    }

    private func right(until end: CalendarDay) -> BillClock.Right {
        let days = end.days(since: records.day)
        let steps = rules?.warningDays ?? LimitationRules().warningDays
        return BillClock.Right(end: end, daysLeft: days, state: LimitationState(daysLeft: days, steps: steps))
    }
}
