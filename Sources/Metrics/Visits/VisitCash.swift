/// Cash that visits earned in one currency. Minor units.
package struct VisitCash: Sendable, Hashable {
    package struct Sum: Sendable, Hashable {
        package private(set) var visits = 0
        package private(set) var payments = 0
        package private(set) var amount: Int128 = 0

        package init() {}

        /// Adds what one visit earned.
        mutating func add(payments: Int, _ amount: Int128) {
            visits += 1
            self.payments += payments
            self.amount += amount
        }

        mutating func combine(_ other: Sum) {
            visits += other.visits
            payments += other.payments
            amount += other.amount
        }
    }

    /// Position in `Records.currencies`.
    package let currency: UInt8
    /// Of visits that reached the commitment stage.
    package internal(set) var afterCommitment = Sum()
    /// Of visits that brought a commitment, though no decision-maker was met.
    package internal(set) var afterOtherCommitment = Sum()
    /// Of visits without a commitment.
    package internal(set) var withoutCommitment = Sum()
    /// Of visits too young to be judged.
    package internal(set) var notJudged = Sum()

    /// All that is credited to visits of the period, young ones too.
    package var credited: Sum {
        [afterCommitment, afterOtherCommitment, withoutCommitment, notJudged].reduce(into: Sum()) { $0.combine($1) }
    }

    mutating func combine(_ other: VisitCash) {
        afterCommitment.combine(other.afterCommitment)
        afterOtherCommitment.combine(other.afterOtherCommitment)
        withoutCommitment.combine(other.withoutCommitment)
        notJudged.combine(other.notJudged)
    }
}

/// All cash of the period in one currency, and how much of it no visit earned. Minor units.
package struct PeriodCash: Sendable, Hashable {
    /// Position in `Records.currencies`.
    package let currency: UInt8
    package private(set) var payments = 0
    package private(set) var amount: Int128 = 0
    package private(set) var paymentsWithoutVisit = 0
    package private(set) var amountWithoutVisit: Int128 = 0
    /// Credited to visits from before the period.
    package internal(set) var ofEarlierVisits = VisitCash.Sum()

    mutating func add(_ amount: Int64, isCredited: Bool) {
        payments += 1
        self.amount += Int128(amount)
        guard !isCredited else { return }
        paymentsWithoutVisit += 1
        amountWithoutVisit += Int128(amount)
    }

    mutating func combine(_ other: PeriodCash) {
        payments += other.payments
        amount += other.amount
        paymentsWithoutVisit += other.paymentsWithoutVisit
        amountWithoutVisit += other.amountWithoutVisit
        ofEarlierVisits.combine(other.ofEarlierVisits)
    }
}
