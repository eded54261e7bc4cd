package import Receivables

/// What happened between the comparison day and the as-of day, by currency.
package struct Changes: Sendable {
    package let since: CalendarDay
    package let to: CalendarDay
    /// The reporting currency first, then by code.
    package let currencies: [CurrencyChanges]

    /// - Returns: nil where nothing can be said of the earlier day.
    /// - Complexity: O(documents and their movements).
    package init?(_ recovery: Recovery, jobs: Int = 2) {
        self.init(recovery.metrics, recovery.promises, jobs: jobs)
    }

    package init?(_ metrics: Metrics, _ promises: PromiseLedger, jobs: Int = 2) {
        guard let since = metrics.comparisonDay else { return nil }
        self.since = since
        to = metrics.asOf
        let walk = MovementWalk(metrics.portfolio, since: since)
        let parts = inParallel(metrics.portfolio.customerRuns(jobs)) { walk.movements(of: $0) }
        currencies = metrics.currencies.compactMap { figures in
            CurrencyChanges(figures, parts.map { $0[Int(figures.index)] }, metrics, promises, since: since)
        }
    }
}

/// One currency's part of it.
package struct CurrencyChanges: Sendable {
    package let currency: Currency
    /// Position in `Records.currencies`.
    package let index: UInt8
    /// opening + invoiced − received + other = closing.
    package let rollForward: RollForward
    package let movements: ClassMovements
    /// Those whose balance changed; the largest change of the overdue amount first, then of the open one.
    package let customers: [CustomerChange]
    package let promises: PromiseChanges

    init?(
        _ figures: CurrencyFigures, _ parts: [ClassMovements], _ metrics: Metrics, _ promises: PromiseLedger,
        since: CalendarDay
    ) {
        guard let rollForward = figures.rollForward, let before = figures.before else { return nil }
        currency = figures.currency
        index = figures.index
        self.rollForward = rollForward
        var sum = ClassMovements(classes: metrics.scheme.classes.count)
        for part in parts { sum.combine(part) }
        sum.addUnapplied(before: before.amount(.unapplied), now: figures.now.amount(.unapplied))
        movements = sum
        let changed = metrics.customers.filter { $0.currency == figures.index }.compactMap { CustomerChange($0) }
        customers = changed.sorted { left, right in
            let (a, b) = (left.overdueChange.magnitude, right.overdueChange.magnitude)
            if a != b { return a > b }
            let (c, d) = (left.openChange.magnitude, right.openChange.magnitude)
            return c != d ? c > d : left.customer < right.customer
        }
        self.promises = PromiseChanges(promises, currency: figures.index, since: since)
    }

    /// Nothing stood open on either day, and nothing came or went between them.
    package var isEmpty: Bool {
        rollForward.opening == 0 && rollForward.closing == 0 && rollForward.invoiced == 0 && rollForward.received == 0
    }

    /// Customers by what became of their overdue amount, each list in the order of `customers`.
    package func customers(_ kind: CustomerChange.Kind) -> [CustomerChange] {
        customers.filter { $0.kind == kind }
    }
}
