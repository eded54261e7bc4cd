/// How many documents were paid, and how many left unpaid, by days since their invoice: what a survival curve is made
/// from. Counts of disjoint documents add up in any order.
struct DayCounts: Sendable, Hashable {
    /// By day from 0.
    private(set) var paid: [Int] = []
    /// Written off, credited, or open when last seen.
    private(set) var left: [Int] = []

    mutating func add(_ outcome: DocumentOutcome) {
        let day = max(0, outcome.days)
        if day >= paid.count { grow(to: day + 1) }
        if outcome.isPaid { paid[day] += 1 } else { left[day] += 1 }
    }

    mutating func combine(_ other: DayCounts) {
        if other.paid.count > paid.count { grow(to: other.paid.count) }
        for day in other.paid.indices {
            paid[day] += other.paid[day]
            left[day] += other.left[day]
        }
    }

    private mutating func grow(to count: Int) {
        paid.append(contentsOf: repeatElement(0, count: count - paid.count))
        left.append(contentsOf: repeatElement(0, count: count - left.count))
    }
}

/// How long a document has been seen, and whether payment ended that.
struct DocumentOutcome: Sendable, Hashable {
    /// Calendar days since the invoice date.
    let days: Int
    let isPaid: Bool
}
