package import Receivables

/// Disputes of one reason in one currency.
package struct DisputeLoad: Sendable, Hashable {
    /// Nil where the row names none.
    package let reason: NonPaymentReason?
    /// Position in `Records.currencies`.
    package let currency: UInt8
    package internal(set) var open = 0
    /// Minor units, as the rows say; what is still open of the documents may be less.
    package internal(set) var amount = Int128(0)
    /// Of the amount, by how long the disputes have been open: up to each of `ageBounds`, and longer.
    package internal(set) var amounts = [Int128](repeating: 0, count: ageBounds.count + 1)
    /// Of the open ones, past the day by which they were to be settled.
    package internal(set) var late = 0
    /// Of the open ones, since the oldest was raised. 0 without one.
    package internal(set) var oldestDays = 0
    /// Settled in the last 12 months.
    package internal(set) var settled = 0
    private var days = 0

    /// Days.
    package static let ageBounds = [30, 90]

    /// How long those settled took. Formula: Σ (resolved_on − opened_on) ÷ number. Unit: days. Undefined: none settled
    /// in 12 months. Better: lower.
    package var meanDays: Figure<Ratio> { Figure(Int128(days), over: Int128(settled)) }

    static func all(_ records: Records, asOf: CalendarDay, since: CalendarDay) -> [DisputeLoad] {
        var loads: [DisputeLoad] = []
        for dispute in records.disputes where dispute.openedOn <= asOf {
            let place =
                loads.firstIndex { $0.reason == dispute.reason && $0.currency == dispute.currency } ?? loads.endIndex
            if place == loads.endIndex {
                loads.append(DisputeLoad(reason: dispute.reason, currency: dispute.currency))
            }
            loads[place].add(dispute, asOf: asOf, since: since)
        }
        return loads.filter { $0.open > 0 || $0.settled > 0 }.sorted { left, right in
            if left.currency != right.currency { return left.currency < right.currency }
            if left.amount != right.amount { return left.amount > right.amount }
            return (left.reason?.rawValue ?? "~").unicodeScalars.lexicographicallyPrecedes(
                (right.reason?.rawValue ?? "~").unicodeScalars)
        }
    }

    private init(reason: NonPaymentReason?, currency: UInt8) {
        self.reason = reason
        self.currency = currency
    }

    private mutating func add(_ dispute: Dispute, asOf: CalendarDay, since: CalendarDay) {
        if dispute.isOpen(on: asOf) {
            open += 1
            amount += Int128(dispute.amount)
            late += dispute.isLate(on: asOf) ? 1 : 0
            let days = asOf.days(since: dispute.openedOn)
            oldestDays = max(oldestDays, days)
            amounts[Self.ageBounds.firstIndex { days <= $0 } ?? Self.ageBounds.count] += Int128(dispute.amount)
        } else if let resolved = dispute.resolvedOn.known, resolved > since {
            settled += 1
            days += max(0, resolved.days(since: dispute.openedOn))
        }
    }
}

extension Dispute {
    /// Open, and the day by which it was to be settled has passed.
    package func isLate(on day: CalendarDay) -> Bool {
        isOpen(on: day) && (dueOn.known.map { $0 < day } ?? false)
    }
}
