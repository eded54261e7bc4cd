package import Receivables

/// The exact sums of some customers in one currency on one day: what every figure is worked out from.
///
/// Sums of disjoint customers combine into those of all, in any grouping.
package struct Tally: Sendable {
    /// By `AgingScheme.classes`, minor units.
    package internal(set) var aging: [Int128]
    package internal(set) var agingDocuments: [Int]
    /// By `AccountAge.allCases`, minor units.
    package internal(set) var accountAge: [Int128]
    package internal(set) var accountAgeDocuments: [Int]
    /// Documents with an open amount.
    package internal(set) var openDocuments = 0
    /// Documents at least one day past due.
    package internal(set) var overdueDocuments = 0
    /// Customers with a document or a payment in the currency.
    package internal(set) var customers = 0
    package internal(set) var disputed: Int128 = 0
    package internal(set) var claimable: Int128 = 0
    package internal(set) var control = ControlTotals()
    /// Payments that were cash on the roll-forward's first day and bounced after it.
    package internal(set) var bouncedSince: Int128 = 0
    package internal(set) var windowSales: Int128 = 0
    /// Of the twelve months.
    package internal(set) var yearSales: Int128 = 0
    package internal(set) var firstDocument = CalendarDay.distantFuture
    package internal(set) var lateness = Lateness()
    package internal(set) var onTimePaid: Int128 = 0
    package internal(set) var onTimeNet: Int128 = 0
    /// Documents that fell due in the 12 months: n of `onTimeRate`.
    package internal(set) var onTimeDocuments = 0
    /// Of what is overdue; 0 where nothing is.
    package internal(set) var oldestDaysPastDue = 0
    package internal(set) var lastReceipt = CalendarDay.unknown

    init(classes: Int) {
        aging = [Int128](repeating: 0, count: classes)
        agingDocuments = [Int](repeating: 0, count: classes)
        accountAge = [Int128](repeating: 0, count: AccountAge.count)
        accountAgeDocuments = [Int](repeating: 0, count: AccountAge.count)
    }

    package mutating func combine(_ other: Tally) {
        aging.add(other.aging)
        agingDocuments.add(other.agingDocuments)
        accountAge.add(other.accountAge)
        accountAgeDocuments.add(other.accountAgeDocuments)
        openDocuments += other.openDocuments
        overdueDocuments += other.overdueDocuments
        customers += other.customers
        disputed += other.disputed
        claimable += other.claimable
        control.combine(other.control)
        bouncedSince += other.bouncedSince
        windowSales += other.windowSales
        yearSales += other.yearSales
        firstDocument = min(firstDocument, other.firstDocument)
        lateness.combine(other.lateness)
        onTimePaid += other.onTimePaid
        onTimeNet += other.onTimeNet
        onTimeDocuments += other.onTimeDocuments
        oldestDaysPastDue = max(oldestDaysPastDue, other.oldestDaysPastDue)
        lastReceipt = max(lastReceipt, other.lastReceipt)
    }
}

extension Array where Element: AdditiveArithmetic {
    mutating func add(_ other: [Element]) {
        for index in indices { self[index] += other[index] }
    }
}

extension Tally {
    package var open: Int128 { aging.reduce(0, +) }
    package var overdue: Int128 { aging[AgingClass.overdue(step: 0).index...].reduce(0, +) }

    package func amount(_ aging: AgingClass) -> Int128 { self.aging[aging.index] }
}
