import Metrics
import Receivables

extension SignalSource {
    func addBalances(of customer: Int, to signals: inout Signals) {
        let balance = balances[customer]
        signals[.daysPastDue] = .days(balance.oldestDaysPastDue)
        signals[.openAmount] = amounts.value(balance.open)
        signals[.overdueAmount] = amounts.value(balance.overdue)
        signals[.overdueShare] = ReportingAmounts.share(balance.overdue, of: balance.open)
        signals[.claimableAmount] = amounts.value(balance.claimable)
        if let claimable = balance.claimable {
            signals[.sizePercentile] = sizes.percentile(of: claimable).map { .share($0) } ?? .absent
        } else {
            signals[.sizePercentile] = .unknown(.noRate)
        }
        signals[.disputedAmount] = amounts.value(balance.disputed)
        signals[.disputedShare] = ReportingAmounts.share(balance.disputed, of: balance.overdue)
        signals[.retentionOpen] = amounts.value(retention(of: customer))
        addLimit(balance, of: customer, to: &signals)
    }

    private func addLimit(_ balance: CustomerBalance, of customer: Int, to signals: inout Signals) {
        guard let limit = portfolio.records.customers[customer].creditLimit else {
            let isListed = portfolio.records.customers[customer].isListed
            signals[.creditUtilisation] = missing(.customers) ?? .unknown(isListed ? .notRecorded : .notListed)
            signals[.overLimit] = signals[.creditUtilisation]
            return
        }
        let allowed = max(0, Int128(limit))
        signals[.creditUtilisation] = ReportingAmounts.share(balance.open, of: allowed)
        signals[.overLimit] = amounts.value(balance.open.map { $0 > allowed ? $0 - allowed : 0 })
    }

    /// What is open on retention documents, due or not.
    private func retention(of customer: Int) -> Int128? {
        guard hasRetention else { return 0 }
        let documents = portfolio.records.documents
        var sum = ReportingSum(amounts)
        for document in portfolio.documents(of: customer, upTo: asOf)
        where documents.flags[document].rawValue & DocumentFlags.retention.rawValue != 0 {
            sum.add(Int128(max(0, portfolio.state(of: document, on: asOf).open)), documents.currency[document])
        }
        return sum.total
    }

    func addDisputes(of customer: Int, to signals: inout Signals) {
        if let missing = missing(.disputes) {
            (signals[.openDisputes], signals[.disputeIDs]) = (missing, missing)
            return
        }
        let all = portfolio.records.disputes
        let open = disputes[customer].filter { all[Int($0)].isOpen(on: asOf) }
        signals[.openDisputes] = .count(open.count)
        signals[.disputeIDs] = .identifiers(open.map { all[Int($0)].id })
    }

    func add(_ facts: RecoveryFacts, of customer: Int, to signals: inout Signals) {
        signals[.brokenIn90Days] = facts.brokenIn90Days.signal { .count($0) }
        signals[.brokenStreak] = facts.brokenStreak.signal { .count($0) }
        signals[.lastPromiseState] = facts.lastPromise.signal { last in
            let position = Vocabulary.promiseState.position(of: last.value.rawValue) ?? 0
            return .codes([DatedCode(position: position, on: last.on)])
        }
        signals[.invoicesWithoutProof] = facts.invoicesWithoutProof.signal { .count($0) }
        signals[.limitationDaysLeft] = facts.limitationDaysLeft.signal { .days($0) }
        signals[.limitationState] = facts.limitation.signal { state in
            let position = Vocabulary.limitationState.position(of: state.rawValue) ?? 0
            return .codes([DatedCode(position: position, on: .unknown)])
        }
        signals[.guaranteeDaysLeft] = facts.guaranteeDaysLeft.signal { .days($0) }
        signals[.reconciliationDifference] = facts.reconciliationDifference.signal { amounts.value($0) }
        switch facts.reconciledOn {
        case .known(let day):
            signals[.wasReconciled] = .flag(true)
            signals[.reconciliationAge] = .days(asOf.days(since: day))
        case .none:
            signals[.wasReconciled] = .flag(false)
            let first = portfolio.documents(of: customer, upTo: asOf).first
            signals[.reconciliationAge] =
                first.map { .days(asOf.days(since: portfolio.records.documents.date[$0])) } ?? .absent
        case .unknown(let reason):
            (signals[.wasReconciled], signals[.reconciliationAge]) = (.unknown(reason), .unknown(reason))
        }
    }
}
