package import Metrics
import Receivables

extension RecoveryFacts {
    /// What the recovery engine has judged of every customer, in the order of `Records.customers`.
    ///
    /// - Parameter jobs: threads; the result is the same for any number.
    package static func all(_ basis: RecoveryBasis, jobs: Int = 2) -> [RecoveryFacts] {
        inParallel(basis.portfolio.customerRuns(jobs)) { customers in
            customers.map { RecoveryFacts(of: $0, basis) }
        }.flatMap { $0 }
    }

    private init(of customer: Int, _ basis: RecoveryBasis) {
        self.init()
        addPromises(basis.promises.judgements(of: customer), customer, basis)
        addLimitation(basis.limitation, customer)
        addPapers(customer, basis)
    }

    private mutating func addPromises(
        _ judgements: ArraySlice<PromiseJudgement>, _ customer: Int, _ basis: RecoveryBasis
    ) {
        let records = basis.portfolio.records
        let isTold = records.presentTables.contains(.promises) || records.presentTables.contains(.visits)
        guard isTold || !judgements.isEmpty else {
            let missing = Unknown.noTable(.promises)
            (brokenIn90Days, brokenStreak) = (.unknown(missing), .unknown(missing))
            (lastPromise, nextPromiseDue) = (.unknown(missing), .unknown(missing))
            return
        }
        brokenIn90Days = .known(basis.promises.brokenCount(of: customer))
        let ended = judgements.filter(\.state.isJudged).sorted { ($0.last, $0.promise) < ($1.last, $1.promise) }
        brokenStreak = .known(ended.reversed().prefix { $0.state == .broken }.count)
        let promises = records.promises
        let latest = judgements.max {
            (promises[$0.promise].madeOn, $0.promise) < (promises[$1.promise].madeOn, $1.promise)
        }
        lastPromise = .none
        if let latest { lastPromise = .known(Dated(latest.state, on: promises[latest.promise].dueOn)) }
        let due = judgements.filter { $0.state == .open }.map { promises[$0.promise].dueOn }
            .filter { $0 >= basis.asOf }.min()
        nextPromiseDue = due.map { .known($0) } ?? .none
    }

    private mutating func addLimitation(_ register: LimitationRegister, _ customer: Int) {
        guard register.rules != nil else {
            (limitation, limitationDaysLeft) = (.none, .none)
            guaranteeDaysLeft = .none
            return
        }
        let own = register.customer(customer)
        limitation = own.flatMap { $0.state == .noClock ? nil : .known($0.state) } ?? .none
        limitationDaysLeft = own?.clock.daysLeft.map { .known($0) } ?? .none
        guaranteeDaysLeft = register.nearestGuarantee(of: customer)?.daysLeft.map { .known($0) } ?? .none
    }

    private mutating func addPapers(_ customer: Int, _ basis: RecoveryBasis) {
        let tables = basis.portfolio.records.presentTables
        guard tables.contains(.documents) || tables.contains(.visits) else {
            reconciledOn = .unknown(.noTable(.documents))
            reconciliationDifference = .unknown(.noTable(.documents))
            invoicesWithoutProof = .unknown(.noTable(.documents))
            return
        }
        let papers = basis.limitation.paperFigures(of: customer)
        invoicesWithoutProof = papers.withoutInvoiceDelivery.map { .known($0) } ?? .unknown(.noTable(.documents))
        reconciledOn = papers.reconciliationAge.map { .known(basis.asOf.adding(days: -$0)) } ?? .none
        reconciliationDifference = difference(customer, basis)
    }

    /// What was open on the day of the last statement that names an amount, less that amount.
    private func difference(_ customer: Int, _ basis: RecoveryBasis) -> Fact<Int128> {
        let portfolio = basis.portfolio
        let visits = portfolio.records.visits
        let signed = portfolio.doneVisits(of: customer, on: basis.asOf).last { row in
            visits[row].outcome == .statementSigned || visits[row].alsoOutcomes.contains(.statementSigned)
        }
        guard let signed else { return .none }
        let visit = visits[signed]
        let reporting = portfolio.records.currencies.firstIndex(of: portfolio.policy.currency)
        guard visit.acknowledgedAmount != .min, Int(visit.currency) == reporting else {
            return .unknown(.notRecorded)
        }
        let open = portfolio.documents(of: customer, upTo: visit.date).reduce(Int128(0)) { sum, document in
            guard portfolio.records.documents.currency[document] == visit.currency else { return sum }
            return sum + Int128(portfolio.state(of: document, on: visit.date).open)
        }
        let unapplied = portfolio.unappliedPayments(of: customer, on: visit.date).reduce(Int128(0)) { sum, payment in
            portfolio.records.payments.currency[payment.payment] == visit.currency ? sum + Int128(payment.rest) : sum
        }
        return .known(open - unapplied - Int128(visit.acknowledgedAmount))
    }
}

extension Advisor {
    /// - Parameters:
    ///   - company: the advisor of the company that these customers were cut from.
    ///   - jobs: threads; the result is the same for any number.
    package convenience init(_ basis: RecoveryBasis, _ book: RuleBook, beside company: Advisor? = nil, jobs: Int = 2) {
        self.init(basis.metrics, book, RecoveryFacts.all(basis, jobs: jobs), beside: company, jobs: jobs)
    }
}
